import type { Entry } from '@loggia/core'
import { memo, useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import type { Rearranged } from '../columns/rearranged.ts'
import { useFetched } from '../hooks/use-fetched.ts'
import { cellAddress } from '../hooks/use-grid-focus.ts'
import { useReached } from '../hooks/use-reached.ts'
import type { Selecting } from '../hooks/use-selection.ts'
import type { Sorting } from '../hooks/use-sorting.ts'
import type { TableColumn } from '../model/column-look.ts'
import { pinnedPlace } from '../model/pinning.ts'
import { useViewer } from '../words/viewer.tsx'
import { useAnnounce } from './announcer.tsx'
import type { ColumnChange } from '../model/column-change.ts'
import { Icon } from './icon.tsx'

/** What the header of a grid shows. */
export interface HeaderRowProps<E extends Entry> {
  readonly columns: readonly TableColumn<E>[]
  readonly sorting: Sorting
  readonly selection: Pick<Selecting, 'extent' | 'toggleAll'>
  /** What the checkbox for all rows is called. Default: that it selects those of the page. */
  readonly selectAll?: string | undefined
  /** The column of the header's tab stop; `null` when that is elsewhere. */
  readonly activeColumn: number | null
  /** Told how somebody arranges the columns; `null` where they stay as they are. */
  readonly onArrange: ((change: ColumnChange, rearranged: Rearranged) => void) | null
}

function DrawnHeader<E extends Entry>(props: HeaderRowProps<E>): ReactElement {
  const { columns, sorting, selection, activeColumn, onArrange } = props
  const [reached, reach] = useReached()
  const tool = useFetched(fetchHeaderTool, reached && onArrange !== null)
  useAnnouncedOrder(sorting, columns)
  return (
    <tr
      aria-rowindex={1}
      onPointerEnter={() => reach(false)}
      // The next key may be one that the browser would go back with.
      onFocus={({ target }) => reach(target.matches(':focus-visible'))}
    >
      <th className="loggia-select-cell" scope="col">
        <SelectAll {...selection} label={props.selectAll} active={activeColumn === 0} />
      </th>
      {columns.map((column, at) => (
        <HeaderCell
          key={column.name}
          column={column}
          pin={pinnedPlace(columns, at)}
          sorting={sorting}
          index={at + 1}
          active={activeColumn === at + 1}
          arrangeable={onArrange !== null}
        >
          {tool && onArrange ? <tool.HeaderTool {...{ column, columns, onArrange }} /> : null}
        </HeaderCell>
      ))}
    </tr>
  )
}

/**
 * Select-all, and a button a column that orders by it. It is not drawn again while one scrolls, or while rows are measured.
 * The cast keeps the generic that `memo` drops.
 */
export const HeaderRow: typeof DrawnHeader = memo(DrawnHeader) as unknown as typeof DrawnHeader

const fetchHeaderTool = (): Promise<typeof import('../columns/header-tool.tsx')> =>
  import('../columns/header-tool.tsx')

/** Says the order when it changes: the rows, not the button that has the focus, show that something happened. */
function useAnnouncedOrder<E extends Entry>(
  { sort: [first] }: Sorting,
  columns: readonly TableColumn<E>[],
): void {
  const { words } = useViewer()
  const announce = useAnnounce()
  const label = columns.find(({ field }) => field === first?.field)?.label ?? ''
  const order = first ? `${first.field} ${first.direction}` : ''
  const text = first ? words.sortedBy(label, first.direction) : words.notSorted
  const said = useRef(order)
  useEffect(() => {
    // A column that is hidden has no name to be said, and hiding one changes no order.
    if (said.current !== order && (order === '' || label !== '')) announce(text)
    said.current = order
  }, [order, text, label, announce])
}

function SelectAll({
  extent,
  toggleAll,
  label,
  active,
}: Pick<Selecting, 'extent' | 'toggleAll'> & {
  readonly label: string | undefined
  readonly active: boolean
}): ReactElement {
  const { words } = useViewer()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // There is no attribute for the third state, and a click ends it even where the host refuses the change.
    if (box.current) box.current.indeterminate = extent === 'some'
  })
  return (
    <input
      ref={box}
      type="checkbox"
      className="loggia-checkbox"
      aria-label={label ?? words.selectAll}
      checked={extent === 'all'}
      onChange={toggleAll}
      data-cell={cellAddress({ row: -1, column: 0 })}
      tabIndex={active ? 0 : -1}
    />
  )
}

/** What Alt with the arrow keys does is fetched once the header is reached. */
const arrangingKeys = 'Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowLeft Alt+Shift+ArrowRight'

interface HeaderCellProps<E extends Entry> {
  readonly column: TableColumn<E>
  readonly pin: string | undefined
  readonly sorting: Sorting
  readonly index: number
  readonly active: boolean
  readonly arrangeable: boolean
  readonly children: ReactNode
}

function HeaderCell<E extends Entry>({
  column: { name, label, field, thenBy, sortable, look, type },
  pin,
  sorting,
  index,
  active,
  arrangeable,
  children,
}: HeaderCellProps<E>): ReactElement {
  const { words, time } = useViewer()
  const direction = sorting.directionOf(field)
  const cell = {
    'data-cell': cellAddress({ row: -1, column: index }),
    tabIndex: active ? 0 : -1,
    ...(arrangeable ? { 'aria-keyshortcuts': arrangingKeys } : {}),
  }
  // One header at a time is announced as sorted: the one that decides first.
  const announced = direction !== 'none' && sorting.sort[0]?.field === field
  return (
    <th
      scope="col"
      data-column={name}
      data-align={look.align}
      data-pin={pin}
      {...(announced ? { 'aria-sort': direction } : {})}
      {...(sortable ? {} : cell)}
    >
      {sortable ? (
        <button
          type="button"
          className="loggia-sort"
          data-direction={direction}
          title={type === 'instant' ? words.zone(time.zone) : words.sortHint}
          onClick={(event) => sorting.toggle(field, { thenBy, add: event.shiftKey })}
          {...cell}
        >
          <span className="loggia-sort-label">{label}</span>
          <Icon name={direction === 'descending' ? 'descending' : 'ascending'} />
        </button>
      ) : (
        <span className="loggia-sort-label">{label}</span>
      )}
      {children}
    </th>
  )
}
