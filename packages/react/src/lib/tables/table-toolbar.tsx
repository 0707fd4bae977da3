import type { Entry, Preset, Total } from '@loggia/core'
import type { ReactElement, ReactNode } from 'react'
import type { Fullscreen } from '../hooks/use-fullscreen.ts'
import type { Search } from '../hooks/use-search.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { FindField } from '../parts/find-field.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { totalText, useViewer } from '../words/viewer.tsx'

/** What stands above the rows. */
export interface TableToolbarProps<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly search: Search<E>
  /** Rows of the page, found or not. */
  readonly loaded: number
  readonly total: Total
  readonly onRefresh: () => void
  readonly fullscreen: Fullscreen
  /** The host's own. */
  readonly extra: ReactNode
  /** Stands beside Refresh. */
  readonly live: ReactNode
  readonly columns: ReactNode
  readonly actions: ReactNode
}

/** Find or search at the start; total, refresh, columns, actions and fullscreen at the end. */
export function TableToolbar<E extends Entry>(props: TableToolbarProps<E>): ReactElement {
  const { table, preset, search, loaded, total, onRefresh, fullscreen, extra, live } = props
  const viewer = useViewer()
  const { words } = viewer
  return (
    <div className="loggia-toolbar">
      {preset.searchMode === 'search' ? (
        <SearchField
          table={table}
          preset={preset}
          found={total.relation === 'unknown' ? null : total.count}
        />
      ) : (
        <FindField
          text={search.text}
          onText={search.setText}
          found={search.found.length}
          loaded={loaded}
        />
      )}
      <span className="loggia-total">
        <bdi>{totalText(total, viewer)}</bdi>
      </span>
      {extra}
      <IconButton icon="refresh" label={words.refresh} onPress={onRefresh} />
      {live}
      {props.columns}
      {props.actions}
      <IconButton
        icon={fullscreen.on ? 'shrink' : 'fullscreen'}
        label={fullscreen.on ? words.leaveFullscreen : words.fullscreen}
        onPress={fullscreen.toggle}
      />
    </div>
  )
}
