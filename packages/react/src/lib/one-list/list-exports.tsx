import type { Entry, Total } from '@loggia/core'
import type { ReactElement } from 'react'
import type { ExportOrder } from '../export/export-whole.ts'
import { pinned } from '../scroll/first-segment.ts'
import type { EntryTableProps } from '../tables/table-props.ts'
import { ExportActions } from '../tables/export-actions.tsx'
import type { ScrollTableHandle } from './use-scroll-table.ts'

/**
 * Copies and exports what is selected of a list. Rows that were selected one by one are at hand; for everything, or
 * what is left of it, all of the list is gone through, and nothing is made of rows before.
 */
export function ListExports<E extends Entry>({
  scroll: { handle, list, selected },
  ...props
}: EntryTableProps<E> & { readonly scroll: ScrollTableHandle<E> }): ReactElement {
  const { notices, container, exporting, setOrder, table, answer } = handle
  // What has come since is not of the list, and was not selected.
  const period = list.entries ? handle.query.period : pinned(handle.query, answer.rows)
  const query = { ...handle.query, period }
  const { everything, except } = table.state
  const { chosen, count } = selected
  const isAll = everything && except.size === 0
  const wanted = isAll ? undefined : selected.has
  const entries = list.entries ?? undefined
  const order = { query, list: entries } satisfies Partial<ExportOrder>
  return (
    <ExportActions
      {...props}
      chosen={chosen ?? nothing}
      query={query}
      notices={notices}
      everything={chosen || selected.extent === 'none' ? null : count}
      wanted={wanted}
      list={entries}
      exporting={exporting}
      onExportAll={(format) => setOrder({ ...order, format, wanted, expected: known(count) })}
      onDownload={() => setOrder({ ...order, format: 'csv', expected: known(list.total) })}
      container={container}
    />
  )
}

const nothing = { count: 0, entries: () => [] } as const

function known(total: Total): number | null {
  return total.relation === 'unknown' ? null : total.count
}
