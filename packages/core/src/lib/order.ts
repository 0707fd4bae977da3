import type { Entry } from './entry.ts'
import { fieldText, fieldValue, type Field, type FieldType } from './field.ts'
import { instant } from './instant.ts'
import { magnitude } from './magnitude.ts'
import type { SortTerm } from './query.ts'

/** What decides the place of an entry: a value a sort term, then its time, then its id. */
export type OrderKey = readonly (number | string | null)[]

/** A total order: no two entries with different ids are equal in it. */
export interface Order {
  /** The key by which an entry is placed. Plain data, so that a cursor can carry it. */
  readonly key: (entry: Entry) => OrderKey
  /** Negative when the first comes before the second. */
  readonly compare: (a: OrderKey, b: OrderKey) => number
}

/**
 * The order that sort terms mean.
 *
 * Text is ordered by its first 256 code points, numbers and instants by value. What was not
 * recorded comes last in either direction. Ties come newest first, then by id, in the direction of time.
 */
export function orderOf(sort: readonly SortTerm[], fields: readonly Field[]): Order {
  const steps = sort.map((term) => stepOf(term, fields))
  const time = steps.find(({ name }) => name === 'timestamp')?.sign ?? -1
  const signs: readonly (1 | -1)[] = [...steps.map(({ sign }) => sign), time, time]
  return {
    key: (entry) => [
      ...steps.map(({ name, type }) => comparable(fieldValue(entry, name), type)),
      instant(fieldValue(entry, 'timestamp')),
      fieldText(fieldValue(entry, 'id')),
    ],
    compare(a, b) {
      for (let at = 0; at < signs.length; at++) {
        const order = compareValues(a[at] ?? null, b[at] ?? null, signs[at] ?? 1)
        if (order !== 0) return order
      }
      return 0
    },
  }
}

interface Step {
  readonly name: string
  readonly type: FieldType
  readonly sign: 1 | -1
}

function stepOf({ field, direction }: SortTerm, fields: readonly Field[]): Step {
  const type = fields.find(({ name }) => name === field)?.type ?? 'text'
  return { name: field, type, sign: direction === 'ascending' ? 1 : -1 }
}

/** Code points of text that decide an order, so that a cursor, which carries them, fits in a URL. */
const comparedLength = 256

/** Plain data, so that it survives the trip through a cursor; `null` when nothing was recorded. */
export function comparable(value: unknown, type: FieldType): number | string | null {
  return type === 'text' || type === 'json'
    ? shortened(fieldText(value)) || null
    : magnitude(value, type)
}

function shortened(text: string): string {
  if (text.length <= comparedLength) return text
  return Array.from(text.slice(0, 2 * comparedLength))
    .slice(0, comparedLength)
    .join('')
}

/** What was not recorded comes last, whatever the sign. */
export function compareValues(a: OrderKey[number], b: OrderKey[number], sign: 1 | -1): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  if (typeof a === 'string' && typeof b === 'string') return sign * compareCodePoints(a, b)
  return a < b ? -sign : sign
}

/**
 * Text by code point, as databases order it (`COLLATE "C"`). JavaScript's `<` compares UTF-16 units,
 * which puts an emoji before U+FF5E.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return codePointRank(left) - codePointRank(right)
  }
  return a.length - b.length
}

/** Moves surrogates, which stand for the code points past U+FFFF, behind all other units. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
