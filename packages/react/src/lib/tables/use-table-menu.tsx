import type { Entry } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import type { CellMenuPlace } from '../model/cell-menu-place.ts'
import { useViewer } from '../words/viewer.tsx'
import { CellMenuArea } from './fetched-parts.tsx'
import type { EntryTableProps } from './table-props.ts'
import type { EntryTableHandle } from './use-entry-table.ts'

/** The menus of the cells of a table, of which one may be open. */
export interface TableMenu<E extends Entry> {
  readonly open: (at: CellMenuPlace<E>) => void
  /** What is open; `null` for nothing. */
  readonly menu: ReactElement | null
}

/** The menu of a cell, as long as somebody wants it. */
export function useTableMenu<E extends Entry>({
  preset,
  handle: { table, copyValue, container, notices },
}: Pick<EntryTableProps<E>, 'preset'> & { readonly handle: EntryTableHandle<E> }): TableMenu<E> {
  const { words } = useViewer()
  const [at, setAt] = useState<CellMenuPlace<E> | null>(null)
  const close = (): void => setAt(null)
  const fail = (): void => {
    close()
    notices.show({ tone: 'warning', text: words.menuUnavailable })
  }
  const menu = at && (
    <CellMenuArea
      {...{ at, table, preset, container }}
      onCopy={copyValue}
      onClose={close}
      onUnavailable={fail}
    />
  )
  return { open: setAt, menu }
}
