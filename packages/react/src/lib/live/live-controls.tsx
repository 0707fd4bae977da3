import type { DataAdapter, Entry, Preset } from '@loggia/core'
import type { ReactElement, RefObject } from 'react'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { NoticeHandle } from '../parts/notices.tsx'

/** What live controls work on. */
export interface LiveControlsProps<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly adapter: DataAdapter<E>
  readonly answer: Answer<E>
  /** Whether the first row is in view. */
  readonly isAtTop: () => boolean
  readonly scrollToTop: () => void
  /** An element without height between the toolbar and the rows, where it is said that new rows wait. */
  readonly strip: RefObject<HTMLElement | null>
  /** An element after the last row, where it is said that some were missed. */
  readonly tail: RefObject<HTMLElement | null>
  readonly notices: NoticeHandle
}

/** `Auto`, and what waits behind it. A stub for now. */
export function LiveControls<E extends Entry>(_props: LiveControlsProps<E>): ReactElement | null {
  return null
}
