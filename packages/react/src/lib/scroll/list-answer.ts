import type { Entry, LoggiaError, Total } from '@loggia/core'
import type { Answer } from '../hooks/use-page.ts'
import type { RowList } from '../model/row-list.ts'

/** All rows that match, by place: those in view are at hand, or on their way. */
export interface ListAnswer<E extends Entry> extends Pick<
  Answer<E>,
  'status' | 'ended' | 'reload'
> {
  readonly rows: RowList<E>
  readonly total: Total
  /** Why rows are missing, until they are tried again. */
  readonly error: LoggiaError | null
  /** Told which rows are in view, whenever that changes: they are fetched, and what was flown past is not. */
  readonly show: (first: number, last: number) => void
}
