import type { Codes } from './codes.ts'

/** Whether each row is meant: 1 or 0. */
export type Bits = Uint8Array

/** The rows whose code is marked. */
export function marked(codes: Codes, marks: Uint8Array, count: number): Bits {
  const bits = new Uint8Array(count)
  for (let at = 0; at < count; at++) bits[at] = marks[codes[at] ?? 0] ?? 0
  return bits
}

/** Adds the rows whose code is marked. */
export function mark(bits: Bits, codes: Codes, marks: Uint8Array): void {
  for (let at = 0; at < bits.length; at++) {
    bits[at] = (bits[at] ?? 0) | (marks[codes[at] ?? 0] ?? 0)
  }
}

/** Those that are in both. `null` stands for all rows. */
export function both(a: Bits | null, b: Bits | null): Bits | null {
  return a === null ? b : b === null ? a : a.map((bit, at) => bit & (b[at] ?? 0))
}

/** Of these places those that are meant. */
export function chosen(places: Uint32Array, bits: Bits | null): Uint32Array {
  if (bits === null) return places
  // With room for the one that is written before it is known to be one too many.
  const found = new Uint32Array(counted(bits) + 1)
  let length = 0
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    // Without a branch, which would be guessed wrong for every other row.
    found[length] = place
    length += bits[place] ?? 0
  }
  return found.subarray(0, length)
}

/** Of these places those whose row has a marked code in any of the columns. */
export function among(places: Uint32Array, columns: readonly MarkedCodes[]): Uint32Array {
  const hits = new Uint8Array(places.length)
  for (const { codes, marks } of columns) {
    for (let at = 0; at < hits.length; at++) {
      hits[at] = (hits[at] ?? 0) | (marks[codes[places[at] ?? 0] ?? 0] ?? 0)
    }
  }
  const found = new Uint32Array(counted(hits) + 1)
  let length = 0
  for (let at = 0; at < hits.length; at++) {
    found[length] = places[at] ?? 0
    length += hits[at] ?? 0
  }
  return found.subarray(0, length)
}

/** A column, and which of its codes are meant. */
export interface MarkedCodes {
  readonly codes: Codes
  readonly marks: Uint8Array
}

export function counted(bits: Bits): number {
  let count = 0
  for (let at = 0; at < bits.length; at++) count += bits[at] ?? 0
  return count
}
