import type { Entry } from '@loggia/core'
import type { Row } from './row.ts'

/** So many entries, which are put together when somebody exports them. */
export interface ChosenEntries<E extends Entry> {
  readonly count: number
  /** In their order. */
  readonly entries: () => readonly E[]
}

/** The entries of rows. */
export function chosenRows<E extends Entry>(rows: readonly Row<E>[]): ChosenEntries<E> {
  return { count: rows.length, entries: () => rows.map(({ entry }) => entry) }
}
