import type { Entry } from '@loggia/core'
import type { Row } from '../model/row.ts'

/** The rows of entries: the same one for the same entry, as long as it was asked for lately. */
export type KeptRows<E extends Entry> = (entry: E) => Row<E>

/** Rows that are asked for within this many others are the same. */
const lately = 2000

/**
 * Makes rows when they are asked for, and keeps the latest. Those that were not asked for in a while are let go, so that
 * a fling through a million entries does not leave a million rows behind.
 */
export function keptRows<E extends Entry>(): KeptRows<E> {
  let young = new Map<E, Row<E>>()
  let old = young
  return (entry) => {
    const known = young.get(entry)
    if (known) return known
    const row = old.get(entry) ?? { id: entry.id, entry }
    if (young.size === lately) {
      old = young
      young = new Map()
    }
    young.set(entry, row)
    return row
  }
}
