import type { Entry } from '../entry.ts'
import type { Field } from '../field.ts'
import type { Preset } from '../preset.ts'

/** Text that engines treat in different ways unless they are told not to. */
const texts = [
  ...['/v1/generate/image/flux-pro', 'POST', 'post', '100 %', 'a_b', 'back\\slash', '"quoted"'],
  ...["it's", '😀', '～', 'İstanbul', 'istanbul', 'straße', 'STRASSE', 'caf\u00e9', 'cafe\u0301'],
  ...['ΟΔΟΣ', 'οδος', 'unit\u001fseparator', 'unit separator', '(a+)+$', '.*', '[a-z]', ''],
  ...[' blanks around ', 'J\u030c', '\u01f0', 'null', '10', '9', "' OR 1=1; --", 'BSE1001'],
]
const statuses = [200, 404, 500, 204, 429, 301, 100, 503, 499, 599, 999]
const numbers = [0, 9, 10, -5, 3.5, 1_000_000]
const jsons = [
  ...[{ department: 'Engineering', tags: ['a_b', '100 %'] }, { city: 'İstanbul' }, ['😀', '～']],
  ...[{ nested: { café: null } }, 'flux', 404, true, {}, [], '', { a: '1' }, { a: 1 }],
]

/** Ids that objects, URLs and UTF-16 have their own ideas about. */
const oddIds = ['__proto__', 'constructor', '', '😀', '～', 'a/b?c#d%', '10', '9', 'Z', 'a']

/** Entries of most checks: few enough that they are walked through in no time. */
const usualCount = 66
/** Entries of one and the same millisecond, more than some pages of the suite hold. */
const usuallyTied = 16
const latest = Date.parse('2026-03-06T12:30:45.678Z')

/**
 * Entries of any kind that hold what adapters go wrong on: shared milliseconds, odd ids, text of all sorts,
 * and nothing where nothing need be recorded.
 */
export function contractEntries<E extends Entry>(
  { fields }: Preset<E>,
  count: number = usualCount,
  tied: number = usuallyTied,
): readonly E[] {
  const ordered = Array.from({ length: count }, (_, at) => {
    const values = fields.map((field, column) => [field.name, valueOf(field, at, column)] as const)
    return { ...Object.fromEntries(values), id: idOf(at), timestamp: timeOf(at, tied) }
  })
  // The preset says which fields there are and of which type; that makes an entry of its kind.
  const entries = ordered as unknown as readonly E[]
  // In no order of its own: 17 shares no factor with any count that is used.
  return entries.map((entry, at) => entries[(at * 17) % count] ?? entry)
}

function idOf(at: number): string {
  return oddIds[at] ?? `entry ${String(at).padStart(2, '0')}`
}

function timeOf(at: number, tied: number): string {
  const hours = Math.floor(at / 4)
  return moment(at < tied ? 0 : hours * 3_600_000 + (at % 3))
}

function moment(earlier: number): string {
  return new Date(latest - earlier).toISOString()
}

function valueOf({ type, required }: Field, at: number, column: number): unknown {
  // A step of its own for every column, so that values meet in many ways.
  const step = at * (column + 1) + column
  if (!required && step % 4 === 0) return null
  if (type === 'text') return texts[step % texts.length]
  if (type === 'instant') return moment((step % 9) * 60_000)
  const pool = type === 'status' ? statuses : type === 'json' ? jsons : numbers
  return pool[step % pool.length]
}
