import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import { goesOn } from '../hooks/filled-page.ts'
import { useSorting } from '../hooks/use-sorting.ts'
import type { Row } from '../model/row.ts'
import { EntryGrid, type EntryGridProps } from '../parts/entry-grid.tsx'
import type { RowOpening } from '../model/row-opening.ts'
import { useViewer } from '../words/viewer.tsx'
import { isByTime } from './asks.ts'
import { DetailArea, SearchReachArea } from './fetched-parts.tsx'
import { RowsMessage } from './rows-message.tsx'
import type { EntryTableProps } from './table-props.ts'
import type { EntryTableHandle } from './use-entry-table.ts'
import { useTableMenu } from './use-table-menu.tsx'

/** The rows of a table, and what belongs to single ones: their details and the menus of their cells. */
export function TableRows<E extends Entry>(
  props: EntryTableProps<E> & { readonly handle: EntryTableHandle<E> },
): ReactElement {
  const { preset, handle } = props
  const { table, answer, search, selection, density, shownColumns, copyValue } = handle
  const { grid, tail } = handle
  const { state } = table
  const { words } = useViewer()
  const { open, menu } = useTableMenu(props)
  return (
    <>
      <EntryGrid
        ref={grid}
        label={props.label ?? words.table}
        columns={shownColumns}
        rows={search.found}
        sorting={useSorting(table)}
        selection={selection}
        density={density}
        loading={answer.status === 'loading' ? (answer.page ? 'again' : 'first') : false}
        dayHeaders={preset.dayHeaders === true && isByTime(state.sort)}
        detail={openingOf(props)}
        onCellMenu={open}
        onArrange={arrangingOf(props)}
        onCopyValue={copyValue}
      >
        {answer.page && goesOn(answer.page, handle.query) ? (
          <SearchReachArea answer={answer} />
        ) : (
          <RowsMessage
            table={table}
            answer={answer}
            found={search.found.length}
            empty={props.empty}
          />
        )}
        <div ref={tail} />
      </EntryGrid>
      {menu}
    </>
  )
}

/** How columns are arranged; `null` where they stay as they are. */
export function arrangingOf<E extends Entry>({
  arrangeColumns,
  handle: { table, columns },
}: Parameters<typeof TableRows<E>>[0]): NonNullable<EntryGridProps<E>['onArrange']> | null {
  if (arrangeColumns === false) return null
  return (what, rearranged) =>
    table.change({ type: 'arrange', layout: rearranged(table.state.layout, what, columns) })
}

/** How rows open; `null` where the preset has nothing more to tell of them. */
export function openingOf<E extends Entry>({
  preset,
  adapter,
  handle: { table },
}: Parameters<typeof TableRows<E>>[0]): RowOpening<E> | null {
  if (!preset.detail) return null
  const content = ({ entry }: Row<E>): ReactElement => (
    <DetailArea entry={entry} preset={preset} adapter={adapter} />
  )
  return {
    open: table.state.open,
    onOpen: (id, open) => table.change({ type: 'open', id, open }),
    content,
  }
}
