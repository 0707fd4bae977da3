import type { Entry, Total } from '@loggia/core'
import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react'
import { listEnglish } from '../words/list-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import type { ListSelection } from './use-list-selection.ts'
import type { ViewStore } from './view-store.ts'

/** What the foot of a list shows. */
export interface ListFooterProps {
  readonly view: ViewStore
  /** Rows of the list. */
  readonly rows: number
  readonly total: Total
  /** What the rows answer. */
  readonly question: string
  readonly selected: Omit<ListSelection<Entry>, 'chosen'>
}

/** Where one is in the list, and how much of it is selected. */
export function ListFooter({
  view,
  rows,
  total,
  question,
  selected,
}: ListFooterProps): ReactElement {
  const text = usePlace(view, rows, total)
  return (
    <div className="loggia-pager loggia-place">
      <span className="loggia-range">
        <bdi>{text}</bdi>
      </span>
      <SaidAtRest text={text} question={question} />
      <Selected {...selected} />
    </div>
  )
}

/** `Rows 12,340–12,362 of 1,000,000`. */
function usePlace(view: ViewStore, rows: number, total: Total): string {
  const words = useWords(listEnglish)
  const { count, words: tableWords } = useViewer()
  const inView = useSyncExternalStore(view.subscribe, view.now, () => null)
  if (!inView || rows === 0) return ''
  const [first, last] = [inView.first + 1, Math.min(inView.last + 1, rows)]
  const all =
    total.relation === 'unknown'
      ? null
      : tableWords.roughly(count(total.count).text, total.relation)
  return words.rowsInView(count(Math.min(first, last)).text, count(last).text, all)
}

/** Says where one is once one has stopped for a while, not at every row. How much an answer holds is said elsewhere. */
function SaidAtRest({ text, question }: Place): ReactElement {
  const [said, setSaid] = useState<Said>({ known: null, text: '' })
  useEffect(() => {
    if (text === '') return undefined
    const timer = setTimeout(
      // What is there at first is read, not said.
      () => setSaid(({ known }) => ({ known: question, text: known === question ? text : '' })),
      rest,
    )
    return () => clearTimeout(timer)
  }, [text, question])
  return (
    <span className="loggia-hidden" role="status">
      {said.text}
    </span>
  )
}

interface Place {
  readonly text: string
  readonly question: string
}

interface Said {
  /** The question whose rows are known to be there; `null` before any are. */
  readonly known: string | null
  readonly text: string
}

/** Milliseconds. */
const rest = 1500

function Selected({ count, extent, clear }: ListFooterProps['selected']): ReactElement {
  const words = useWords(listEnglish)
  const { count: read } = useViewer()
  const text = count.relation === 'unknown' ? words.allSelected : words.selected(read(count.count))
  return (
    <span className="loggia-selected">
      {/* There before anything is selected, or the first words would not be said. */}
      <span role="status">{extent === 'none' ? '' : text}</span>
      {extent === 'none' ? null : (
        <button type="button" className="loggia-button" onClick={clear}>
          {words.clearSelection}
        </button>
      )}
    </span>
  )
}
