import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { Selection } from '../hooks/use-selection.ts'
import type { TableColumn } from '../model/column-look.ts'
import type { CellPosition } from '../model/grid-navigation.ts'
import type { Row } from '../model/row.ts'
import type { Slot } from '../model/virtual-rows.ts'
import { EntryRow } from './entry-row.tsx'

/** What the body of a grid shows. */
export interface GridBodyProps<E extends Entry> {
  readonly slots: readonly Slot[]
  readonly rows: readonly Row<E>[]
  readonly columns: readonly TableColumn<E>[]
  readonly selection: Selection<E>
  /** The tab stop of the grid. */
  readonly active: CellPosition
}

/** The rows in view, and room for the others. */
export function GridBody<E extends Entry>(props: GridBodyProps<E>): ReactElement {
  const { slots, rows, columns, selection, active } = props
  return (
    <>
      {slots.map((slot) => {
        if (slot.type === 'spacer') return <Spacer key={slot.id} height={slot.height} />
        const row = rows[slot.index]
        return row ? (
          <EntryRow
            // Told apart from spacers, whatever ids a backend has.
            key={`row ${row.id}`}
            row={row}
            index={slot.index}
            columns={columns}
            selected={selection.has(row.id)}
            activeColumn={slot.index === active.row ? active.column : null}
          />
        ) : null
      })}
    </>
  )
}

/** Room for rows that are not drawn. */
function Spacer({ height }: { readonly height: number }): ReactElement {
  return (
    <tr aria-hidden="true" className="loggia-spacer">
      <td style={{ height }} />
    </tr>
  )
}
