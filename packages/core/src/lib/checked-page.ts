import { checkedMoment } from './checked-moment.ts'
import type { Entry } from './entry.ts'
import { LoggiaError } from './errors.ts'
import type { Page, Total } from './page.ts'

/**
 * A page that can be shown, from whatever an adapter or a backend answered.
 *
 * The frame is checked: entries are objects with text ids, cursors are text or `null`. Values of other fields
 * are passed on as they are, for the table shows what it does not understand as a neutral cell.
 *
 * @throws LoggiaError `bad-answer` saying what is wrong, `page-overflow`
 */
export function checkedPage<E extends Entry>(answer: unknown, size: number): Page<E> {
  if (!isObject(answer)) throw bad(`expected { entries, next, ... }, found ${kindOf(answer)}`)
  const { entries, next, previous, total, scannedThrough } = answer
  if (!Array.isArray(entries)) throw bad(`\`entries\` is ${kindOf(entries)}, not an array`)
  if (entries.length > size) {
    throw new LoggiaError('page-overflow', { detail: `${entries.length} entries, size ${size}` })
  }
  return {
    entries: entries.map(checkedEntry<E>),
    next: checkedCursor(next, 'next'),
    previous: checkedCursor(previous ?? null, 'previous'),
    total: checkedTotal(total),
    ...checkedMoment(scannedThrough),
  }
}

/** @throws LoggiaError `bad-answer` */
export function checkedEntry<E extends Entry>(entry: unknown, at?: number): E {
  const name = at === undefined ? 'the entry' : `entry ${at}`
  if (!isObject(entry)) throw bad(`${name} is ${kindOf(entry)}, not an object`)
  const id = Object.hasOwn(entry, 'id') ? entry['id'] : undefined
  if (typeof id !== 'string') throw bad(`the id of ${name} is ${kindOf(id)}, not text`)
  // Only the frame can be checked; cells are defensive about everything else.
  return entry as unknown as E
}

function checkedCursor(cursor: unknown, name: string): string | null {
  if (cursor === null || typeof cursor === 'string') return cursor
  throw bad(`\`${name}\` is ${kindOf(cursor)}, neither text nor null`)
}

/** What says nothing that can be relied on is unknown: rows do not need a number. */
function checkedTotal(total: unknown): Total {
  return countIn(total) ?? { relation: 'unknown' }
}

/**
 * The answer to the question for a number alone.
 *
 * @throws LoggiaError `bad-answer`
 */
export function checkedCount(answer: unknown): Total {
  if (isObject(answer) && answer['relation'] === 'unknown') return { relation: 'unknown' }
  const count = countIn(answer)
  if (count === null) throw bad('a count has neither a relation nor a whole number')
  return count
}

function countIn(total: unknown): Total | null {
  const { relation, count } = Object(total) as Readonly<Record<string, unknown>>
  const known = relation === 'exact' || relation === 'at-least' || relation === 'estimate'
  if (!known || !Number.isSafeInteger(count) || Number(count) < 0) return null
  return { relation, count: Number(count) }
}

function bad(detail: string): LoggiaError {
  return new LoggiaError('bad-answer', { detail })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : typeof value
}
