import { fieldText, fieldValue, type Entry } from '@loggia/core'
import { memo, useState, type ReactElement } from 'react'
import { TextCell } from '../cells/text-cell.tsx'
import { TimestampCell } from '../cells/timestamp.tsx'
import { StatusBadge } from '../cells/status-badge.tsx'
import { shown } from '../cells/shown.ts'
import { cellAddress } from '../hooks/use-grid-focus.ts'
import type { CellProps, TableColumn } from '../model/column-look.ts'
import type { Row } from '../model/row.ts'
import { useViewer } from '../words/viewer.tsx'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icon.tsx'

/** What a row is drawn from. All of it keeps its identity while the row does not change. */
export interface EntryRowProps<E extends Entry> {
  readonly row: Row<E>
  /** Its place among the found rows of the page. */
  readonly index: number
  /** Its place among the lines of the body. */
  readonly line: number
  readonly columns: readonly TableColumn<E>[]
  readonly selected: boolean
  /** Whether it is open; `null` where rows do not open. */
  readonly open: boolean | null
  /** The column of the tab stop; `null` when it is in another row. */
  readonly activeColumn: number | null
}

function DrawnRow<E extends Entry>(props: EntryRowProps<E>): ReactElement {
  const { row, index, line, columns, selected, open, activeColumn } = props
  // Most rows are never reached: what only a hovered or focused row shows is not made before.
  const [reached, setReached] = useState(false)
  const near = reached || activeColumn !== null
  return (
    // The header is the first row.
    <tr
      className="loggia-row"
      aria-rowindex={line + 2}
      aria-selected={selected}
      data-index={index}
      data-fresh={row.fresh}
      data-open={open ?? undefined}
      onPointerEnter={() => setReached(true)}
    >
      <td className="loggia-select-cell">
        <SelectRow {...props} />
      </td>
      {columns.map((column, at) => (
        <td
          key={column.name}
          className="loggia-cell"
          data-column={column.name}
          data-align={column.look.align}
          data-cell={cellAddress({ row: index, column: at + 1 })}
          tabIndex={activeColumn === at + 1 ? 0 : -1}
          // A row of a grid may not say it; the first cell does, and the one that a person is in.
          aria-expanded={open !== null && (at === 0 || activeColumn === at + 1) ? open : undefined}
        >
          {open !== null && at === 0 ? <Chevron /> : null}
          <Cell column={column} entry={row.entry} near={near} />
        </td>
      ))}
    </tr>
  )
}

/** One row. It is drawn again only when something of it changes. The cast keeps the generic that `memo` drops. */
export const EntryRow: typeof DrawnRow = memo(DrawnRow) as unknown as typeof DrawnRow

/** Points at a row that opens, and turns down when it is open. */
function Chevron(): ReactElement {
  return (
    <span className="loggia-chevron">
      <Icon name="next" />
    </span>
  )
}

function SelectRow<E extends Entry>(props: EntryRowProps<E>): ReactElement {
  const { row, index, columns, selected, activeColumn } = props
  const { words } = useViewer()
  const named = new Set([columns[0]?.field ?? 'id', 'timestamp'])
  const name = [...named].map((field) => fieldText(fieldValue(row.entry, field))).filter(Boolean)
  return (
    <input
      type="checkbox"
      className="loggia-checkbox"
      aria-label={words.selectRow(name.map((text) => shown(text)).join(', '))}
      checked={selected}
      // The grid listens for the click, since it must know about Shift.
      readOnly
      data-cell={cellAddress({ row: index, column: 0 })}
      tabIndex={activeColumn === 0 ? 0 : -1}
    />
  )
}

function Cell<E extends Entry>({
  column: { field, label, look, type, text: textOf },
  entry,
  near,
}: {
  readonly column: TableColumn<E>
  readonly entry: E
  /** Whether the row has been hovered or has the tab stop. */
  readonly near: boolean
}): ReactElement {
  const Content = look.cell ?? defaultCells[type]
  const text = near && look.copyable ? textOf(entry) : ''
  return (
    <>
      <Content entry={entry} field={field} label={label} />
      {text === '' ? null : <CopyButton label={label} text={text} inGrid />}
    </>
  )
}

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
