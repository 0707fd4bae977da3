import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Choices that are the same for the same seed. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  readonly fraction: () => number
  /** True that part of the time. */
  readonly chance: (part: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** One of the list, the heavier the likelier. */
  readonly weighted: <T extends Weighted>(list: readonly T[]) => T
  readonly bytes: (length: number) => Uint8Array
}

export interface Weighted {
  readonly weight: number
}

export function random(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  const fraction = (): number => (generator.next() >>> 0) / 2 ** 32
  return {
    fraction,
    chance: (part) => fraction() < part,
    pick: (list) => at(list, Math.floor(fraction() * list.length)),
    weighted: (list) => weightedPick(list, fraction()),
    bytes: (length) => Uint8Array.from({ length }, () => generator.next()),
  }
}

/** A whole number from one up to, but not including, another, mostly nearer to the first. */
export function among({ fraction }: Random, from: number, to: number): number {
  return Math.floor(from + fraction() ** 4 * (to - from))
}

function weightedPick<T extends Weighted>(list: readonly T[], fraction: number): T {
  let left = fraction * list.reduce((sum, { weight }) => sum + weight, 0)
  const found = list.findIndex(({ weight }) => (left -= weight) < 0)
  return at(list, found)
}

function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index)
  if (found === undefined) throw new RangeError('Nothing to choose from: the list is empty.')
  return found
}
