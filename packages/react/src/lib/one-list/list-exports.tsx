import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { EntryTableProps } from '../tables/table-props.ts'
import { ExportActions } from '../tables/export-actions.tsx'
import type { ScrollTableHandle } from './use-scroll-table.ts'

/** Copies and exports what is selected of a list, by going through all of it: nothing is made of rows before. */
export function ListExports<E extends Entry>({
  scroll: { handle, list, selected },
  ...props
}: EntryTableProps<E> & { readonly scroll: ScrollTableHandle<E> }): ReactElement {
  const { query, notices, container, exporting, setOrder, table } = handle
  const { everything, except } = table.state
  const isAll = everything && except.size === 0
  const wanted = isAll ? undefined : selected.has
  const expected = selected.count.relation === 'unknown' ? null : selected.count.count
  return (
    <ExportActions
      {...props}
      rows={[]}
      query={query}
      notices={notices}
      everything={selected.extent === 'none' ? null : selected.count}
      wanted={wanted}
      list={list.entries ?? undefined}
      exporting={exporting}
      onExportAll={(format) =>
        setOrder({ format, query, wanted, list: list.entries ?? undefined, expected })
      }
      container={container}
    />
  )
}
