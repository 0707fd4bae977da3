import { fieldValue, type Entry } from '@loggia/core'
import { memo, type ReactElement, type ReactNode } from 'react'
import { drawStatus } from '../cells/status-badge.tsx'
import { drawText } from '../cells/text-cell.tsx'
import { drawMoment } from '../cells/timestamp.tsx'
import type { Horizon } from '../horizon/horizon-context.ts'
import type { CellComponent, DrawCell, TableColumn } from '../model/column-look.ts'
import type { Row } from '../model/row.ts'
import type { Viewer } from '../words/viewer.tsx'

/** The value that stands in a cell: elements of the kit, or a component of the host's. */
export function cellValue<E extends Entry>(
  column: TableColumn<E>,
  row: Row<E>,
  viewer: Viewer,
  horizon: Horizon | null,
): ReactNode {
  const { field, label, look, type } = column
  const { cell } = look
  // Made anew for each entry, unless it says that it keeps nothing of one.
  if (cell) return <OwnCell key={look.stateless ? null : row.id} {...{ cell, column, row }} />
  return (look.draw ?? usual[type])({ entry: row.entry, field, label }, viewer, horizon)
}

interface OwnCellProps<E extends Entry> {
  readonly cell: CellComponent<E>
  readonly column: TableColumn<E>
  readonly row: Row<E>
}

/** Other columns around it draw none of a host's cells again, and neither does a row that moves or is reached. */
const OwnCell = memo(function OwnCell<E extends Entry>({
  cell: Content,
  column: { field, label },
  row: { entry },
}: OwnCellProps<E>): ReactElement {
  return <Content entry={entry} field={field} label={label} />
}) as <E extends Entry>(props: OwnCellProps<E>) => ReactElement

/** What a cell shows unless its column says otherwise. */
const usual: Readonly<Record<TableColumn<Entry>['type'], DrawCell<Entry>>> = {
  text: drawText,
  json: drawText,
  number: drawText,
  status: ({ entry, field }, viewer) => drawStatus(fieldValue(entry, field), viewer),
  instant: drawMoment,
}
