import type { Entry, Total } from '@loggia/core'
import type { ReactElement, ReactNode } from 'react'
import type { Fullscreen } from '../hooks/use-fullscreen.ts'
import type { Search } from '../hooks/use-search.ts'
import { FindField } from '../parts/find-field.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { totalText, useViewer } from '../words/viewer.tsx'

/** What stands above the rows. */
export interface TableToolbarProps<E extends Entry> {
  readonly search: Search<E>
  /** Rows of the page, found or not. */
  readonly loaded: number
  readonly total: Total
  readonly onRefresh: () => void
  readonly fullscreen: Fullscreen
  /** The host's own. */
  readonly extra: ReactNode
  readonly actions: ReactNode
}

/** Find at the start; total, refresh, actions and fullscreen at the end. */
export function TableToolbar<E extends Entry>(props: TableToolbarProps<E>): ReactElement {
  const { search, loaded, total, onRefresh, fullscreen, extra, actions } = props
  const viewer = useViewer()
  const { words } = viewer
  return (
    <div className="loggia-toolbar">
      <FindField
        text={search.text}
        onText={search.setText}
        found={search.found.length}
        loaded={loaded}
      />
      <span className="loggia-total">
        <bdi>{totalText(total, viewer)}</bdi>
      </span>
      {extra}
      <IconButton icon="refresh" label={words.refresh} onPress={onRefresh} />
      {actions}
      <IconButton
        icon={fullscreen.on ? 'shrink' : 'fullscreen'}
        label={fullscreen.on ? words.leaveFullscreen : words.fullscreen}
        onPress={fullscreen.toggle}
      />
    </div>
  )
}
