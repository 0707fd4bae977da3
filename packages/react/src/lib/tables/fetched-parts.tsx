import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellMenuProps } from '../filters/cell-menu.tsx'
import type { FilterBarProps } from '../filters/filter-bar.tsx'
import type { LiveControlsProps } from '../live/live-controls.tsx'
import type { RowDetailProps } from '../detail/row-detail.tsx'
import type { WholeExportStripProps } from '../export/whole-export-strip.tsx'
import type { SearchFieldProps } from '../parts/search-field.tsx'
import { useFetched } from '../hooks/use-fetched.ts'

// Parts that a table can begin without. Their code is fetched once they are drawn, and the table never waits for it.

/** Room for the field that asks the adapter. Tables that search bring it along. */
export function SearchArea<E extends Entry>(props: SearchFieldProps<E>): ReactElement {
  const field = useFetched(fetchSearchField)
  return field ? <field.SearchField {...props} /> : <search className="loggia-find" />
}

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
  const detail = useFetched(fetchRowDetail)
  return detail && <detail.RowDetail {...props} />
}

/** The menu of a cell. */
export function CellMenuArea<E extends Entry>(props: CellMenuProps<E>): ReactElement | null {
  const menu = useFetched(fetchCellMenu)
  return menu && <menu.CellMenu {...props} />
}

/** What is said of everything that matches, where somebody may want it. */
export function WholeExportArea<E extends Entry>(
  props: WholeExportStripProps<E>,
): ReactElement | null {
  const { selection, order, table } = props
  const wanted = order !== null || selection.extent === 'all' || table.state.everything
  const strip = useFetched(fetchWholeExportStrip, wanted)
  return strip && <strip.WholeExportStrip {...props} />
}

export const fetchSearchField = (): Promise<typeof import('../parts/search-field.tsx')> =>
  import('../parts/search-field.tsx')
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
