import type { Density, Entry } from '@loggia/core'
import {
  useImperativeHandle,
  useMemo,
  useRef,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react'
import { useCellMenu } from '../hooks/use-cell-menu.ts'
import { useDays } from '../hooks/use-days.ts'
import { useGridFocus } from '../hooks/use-grid-focus.ts'
import { useGridLines } from '../hooks/use-grid-lines.ts'
import { useRowHeight } from '../hooks/use-row-height.ts'
import type { Selection } from '../hooks/use-selection.ts'
import type { Sorting } from '../hooks/use-sorting.ts'
import { useInnerWidth } from '../hooks/use-inner-width.ts'
import { useScrollMarks } from '../hooks/use-scroll-marks.ts'
import { useScrollTop } from '../hooks/use-scroll-top.ts'
import type { Rearranged } from '../columns/rearranged.ts'
import type { CellMenuPlace } from '../model/cell-menu-place.ts'
import type { ColumnChange } from '../model/column-change.ts'
import type { TableColumn } from '../model/column-look.ts'
import { useTableModel } from '../model/table-model.ts'
import { useVirtualRows } from '../model/virtual-rows.ts'
import type { RowOpening } from '../model/row-opening.ts'
import type { Row } from '../model/row.ts'
import { rowListOf } from '../model/row-list.ts'
import { Announcer } from './announcer.tsx'
import { gridInput } from './grid-input.ts'
import { GridTable } from './grid-table.tsx'
import { PageBody } from './page-body.tsx'
import { ValueCards } from './value-cards.tsx'

/** What a grid shows and reports. */
export interface EntryGridProps<E extends Entry> {
  /** What the grid is, for screen readers. */
  readonly label: string
  readonly columns: readonly TableColumn<E>[]
  /** The rows to show: those of the page that are found. */
  readonly rows: readonly Row<E>[]
  readonly sorting: Sorting
  readonly selection: Selection<E>
  readonly density: Density
  /** `first` when there is nothing to show yet, `again` when what is shown is about to be replaced. */
  readonly loading: 'first' | 'again' | false
  /** Whether rows stand under headers for their days, as far as they are in the order of time. Default: no. */
  readonly dayHeaders?: boolean
  /** What an opened row tells. Default: rows do not open. */
  readonly detail?: RowOpening<E> | null
  /** Told when somebody asks for the menu of a cell. Default: the browser's menu. */
  readonly onCellMenu?: ((at: CellMenuPlace<E>) => void) | null
  /**
   * Told how somebody arranges the columns, with the function that gives the layout after it, whose code comes no
   * earlier. Default: columns stay as they are.
   */
  readonly onArrange?: ((change: ColumnChange, rearranged: Rearranged) => void) | null
  /** Copies the value of a cell. */
  readonly onCopyValue: (label: string, value: string) => void
  /** Shown instead of rows when there are none. */
  readonly children?: ReactNode
  readonly ref?: Ref<GridHandle>
}

/** What the owner of a grid can do with it. */
export interface GridHandle {
  readonly scrollToTop: () => void
  /** Whether the first row is in view. */
  readonly isAtTop: () => boolean
}

/** A real table whose rows are drawn as they come into view, with one tab stop and the keys of a grid. */
export function EntryGrid<E extends Entry>(props: EntryGridProps<E>): ReactElement {
  const { selection, density, loading, detail = null, ref } = props
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const { columns } = useTableModel(props.columns, props.rows)
  const rows = useMemo(() => rowListOf(props.rows), [props.rows])
  const rowHeight = useRowHeight(frame, density, rows.length > 0)
  const room = useInnerWidth(frame)
  useScrollMarks(frame)
  const focus = useGridFocus({
    grid: table,
    rows,
    columns: columns.length + 1,
    rowsInView: () => Math.floor((frame.current?.clientHeight ?? 0) / rowHeight),
  })
  const days = useDays(props.dayHeaders === true)
  const lines = useGridLines(props.rows, days, detail?.open)
  const virtual = useVirtualRows({
    lines,
    scroller: frame,
    rowHeight,
    dayHeight: useRowHeight(frame, density, lines.ofDay.length > 0, 'loggia-day'),
    opens: detail !== null,
    kept: focus.active.row === -1 ? null : focus.active.row,
  })
  const scrollToTop = useScrollTop(frame)
  useImperativeHandle(
    ref,
    () => ({
      scrollToTop,
      isAtTop: () => (frame.current?.scrollTop ?? 0) < 1,
    }),
    [scrollToTop],
  )

  const shown = { rows, columns }
  const menu = useCellMenu({ ...props, ...shown })
  const input = gridInput({ ...props, ...shown, focus })

  return (
    <Announcer>
      {/* Firefox would make what scrolls a tab stop of its own, without a name. The rows scroll with the focus. */}
      <div ref={frame} className="loggia-frame" tabIndex={-1} data-loading={loading}>
        <GridTable
          ref={table}
          label={props.label}
          sorting={props.sorting}
          selection={selection}
          loading={loading}
          onArrange={props.onArrange ?? null}
          columns={columns}
          room={room}
          lines={lines.all.length}
          focus={focus}
          opens={detail !== null}
          days={days !== null}
          input={{ ...menu, ...input }}
        >
          <PageBody
            {...virtual}
            {...shown}
            selection={selection}
            detail={detail}
            days={days}
            active={focus.active}
          />
        </GridTable>
        {props.children}
      </div>
      <ValueCards frame={frame} {...shown} />
    </Announcer>
  )
}
