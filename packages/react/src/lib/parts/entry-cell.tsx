import { fieldValue, type Entry } from '@loggia/core'
import { memo, type ReactElement } from 'react'
import { StatusBadge } from '../cells/status-badge.tsx'
import { TextCell } from '../cells/text-cell.tsx'
import { TimestampCell } from '../cells/timestamp.tsx'
import type { CellProps, TableColumn } from '../model/column-look.ts'
import type { Row } from '../model/row.ts'
import { CopyButton } from './copy-button.tsx'

/** What a cell is drawn from. */
export interface EntryCellProps<E extends Entry> {
  readonly column: TableColumn<E>
  readonly row: Row<E>
  /** Whether the row has been hovered or has the tab stop. */
  readonly near: boolean
}

function DrawnCell<E extends Entry>({
  column: { field, label, look, type, text: textOf },
  row: { id, entry },
  near,
}: EntryCellProps<E>): ReactElement {
  const Content = look.cell ?? defaultCells[type]
  const own = look.cell !== undefined && look.stateless !== true
  const text = near && look.copyable ? textOf(entry) : ''
  return (
    <>
      <Content key={own ? id : null} entry={entry} field={field} label={label} />
      {text === '' ? null : <CopyButton key={`copy ${id}`} label={label} text={text} inGrid />}
    </>
  )
}

/**
 * What stands in a cell: its value, and a button that copies it where the row is reached. A row that only moves draws none
 * of them again. The cast keeps the generic that `memo` drops.
 */
export const EntryCell: typeof DrawnCell = memo(DrawnCell) as unknown as typeof DrawnCell

function StatusCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  return <StatusBadge status={fieldValue(entry, field)} />
}

/** What a cell shows unless its column says otherwise. */
const defaultCells = {
  text: TextCell,
  json: TextCell,
  number: TextCell,
  status: StatusCell,
  instant: TimestampCell,
} as const
