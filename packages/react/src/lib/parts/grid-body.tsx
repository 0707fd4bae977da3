import type { Entry } from '@loggia/core'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { useHydrated } from '../hooks/use-hydrated.ts'
import type { Selecting } from '../hooks/use-selection.ts'
import type { TableColumn } from '../model/column-look.ts'
import type { CellPosition } from '../model/grid-navigation.ts'
import type { Line } from '../model/lines.ts'
import type { RowList } from '../model/row-list.ts'
import type { Slot, VirtualRows } from '../model/virtual-rows.ts'
import type { Days } from '../words/days.ts'
import { DayLine } from './day-line.tsx'
import { DetailLine } from './detail-line.tsx'
import type { RowOpening } from '../model/row-opening.ts'
import { EntryRow } from './entry-row.tsx'

/** What the body of a grid shows. */
export interface GridBodyProps<E extends Entry> extends VirtualRows {
  readonly rows: Pick<RowList<E>, 'at'>
  readonly columns: readonly TableColumn<E>[]
  readonly selection: Pick<Selecting, 'has'>
  /** `null` where rows do not open. */
  readonly detail: RowOpening<E> | null
  /** `null` where days have no headers. */
  readonly days: Days | null
  /** The tab stop of the grid. */
  readonly active: CellPosition
  /** Draws a row that is on its way. Default: nothing. */
  readonly waiting?: (index: number, at: number, activeColumn: number | null) => ReactNode
}

/** The lines in view, and room for the others. */
export function GridBody<E extends Entry>(props: GridBodyProps<E>): ReactElement {
  return (
    <>
      {props.slots.map((slot) =>
        slot.type === 'spacer' ? (
          <Spacer key={slot.id} height={slot.height} />
        ) : (
          drawnLine(slot.line, slot, props)
        ),
      )}
    </>
  )
}

/** Each kind of line has ids of its own, whatever ids a backend has. */
function drawnLine<E extends Entry>(
  line: Line,
  { at, height }: Extract<Slot, { readonly type: 'line' }>,
  props: GridBodyProps<E>,
): ReactNode {
  const { rows, columns, selection, detail, days, active } = props
  const span = columns.length + 1
  if (line.type === 'day') {
    if (!days) return null
    return <DayLine key={line.id} time={line.time} days={days} at={at} span={span} />
  }
  const row = rows.at(line.index)
  const activeColumn = line.index === active.row ? active.column : null
  if (!row) {
    return <Fragment key={line.id}>{props.waiting?.(line.index, at, activeColumn)}</Fragment>
  }
  const selected = selection.has(row.id)
  if (line.type === 'detail') {
    const place = { index: line.index, at, span, height, selected, measure: props.measure }
    return (
      <DetailLine key={line.id} {...place}>
        {detail?.content(row)}
      </DetailLine>
    )
  }
  return (
    <EntryRow
      key={line.id}
      row={row}
      index={line.index}
      line={at}
      columns={columns}
      selected={selected}
      open={detail ? detail.open.has(row.id) : null}
      activeColumn={activeColumn}
    />
  )
}

/** Room for lines that are not drawn. */
function Spacer({ height }: { readonly height: number }): ReactElement {
  const hydrated = useHydrated()
  return (
    <tr aria-hidden="true" className="loggia-spacer">
      <td {...(hydrated ? { style: { height } } : { height })} />
    </tr>
  )
}
