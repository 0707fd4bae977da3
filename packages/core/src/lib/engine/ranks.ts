import type { FieldType } from '../field.ts'
import { comparable, compareValues, type OrderKey } from '../order.ts'
import { mergeSort } from './merge-sort.ts'
import { inParts, type Work } from './work.ts'

/** Where each value stands among the different ones, upwards. */
export interface Ranks {
  /** By code. Equal values share one; what was not recorded has `count`, behind all others. */
  readonly ranks: Uint32Array
  readonly count: number
  /** The codes in this order. */
  readonly sorted: Uint32Array
}

/** @param before the codes in order when there were fewer: they are only merged with what is new */
export function* ranksOf(
  values: readonly unknown[],
  type: FieldType,
  before: Uint32Array,
): Work<Ranks> {
  const compared: OrderKey[number][] = []
  let isPlain = true
  yield* inParts(0, values.length, (from, to) => {
    for (const each of values.slice(from, to)) {
      const value = comparable(each, type)
      compared.push(value)
      isPlain &&= typeof value !== 'string' || !high.test(value)
    }
  })
  const compare = comparison(compared, isPlain)
  const codes = new Uint32Array(compared.length)
  for (let code = before.length; code < codes.length; code++) codes[code] = code
  codes.set(before)
  const sorted = yield* mergeSort(codes, compare)
  const ranks = new Uint32Array(codes.length)
  let count = 0
  yield* inParts(0, sorted.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const code = sorted[at] ?? 0
      const isNew = at === 0 || compare(sorted[at - 1] ?? 0, code) !== 0
      if (isNew && compared[code] !== null) count++
      ranks[code] = count - 1
    }
  })
  for (let at = sorted.length - 1; at >= 0 && compared[sorted[at] ?? 0] === null; at--) {
    ranks[sorted[at] ?? 0] = count
  }
  return { ranks, count, sorted }
}

function comparison(
  compared: readonly OrderKey[number][],
  isPlain: boolean,
): (a: number, b: number) => number {
  return (a, b) => {
    const [left, right] = [compared[a] ?? null, compared[b] ?? null]
    // Without surrogates, and what stands behind them, the engine's own order is that of code points.
    if (isPlain && left !== null && right !== null) return left < right ? -1 : left > right ? 1 : 0
    return compareValues(left, right, 1)
  }
}

const high = /[\ud800-\uffff]/
