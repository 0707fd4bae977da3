import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { TableColumn } from '../model/column-look.ts'
import { columnWidths, selectWidth } from '../model/column-widths.ts'

/** The widths of a grid. */
export interface GridColumnsProps<E extends Entry> {
  readonly columns: readonly TableColumn<E>[]
  /** Pixels from side to side of what holds the grid; 0 while nobody knows. */
  readonly room: number
}

/** How wide the columns are. */
export function GridColumns<E extends Entry>({ columns, room }: GridColumnsProps<E>): ReactElement {
  const widths = columnWidths(columns, room)
  return (
    <colgroup>
      <col width={selectWidth} />
      {columns.map(({ name, resized }, at) => (
        <col key={name} data-first={at === 0 && resized !== true} width={widths[at] ?? undefined} />
      ))}
    </colgroup>
  )
}
