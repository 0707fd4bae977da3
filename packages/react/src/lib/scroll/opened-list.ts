import type { DataAdapter, Entry, EntryList, LoggiaError, Page, Query, Total } from '@loggia/core'
import type { Row } from '../model/row.ts'
import type { Anchor, ListRows } from './list-rows.ts'

/** A list that was asked for, until it is closed. */
export interface OpenedList {
  readonly show: (first: number, last: number) => void
  /** Tries again what failed, and looks on where it was given up. */
  readonly retry: () => void
  /** What has just come has been seen. */
  readonly settle: () => void
  /** Takes back all that is on its way. Nothing is told afterwards. */
  readonly close: () => void
}

/** What is known of a list at one moment. */
export interface ListState<E extends Entry> {
  readonly rows: ListRows<E>
  readonly entries: EntryList<E> | null
  /** With what it begins. */
  readonly page: Page<E>
  readonly total: Total
  /** Why some of its rows are missing. */
  readonly error: LoggiaError | null
  /** Whether nothing was found for so long that it no longer looks by itself. */
  readonly gaveUp: boolean
}

/** What a list is opened with. */
export interface ListOpening<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly query: Query
  /** A first page that was loaded elsewhere; `null` to ask for it. */
  readonly page: Page<E> | null
  /** Ids of rows that have just come by themselves. */
  readonly fresh: ReadonlySet<string>
  /** Rows that are on screen. Those that say the same as what is loaded are shown on. */
  readonly known: () => readonly Row<E>[]
  /** Where the list before it was, of the same question: it is shown once it is there again. `null`: from its top. */
  readonly from: ListView | null
  /** Told what is known, at once where it is at hand, and whenever more is. */
  readonly onState: (state: ListState<E>) => void
  /** The question itself failed: there is no list. */
  readonly onFailure: (cause: unknown) => void
}

/** The part of a list that is in view. */
export interface ListView {
  readonly first: Anchor
  /** How many rows. */
  readonly count: number
}
