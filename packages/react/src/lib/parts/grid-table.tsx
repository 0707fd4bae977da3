import type { Entry } from '@loggia/core'
import type { ReactElement, ReactNode, RefObject } from 'react'
import type { CellMenuInput } from '../hooks/use-cell-menu.ts'
import type { GridFocus } from '../hooks/use-grid-focus.ts'
import type { Selecting } from '../hooks/use-selection.ts'
import { useServedRoom } from '../hooks/use-served-room.ts'
import type { TableColumn } from '../model/column-look.ts'
import { leastWidth } from '../model/column-widths.ts'
import { pinning } from '../model/pinning.ts'
import type { EntryGridProps } from './entry-grid.tsx'
import { GridColumns } from './grid-columns.tsx'
import type { GridInput } from './grid-input.ts'
import { HeaderRow } from './header-row.tsx'
import { SkeletonRows } from './skeleton-rows.tsx'

/** What the table of a grid shows. */
export interface GridTableProps<E extends Entry> extends Pick<
  EntryGridProps<E>,
  'label' | 'sorting' | 'loading' | 'onArrange'
> {
  readonly ref: RefObject<HTMLTableElement | null>
  readonly columns: readonly TableColumn<E>[]
  readonly selection: Pick<Selecting, 'extent' | 'toggleAll'>
  /** What the checkbox for all rows is called. Default: that it selects those of the page. */
  readonly selectAll?: string | undefined
  /** Pixels from side to side of what holds the grid; 0 while nobody knows. */
  readonly room: number
  /** Lines of the body; `null` where nobody knows how many there are. */
  readonly lines: number | null
  readonly focus: GridFocus
  /** Whether rows open. */
  readonly opens: boolean
  /** Whether rows stand under headers for their days. */
  readonly days: boolean
  /** Listeners for all cells. */
  readonly input: GridInput & CellMenuInput
  /** Below the header of the columns, and in view as long as it is. */
  readonly pinned?: ReactNode
  /** The body. */
  readonly children: ReactNode
}

/** A real table with one tab stop: its header, and the body that it is given. */
export function GridTable<E extends Entry>(props: GridTableProps<E>): ReactElement {
  const { columns, room, focus, loading, lines, ref } = props
  const pins = pinning(columns, room)
  const places: typeof pins.offsets = { ...pins.offsets, '--loggia--room': `${room}px` }
  const served = useServedRoom(ref)
  return (
    <table
      ref={ref}
      // A grid: one tab stop, arrow keys. A plain table would have five hundred.
      role="grid"
      className="loggia-table"
      aria-label={props.label}
      aria-multiselectable
      aria-busy={loading !== false}
      aria-rowcount={lines === null ? -1 : lines + 1}
      aria-colcount={columns.length + 1}
      data-start={pins.start}
      data-end={pins.end}
      {...(room > 0
        ? { style: { minInlineSize: leastWidth(columns), ...places } }
        : { 'data-least': leastWidth(columns) })}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      data-opens={props.opens}
      data-days={props.days}
      {...props.input}
    >
      {/* In a page, nobody sees the columns before the room is known. */}
      <GridColumns columns={columns} room={served ? room : room || 1} />
      <thead>
        <HeaderRow
          columns={columns}
          sorting={props.sorting}
          selection={props.selection}
          selectAll={props.selectAll}
          activeColumn={focus.active.row === -1 ? focus.active.column : null}
          onArrange={props.onArrange ?? null}
        />
        {props.pinned}
      </thead>
      <tbody>
        {loading === 'first' ? <SkeletonRows columns={columns} /> : null}
        {props.children}
      </tbody>
    </table>
  )
}
