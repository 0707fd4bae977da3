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

/** How wide the columns are. While nobody knows the room, as on a server, that is left to the style sheet, which does. */
export function GridColumns<E extends Entry>({ columns, room }: GridColumnsProps<E>): ReactElement {
  // Two rooms in which all columns have what they want: from one to the other, widths are a line.
  const [widths = [], far] = (room ? [room] : [8000, 20000]).map((each) =>
    columnWidths(columns, each),
  )
  return (
    <colgroup>
      <col width={selectWidth} />
      {columns.map(({ name, resized, width }, at) => (
        <col
          key={name}
          data-first={at === 0 && resized !== true}
          width={(room ? widths[at] : width) ?? undefined}
          data-near={far && widths[at]}
          data-far={far?.[at]}
        />
      ))}
    </colgroup>
  )
}
