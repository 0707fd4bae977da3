import type { Entry } from '@loggia/core'
import { useEffect, type ReactElement } from 'react'
import type { CellMenuProps } from '../filters/cell-menu.tsx'
import type { FilterBarProps } from '../filters/filter-bar.tsx'
import type { LiveControlsProps } from '../live/live-controls.tsx'
import type { RowDetailProps } from '../detail/row-detail.tsx'
import type { SearchReachProps } from '../reach/search-reach.tsx'
import type { WholeExportStripProps } from '../export/whole-export-strip.tsx'
import { prefetched, useFetch, useFetched } from '../hooks/use-fetched.ts'
import { isPageOfMore } from '../hooks/use-selection.ts'
import { TableMessage } from '../parts/table-message.tsx'
import { WaitingTable } from './waiting-table.tsx'
import type { EntryTableProps } from './table-props.ts'
import { useViewer } from '../words/viewer.tsx'

// Parts that a table can begin without. Their code is fetched once they are drawn, and the table never waits for it.

/** Room for the filter bar, which is there from the start, so that nothing moves. */
export function FilterArea<E extends Entry>(props: FilterBarProps<E>): ReactElement {
  const bar = useFetched(fetchFilterBar)
  return <div className="loggia-filters">{bar && <bar.FilterBar {...props} />}</div>
}

/** Room for the Auto button. */
export function LiveArea<E extends Entry>(props: LiveControlsProps<E>): ReactElement {
  const controls = useFetched(fetchLiveControls)
  return (
    <span className="loggia-live-room">{controls && <controls.LiveControls {...props} />}</span>
  )
}

/** What an opened row tells, once its code is there. */
export function DetailArea<E extends Entry>(props: RowDetailProps<E>): ReactElement | null {
  const { words } = useViewer()
  const { code, failed, retry } = useFetch(fetchRowDetail)
  if (code) return <code.RowDetail {...props} />
  if (!failed) return null
  const choice = { label: words.tryAgain, onChoose: retry }
  return (
    <TableMessage icon="warning" tone="warning" title={words.detailUnavailable} choice={choice} />
  )
}

/** The menu of a cell. */
export function CellMenuArea<E extends Entry>({
  onUnavailable,
  ...props
}: CellMenuProps<E> & { readonly onUnavailable: () => void }): ReactElement | null {
  const { code, failed } = useFetch(fetchCellMenu)
  useEffect(() => {
    if (failed) onUnavailable()
  })
  return code && <code.CellMenu {...props} />
}

/** How far was looked for a page that was cut off. */
export function SearchReachArea<E extends Entry>(props: SearchReachProps<E>): ReactElement | null {
  const reach = useFetched(fetchSearchReach)
  return reach && <reach.SearchReach {...props} />
}

/** What is said of everything that matches, where somebody may want it. */
export function WholeExportArea<E extends Entry>(
  props: WholeExportStripProps<E>,
): ReactElement | null {
  const { selection, order, table, total } = props
  const isMore = selection !== null && isPageOfMore(selection, table.state, total)
  const wanted = order !== null || isMore || table.state.everything
  const strip = useFetched(fetchWholeExportStrip, wanted)
  return strip && <strip.WholeExportStrip {...props} />
}

/** A table of one list. Until its code is there, rows without content stand in its place. */
export function ScrollArea<E extends Entry>(props: EntryTableProps<E>): ReactElement {
  const scroll = useFetched(fetchScrollTable)
  return scroll ? <scroll.ScrollTable {...props} /> : <WaitingTable {...props} />
}

/**
 * Fetches what `paging="scroll"` needs, so that such a table begins with its rows instead of rows without content. Call it
 * where the page begins, beside whatever else it waits for.
 *
 * @throws what `import()` throws where the code cannot be had; tables try again
 */
export const preloadScroll = (): Promise<void> => prefetched(fetchScrollTable)

const fetchScrollTable = (): Promise<typeof import('../one-list/scroll-table.tsx')> =>
  import('../one-list/scroll-table.tsx')
const fetchSearchReach = (): Promise<typeof import('../reach/search-reach.tsx')> =>
  import('../reach/search-reach.tsx')
const fetchFilterBar = (): Promise<typeof import('../filters/filter-bar.tsx')> =>
  import('../filters/filter-bar.tsx')
const fetchLiveControls = (): Promise<typeof import('../live/live-controls.tsx')> =>
  import('../live/live-controls.tsx')
const fetchRowDetail = (): Promise<typeof import('../detail/row-detail.tsx')> =>
  import('../detail/row-detail.tsx')
const fetchCellMenu = (): Promise<typeof import('../filters/cell-menu.tsx')> =>
  import('../filters/cell-menu.tsx')
const fetchWholeExportStrip = (): Promise<typeof import('../export/whole-export-strip.tsx')> =>
  import('../export/whole-export-strip.tsx')
