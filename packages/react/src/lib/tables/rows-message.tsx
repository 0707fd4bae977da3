import { isLoggiaError, type Entry } from '@loggia/core'
import type { ReactElement, ReactNode } from 'react'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { failureText } from '../parts/failure-bar.tsx'
import { TableMessage, type TableMessageProps } from '../parts/table-message.tsx'
import { narrows } from './asks.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'

/** What stands in the place of rows when there are none to show. */
export interface RowsMessageProps<E extends Entry> {
  readonly table: TableHandle
  readonly answer: Answer<E>
  /** Rows that are shown. */
  readonly found: number
  /** Instead of the words for an account without any entries. */
  readonly empty: ReactNode
}

/** Why there are no rows: nothing loaded, nothing recorded, nothing matches, or nothing found on the page. */
export function RowsMessage<E extends Entry>(props: RowsMessageProps<E>): ReactElement | null {
  const viewer = useViewer()
  const message = messageOf(props, viewer)
  if (message === null) return null
  if (message === 'empty') {
    const { empty, emptyHint } = viewer.words
    return <>{props.empty ?? <TableMessage icon="active" title={empty} hint={emptyHint} />}</>
  }
  return <TableMessage {...message} />
}

/** `null` while there are rows to see or to wait for. */
function messageOf<E extends Entry>(
  { table, answer, found }: RowsMessageProps<E>,
  viewer: Viewer,
): TableMessageProps | 'empty' | null {
  const { words } = viewer
  const { state, change } = table
  if (answer.error && !answer.page) {
    const title = failureText(answer.error, viewer)
    return { icon: 'warning', tone: 'warning', title, choice: retryChoice(answer, table, viewer) }
  }
  if (!answer.page || found > 0) return null
  if (answer.rows.length > 0) {
    const onChoose = (): void => change({ type: 'find', text: '' })
    const choice = { label: words.clearFindText, onChoose }
    return { icon: 'search', title: words.noMatch(state.find), hint: words.noMatchHint, choice }
  }
  if (state.trail.length > 0) {
    const choice = { label: words.firstPage, onChoose: () => change({ type: 'first' }) }
    return { icon: 'search', title: words.emptyPage, choice }
  }
  if (narrows(state)) {
    const filtered = narrows({ ...state, search: '' })
    const label = filtered ? words.clearFilters : words.clearFindText
    const choice = { label, onChoose: () => change({ type: 'widen' }) }
    const title = state.search === '' ? words.noAnswer : words.noAnswerTo(state.search, filtered)
    return { icon: 'search', title, choice }
  }
  return 'empty'
}

/** Another try; the first page when it is the cursor that is refused. */
export function retryChoice<E extends Entry>(
  { error, reload }: Answer<E>,
  { change }: TableHandle,
  { words }: Viewer,
): { readonly label: string; readonly onChoose: () => void } {
  const refused = isLoggiaError(error, 'bad-cursor') || isLoggiaError(error, 'cursor-mismatch')
  return refused
    ? { label: words.firstPage, onChoose: () => change({ type: 'first' }) }
    : { label: words.tryAgain, onChoose: reload }
}
