import { fieldText, fieldValue, instant, type Entry } from '@loggia/core'
import { memo, use, useMemo, useState, type ReactElement } from 'react'
import { shown } from '../cells/shown.ts'
import { cellAddress } from '../hooks/use-grid-focus.ts'
import { HorizonContext } from '../horizon/horizon-context.ts'
import type { TableColumn } from '../model/column-look.ts'
import { pinnedPlace } from '../model/pinning.ts'
import type { Row } from '../model/row.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { CopyButton } from './copy-button.tsx'
import { cellValue } from './entry-cell.tsx'
import { icon } from './icon.tsx'

/**
 * What a row is drawn from. All of it keeps its identity while the row does not change.
 *
 * A row may be given another entry: its elements stay, and only texts and attributes change. So it keeps nothing of an
 * entry: what it remembers, it remembers of the id of its row.
 */
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
  const [reached, setReached] = useState<string | null>(null)
  const near = reached === row.id || activeColumn !== null
  const viewer = useViewer()
  const horizon = use(HorizonContext)
  const name = useMemo(() => nameOf(row, columns, viewer), [row, columns, viewer])
  // The same elements for a row that only moves, is reached or is selected.
  const values = useMemo(
    () => columns.map((column) => cellValue(column, row, viewer, horizon)),
    [columns, row, viewer, horizon],
  )
  // The same elements while only the selection changes, so that no cell is looked at for it.
  const cells = useMemo(
    () =>
      columns.map((column, at) => (
        <td
          key={column.name}
          className="loggia-cell"
          data-column={column.name}
          data-align={column.look.align}
          data-pin={pinnedPlace(columns, at)}
          data-cell={cellAddress({ row: index, column: at + 1 })}
          tabIndex={activeColumn === at + 1 ? 0 : -1}
          // A row of a grid may not say it; the first cell does, and the one that a person is in.
          aria-expanded={open !== null && (at === 0 || activeColumn === at + 1) ? open : undefined}
        >
          {open !== null && at === 0 ? chevron : null}
          {values[at]}
          {near ? copyButton(column, row) : null}
        </td>
      )),
    [columns, row, values, index, open, activeColumn, near],
  )
  return (
    // The header is the first row.
    <tr
      className="loggia-row"
      aria-rowindex={line + 2}
      aria-selected={selected}
      data-index={index}
      data-fresh={row.fresh}
      data-open={open ?? undefined}
      data-near={near || undefined}
      onPointerEnter={() => setReached(row.id)}
      // A row that comes to where the pointer rests is not entered.
      onPointerMove={() => setReached(row.id)}
    >
      <td className="loggia-select-cell">
        <input
          type="checkbox"
          className="loggia-checkbox"
          aria-label={name}
          // A moment in it may be written in another way by a server.
          suppressHydrationWarning
          checked={selected}
          // The grid listens for the click, since it must know about Shift. It is not `readOnly`, which would be said.
          onChange={leaveToGrid}
          data-cell={cellAddress({ row: index, column: 0 })}
          tabIndex={activeColumn === 0 ? 0 : -1}
        />
      </td>
      {cells}
    </tr>
  )
}

/** One row. It is drawn again only when something of it changes. The cast keeps the generic that `memo` drops. */
export const EntryRow: typeof DrawnRow = memo(DrawnRow) as unknown as typeof DrawnRow

/** Points at a row that opens, and turns down when it is open. */
const chevron = <span className="loggia-chevron">{icon('next')}</span>

const leaveToGrid = (): void => undefined

function copyButton<E extends Entry>(
  { label, look, text: textOf }: TableColumn<E>,
  { id, entry }: Row<E>,
): ReactElement | null {
  const text = look.copyable ? textOf(entry) : ''
  // A state of its own for each entry: it tells what was copied.
  return text === '' ? null : <CopyButton key={id} label={label} text={text} inGrid />
}

/** What the checkbox of a row is called. */
function nameOf<E extends Entry>(
  { entry }: Row<E>,
  columns: readonly TableColumn<E>[],
  { words, time }: Viewer,
): string {
  const first = columns[0]?.field ?? 'id'
  const parts = [...new Set([first, 'timestamp'])].map((field) => {
    const value = fieldValue(entry, field)
    const moment = field === 'timestamp' ? instant(value) : null
    return moment === null ? shown(fieldText(value)) : time.short(moment)
  })
  return words.selectRow(parts.filter(Boolean).join(', '))
}
