import type { Entry } from './entry.ts'
import { fieldText, fieldValue, type Field, type FieldType } from './field.ts'
import { instant } from './instant.ts'
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
 * Text is ordered by code point, numbers and instants by value. What was not recorded comes last in either
 * direction. Ties come newest first, then by id, in the direction of time.
 */
export function orderOf(sort: readonly SortTerm[], fields: readonly Field[]): Order {
  const steps = stepsOf(sort, fields)
  return {
    key: (entry) => steps.map(({ name, type }) => comparable(fieldValue(entry, name), type)),
    compare(a, b) {
      for (let at = 0; at < steps.length; at++) {
        const order = compareValues(a[at] ?? null, b[at] ?? null, steps[at]?.sign ?? 1)
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

function stepsOf(sort: readonly SortTerm[], fields: readonly Field[]): readonly Step[] {
  const steps = sort.map(({ field, direction }): Step => ({
    name: field,
    type: fields.find(({ name }) => name === field)?.type ?? 'text',
    sign: direction === 'ascending' ? 1 : -1,
  }))
  const sign = steps.find(({ name }) => name === 'timestamp')?.sign ?? -1
  return [
    ...steps,
    { name: 'timestamp', type: 'instant', sign },
    { name: 'id', type: 'text', sign },
  ]
}

function comparable(value: unknown, type: FieldType): number | string | null {
  if (value === null || value === undefined || value === '') return null
  if (type === 'instant') return instant(value)
  if (type === 'text') return fieldText(value)
  const number = Number(value)
  return Number.isNaN(number) ? null : number
}

function compareValues(a: OrderKey[number], b: OrderKey[number], sign: 1 | -1): number {
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
