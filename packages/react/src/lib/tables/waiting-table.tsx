import type { Entry } from '@loggia/core'
import { useRef, type ReactElement } from 'react'
import { tableColumns } from '../model/column-look.ts'
import { GridColumns } from '../parts/grid-columns.tsx'
import { SkeletonRows } from '../parts/skeleton-rows.tsx'
import { TableRoot } from '../parts/table-root.tsx'
import type { EntryTableProps } from './table-props.ts'

/** A table whose code is on its way: as large as it will be, with rows without content. */
export function WaitingTable<E extends Entry>(props: EntryTableProps<E>): ReactElement {
  const { preset, columns: looks = {}, density = 'comfortable', theme = 'auto', className } = props
  const root = useRef<HTMLDivElement>(null)
  const columns = tableColumns(preset, looks)
  return (
    <TableRoot ref={root} density={density} theme={theme} fullscreen={false} className={className}>
      <div className="loggia-toolbar loggia-toolbar-room" />
      <div className="loggia-frame" aria-busy>
        <table className="loggia-table" aria-hidden="true">
          <GridColumns columns={columns} room={0} />
          <tbody>
            <SkeletonRows columns={columns} />
          </tbody>
        </table>
      </div>
    </TableRoot>
  )
}
