import { isLoggiaError, type Entry } from '@loggia/core'
import type { ReactElement, ReactNode } from 'react'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { failureText } from '../parts/failure-bar.tsx'
import { TableMessage } from '../parts/table-message.tsx'
import type { Messages } from '../words/messages.ts'
import { useViewer } from '../words/viewer.tsx'

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
  const { table, answer, found, empty } = props
  const viewer = useViewer()
  const { words } = viewer
  const { state, change } = table
  if (answer.error && !answer.page) {
    const choice = retryChoice(answer, table, words)
    return (
      <TableMessage
        icon="warning"
        tone="warning"
        title={failureText(answer.error, viewer)}
        choice={choice}
      />
    )
  }
  if (!answer.page || found > 0) return null
  if (answer.rows.length > 0) {
    const choice = {
      label: words.clearFindText,
      onChoose: () => change({ type: 'find', text: '' }),
    }
    return (
      <TableMessage
        icon="search"
        title={words.noMatch(state.find)}
        hint={words.noMatchHint}
        choice={choice}
      />
    )
  }
  if (state.trail.length > 0) {
    const choice = { label: words.firstPage, onChoose: () => change({ type: 'first' }) }
    return <TableMessage icon="search" title={words.emptyPage} choice={choice} />
  }
  if (narrows(table)) {
    const choice = { label: words.clearFilters, onChoose: () => change({ type: 'widen' }) }
    return <TableMessage icon="search" title={words.noAnswer} choice={choice} />
  }
  return <>{empty ?? <TableMessage icon="active" title={words.empty} hint={words.emptyHint} />}</>
}

/** Another try; the first page when it is the cursor that is refused. */
export function retryChoice<E extends Entry>(
  { error, reload }: Answer<E>,
  { change }: TableHandle,
  words: Messages,
): { readonly label: string; readonly onChoose: () => void } {
  const refused = isLoggiaError(error, 'bad-cursor') || isLoggiaError(error, 'cursor-mismatch')
  return refused
    ? { label: words.firstPage, onChoose: () => change({ type: 'first' }) }
    : { label: words.tryAgain, onChoose: reload }
}

function narrows({ state: { search, filters, period } }: TableHandle): boolean {
  return search !== '' || filters.length > 0 || period.from !== null || period.to !== null
}
