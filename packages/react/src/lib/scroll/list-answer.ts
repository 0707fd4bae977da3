import type { Entry, EntryList, LoggiaError, Total } from '@loggia/core'
import type { Answer } from '../hooks/use-page.ts'
import type { ListRows } from './list-rows.ts'

/** All rows that match, by place: those in view are at hand, or on their way. */
export interface ListAnswer<E extends Entry> extends Omit<Answer<E>, 'rows' | 'error' | 'page'> {
  /** Another object whenever one of them changes. An id that a faulty backend sent twice may come twice. */
  readonly rows: ListRows<E>
  /** With what the list begins; `null` until something was loaded. Its cursors are not for turning pages. */
  readonly page: Answer<E>['page']
  /** All that match, where they are in memory; `null` where they have to be loaded, and until the question is answered. */
  readonly entries: EntryList<E> | null
  readonly total: Total
  /** Why rows are missing, until they are tried again. */
  readonly error: LoggiaError | null
  /** Whether rows that were scrolled to are what failed: those that are there answer the question. */
  readonly lacksRows: boolean
  /** Tries again what failed, and nothing else. */
  readonly retry: () => void
  /** Told which rows are in view, whenever that changes: they are fetched, and what was flown past is not. */
  readonly show: (first: number, last: number) => void
}
