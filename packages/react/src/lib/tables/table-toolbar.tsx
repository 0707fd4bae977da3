import type { Entry } from '@loggia/core'
import type { ReactElement, ReactNode } from 'react'
import { ColumnsButton } from '../columns/columns-button.tsx'
import { isEverythingSelected } from '../hooks/use-selection.ts'
import { chosenRows } from '../model/chosen-rows.ts'
import { FindField } from '../parts/find-field.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { ViewsButton } from '../views/views-button.tsx'
import { totalText, useViewer } from '../words/viewer.tsx'
import { ExportActions } from './export-actions.tsx'
import { LiveArea } from './fetched-parts.tsx'
import type { EntryTableProps } from './table-props.ts'
import type { EntryTableHandle } from './use-entry-table.ts'

/** What stands above the rows. */
export interface TableToolbarProps<E extends Entry> extends EntryTableProps<E> {
  readonly handle: EntryTableHandle<E>
  /** Searches everything, so long after the last key. Default: as the preset says. */
  readonly searchAfter?: number
  /** Beside the total. */
  readonly jump?: ReactNode
  /** What is exported, where it is not rows of a page. */
  readonly exports?: ReactNode
}

/** Find or search at the start; total, refresh, columns, actions and fullscreen at the end. */
export function TableToolbar<E extends Entry>(props: TableToolbarProps<E>): ReactElement {
  const { handle } = props
  const { table, answer, pages, fullscreen, container, columns } = handle
  const viewer = useViewer()
  const { words } = viewer
  return (
    <div className="loggia-toolbar" data-counts={props.exports ? 'all' : 'page'}>
      {props.views ? (
        <ViewsButton
          {...{ ...props, ...handle, storage: props.views }}
          opens={handle.waits}
          onReady={handle.begin}
        />
      ) : null}
      <Narrowing {...props} />
      <span className="loggia-total">
        <bdi>{totalText(pages.total, viewer)}</bdi>
      </span>
      {props.jump}
      {props.toolbar}
      <IconButton icon="refresh" label={words.refresh} onPress={answer.reload} />
      {props.autoRefresh ? <Live {...props} /> : null}
      {props.arrangeColumns === false ? null : (
        <ColumnsButton {...{ table, columns, container }} density={props.density} />
      )}
      {props.allowExport === false ? null : (props.exports ?? <Exports {...props} />)}
      <IconButton
        icon={fullscreen.on ? 'shrink' : 'fullscreen'}
        label={fullscreen.on ? words.leaveFullscreen : words.fullscreen}
        onPress={fullscreen.toggle}
      />
    </div>
  )
}

/** A field that narrows the page, or one that asks the adapter. */
function Narrowing<E extends Entry>({
  preset,
  handle,
  searchAfter,
}: TableToolbarProps<E>): ReactElement {
  const { table, widened, search, answer } = handle
  if (preset.searchMode === 'search' || searchAfter !== undefined) {
    // Made anew, so that what was typed and not searched for goes with the rest.
    return <SearchField key={widened} table={table} preset={preset} wait={searchAfter} />
  }
  return (
    <FindField
      text={search.text}
      onText={search.setText}
      found={search.found.length}
      loaded={answer.rows.length}
    />
  )
}

function Live<E extends Entry>({ handle, ...props }: TableToolbarProps<E>): ReactElement {
  const { table, answer, grid, strip, tail, notices } = handle
  return (
    <LiveArea
      {...props}
      table={table}
      answer={answer}
      isAtTop={() => grid.current?.isAtTop() ?? true}
      scrollToTop={() => grid.current?.scrollToTop()}
      strip={strip}
      tail={tail}
      notices={notices}
    />
  )
}

function Exports<E extends Entry>({ handle, ...props }: TableToolbarProps<E>): ReactElement {
  const { table, query, pages, selection, notices, container, exporting, setOrder } = handle
  return (
    <ExportActions
      {...props}
      chosen={chosenRows(selection.rows)}
      query={query}
      notices={notices}
      everything={isEverythingSelected(table.state) ? pages.total : null}
      exporting={exporting}
      onExportAll={(format) => setOrder({ format, query })}
      container={container}
    />
  )
}
