import type { Entry } from '@loggia/core'
import { useCallback, type ReactElement } from 'react'
import { useSorting } from '../hooks/use-sorting.ts'
import { SearchReachArea } from '../tables/fetched-parts.tsx'
import { RowsMessage } from '../tables/rows-message.tsx'
import type { EntryTableProps } from '../tables/table-props.ts'
import { arrangingOf, openingOf } from '../tables/table-rows.tsx'
import { useTableMenu } from '../tables/use-table-menu.tsx'
import { useViewer } from '../words/viewer.tsx'
import { ListGrid } from './list-grid.tsx'
import type { ScrollTableHandle } from './use-scroll-table.ts'

/** The rows of a list, and what belongs to single ones: their details and the menus of their cells. */
export function ScrollRows<E extends Entry>(
  props: EntryTableProps<E> & { readonly scroll: ScrollTableHandle<E> },
): ReactElement {
  const { preset, scroll } = props
  const { handle, list, selected, grid, view, question } = scroll
  const { table, answer, density, shownColumns, copyValue, tail } = handle
  const { words } = useViewer()
  const { open, menu } = useTableMenu({ preset, handle })
  const { show } = list
  const onView = useCallback(
    (first: number, last: number) => {
      show(first, last)
      view.set({ first, last })
    },
    [show, view],
  )
  return (
    <>
      <ListGrid
        ref={grid}
        label={props.label ?? words.table}
        columns={shownColumns}
        rows={list.rows}
        isCounted={list.total.relation === 'exact'}
        sorting={useSorting(table)}
        selection={selected}
        density={density}
        loading={list.status === 'loading' ? (list.page ? 'again' : 'first') : false}
        question={question}
        onView={onView}
        detail={openingOf({ ...props, handle })}
        onCellMenu={open}
        onArrange={arrangingOf({ ...props, handle })}
        onCopyValue={copyValue}
      >
        {list.lookOn ? (
          <SearchReachArea answer={answer} />
        ) : (
          <RowsMessage table={table} answer={answer} found={list.rows.length} empty={props.empty} />
        )}
        <div ref={tail} />
      </ListGrid>
      {menu}
    </>
  )
}
