import type { Entry } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import { goesOn } from '../hooks/filled-page.ts'
import { useSorting } from '../hooks/use-sorting.ts'
import type { Row } from '../model/row.ts'
import { EntryGrid } from '../parts/entry-grid.tsx'
import type { CellMenuPlace } from '../model/cell-menu-place.ts'
import type { RowOpening } from '../model/row-opening.ts'
import { useViewer } from '../words/viewer.tsx'
import { isByTime } from './asks.ts'
import { CellMenuArea, DetailArea, SearchReachArea } from './fetched-parts.tsx'
import { RowsMessage } from './rows-message.tsx'
import type { EntryTableProps } from './table-props.ts'
import type { EntryTableHandle } from './use-entry-table.ts'

/** The rows of a table, and what belongs to single ones: their details and the menus of their cells. */
export function TableRows<E extends Entry>(
  props: EntryTableProps<E> & { readonly handle: EntryTableHandle<E> },
): ReactElement {
  const { preset, handle } = props
  const { table, answer, search, selection, density, columns, shownColumns, copyValue } = handle
  const { grid, container, tail, notices } = handle
  const { state, change } = table
  const { words } = useViewer()
  const [menu, setMenu] = useState<CellMenuPlace<E> | null>(null)
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
        onCellMenu={setMenu}
        onArrange={
          props.arrangeColumns === false
            ? null
            : (what, rearranged) =>
                change({ type: 'arrange', layout: rearranged(state.layout, what, columns) })
        }
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
      {menu ? (
        <CellMenuArea
          at={menu}
          table={table}
          preset={preset}
          onCopy={copyValue}
          onClose={() => setMenu(null)}
          onUnavailable={() => {
            setMenu(null)
            notices.show({ tone: 'warning', text: words.menuUnavailable })
          }}
          container={container}
        />
      ) : null}
    </>
  )
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
