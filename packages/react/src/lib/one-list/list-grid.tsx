import type { Density, Entry } from '@loggia/core'
import {
  useImperativeHandle,
  useRef,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react'
import { useCellMenu } from '../hooks/use-cell-menu.ts'
import { useGridFocus } from '../hooks/use-grid-focus.ts'
import { useHydrated } from '../hooks/use-hydrated.ts'
import { useInnerWidth } from '../hooks/use-inner-width.ts'
import { useRowHeight } from '../hooks/use-row-height.ts'
import { useScrollMarks } from '../hooks/use-scroll-marks.ts'
import type { Selecting } from '../hooks/use-selection.ts'
import type { TableColumn } from '../model/column-look.ts'
import { drawnHeight } from '../model/mapped-scroll.ts'
import { Announcer } from '../parts/announcer.tsx'
import type { EntryGridProps, GridHandle } from '../parts/entry-grid.tsx'
import { gridInput } from '../parts/grid-input.ts'
import { GridTable } from '../parts/grid-table.tsx'
import { ValueCards } from '../parts/value-cards.tsx'
import type { ListRows } from '../scroll/list-rows.ts'
import { listEnglish } from '../words/list-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { ListBody } from './list-body.tsx'
import type { RowMover } from './row-mover.ts'
import { useListLines } from './use-list-lines.ts'
import { useViewport } from './use-viewport.ts'

/** What a grid of one list shows and reports. */
export interface ListGridProps<E extends Entry> extends Pick<
  EntryGridProps<E>,
  'label' | 'sorting' | 'loading' | 'detail' | 'onCellMenu' | 'onArrange' | 'onCopyValue'
> {
  readonly columns: readonly TableColumn<E>[]
  readonly rows: ListRows<E>
  /** Whether it is known how many rows there are. */
  readonly isCounted: boolean
  readonly selection: Selecting
  readonly density: Density
  /** What the rows answer: those of another question are shown from their top. */
  readonly question: string
  /** Told which rows are in view. */
  readonly onView: (first: number, last: number) => void
  /** Shown instead of rows when there are none. */
  readonly children?: ReactNode
  readonly ref?: Ref<ListGridHandle>
}

/** What the owner of such a grid can do with it. */
export interface ListGridHandle extends GridHandle {
  /** Moves the focus to a row, at the top of the view. */
  readonly goTo: (place: number) => void
}

/** A grid over any number of rows, in which one scrolls from the first to the last. */
export function ListGrid<E extends Entry>(props: ListGridProps<E>): ReactElement {
  const { columns, rows, selection, density, loading, detail = null, ref } = props
  const words = useWords(listEnglish)
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const mover = useRef<RowMover<E>>(null)
  const rowHeight = useRowHeight(frame, density, rows.length > 0)
  const room = useInnerWidth(frame)
  const viewport = useViewport(frame, table)
  const view = Math.max(0, viewport.height - viewport.head)
  useScrollMarks(frame)
  const { lines, measure } = useListLines(rows, rowHeight, detail?.open)
  const focus = useGridFocus({
    grid: table,
    rows,
    columns: columns.length + 1,
    rowsInView: () => Math.floor(view / rowHeight),
    reveal: (row, at) => mover.current?.reveal(row, at),
  })
  const { toRow } = focus
  useImperativeHandle(ref, () => ({
    scrollToTop: () => mover.current?.toTop(),
    isAtTop: () => mover.current?.isAtTop() ?? true,
    goTo: (place) => toRow(place, 'start'),
  }))
  const shown = { rows, columns }
  const menu = useCellMenu({ ...props, ...shown })
  const input = gridInput({ ...props, ...shown, focus })
  // Before, they are as high as what a server has rendered in them: a strict policy refuses its inline styles.
  const hydrated = useHydrated()
  const height = loading === 'first' ? viewport.height : viewport.head + drawnHeight(lines)
  return (
    <Announcer>
      {/* Firefox would make what scrolls a tab stop of its own, without a name. The rows scroll with the focus. */}
      <div ref={frame} className="loggia-frame" tabIndex={-1} data-loading={loading}>
        <div className="loggia-run" {...sized(hydrated, height)}>
          <div className="loggia-pane" {...sized(hydrated, Math.min(height, viewport.height))}>
            <GridTable
              ref={table}
              label={props.label}
              columns={columns}
              sorting={props.sorting}
              selection={selection}
              selectAll={words.selectAllMatching}
              loading={loading}
              onArrange={props.onArrange ?? null}
              room={room}
              lines={props.isCounted ? lines.count : null}
              focus={focus}
              opens={detail !== null}
              days={false}
              input={{ ...menu, ...input }}
            >
              <ListBody
                ref={mover}
                {...shown}
                lines={lines}
                measure={measure}
                scroller={frame}
                table={table}
                view={view}
                question={props.question}
                onView={props.onView}
                selection={selection}
                allSelected={selection.extent === 'all'}
                detail={detail}
                active={focus.active}
              />
            </GridTable>
          </div>
        </div>
        {props.children}
      </div>
      <ValueCards frame={frame} {...shown} />
    </Announcer>
  )
}

function sized(hydrated: boolean, blockSize: number): ComponentProps<'div'> {
  return hydrated ? { style: { blockSize } } : {}
}
