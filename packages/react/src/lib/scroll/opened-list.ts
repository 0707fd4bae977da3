import type { DataAdapter, Entry, EntryList, LoggiaError, Page, Query, Total } from '@loggia/core'
import type { ListRows } from './list-rows.ts'

/** A list that was asked for, until it is closed. */
export interface OpenedList {
  readonly show: (first: number, last: number) => void
  /** Tries again what failed. */
  readonly retry: () => void
  /** Takes back all that is on its way. Nothing is told afterwards. */
  readonly close: () => void
}

/** What is known of a list at one moment. */
export interface ListState<E extends Entry> {
  readonly rows: ListRows<E>
  readonly entries: EntryList<E> | null
  readonly total: Total
  /** Why some of its rows are missing. */
  readonly error: LoggiaError | null
}

/** What a list is opened with. */
export interface ListOpening<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly query: Query
  /** A first page that was loaded elsewhere; `null` to ask for it. */
  readonly page: Page<E> | null
  /** Ids of rows that have just come by themselves. */
  readonly fresh: ReadonlySet<string>
  /** Told what is known, at once where it is at hand, and whenever more is. */
  readonly onState: (state: ListState<E>) => void
  /** The question itself failed: there is no list. */
  readonly onFailure: (cause: unknown) => void
}
