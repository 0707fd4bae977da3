import type { Entry } from '@loggia/core'
import type { ReactNode } from 'react'
import type { Row } from './row.ts'

/** Rows that open. */
export interface RowOpening<E extends Entry> {
  /** Ids of the rows that are open. */
  readonly open: ReadonlySet<string>
  readonly onOpen: (id: string, open: boolean) => void
  /** What stands under an open row, as high as it is. */
  readonly content: (row: Row<E>) => ReactNode
}
