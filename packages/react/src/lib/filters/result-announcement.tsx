import { encodeQuery, type Entry } from '@loggia/core'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { narrows } from '../tables/asks.ts'
import { filterEnglish } from '../words/filter-messages.ts'
import { totalText, useViewer, useWords } from '../words/viewer.tsx'

/** What is announced, and when. */
export interface ResultAnnouncementProps<E extends Entry> {
  readonly table: TableHandle
  readonly answer: Answer<E>
  /** Milliseconds without another answer, for tables that search at each key. Default: none. */
  readonly rest?: number
}

/** Says how many rows match, once for every search, filter or period, when the answer is there. */
export function ResultAnnouncement<E extends Entry>({
  table: { state },
  answer: { status, page },
  rest = 0,
}: ResultAnnouncementProps<E>): ReactElement {
  const words = useWords(filterEnglish)
  const viewer = useViewer()
  const [news, setNews] = useState('')
  const question = narrowingOf(state)
  // What a table shows at first is read, not said, unless somebody narrowed it before this code was there.
  const said = useRef(narrows(state) && status === 'loading' ? '' : question)
  useEffect(() => {
    if (status !== 'ready' || !page) return undefined
    if (said.current === question) return undefined
    const say = (): void => {
      said.current = question
      const none = page.total.relation !== 'unknown' && page.total.count === 0
      setNews(none ? words.nothingMatches : (totalText(page.total, viewer) ?? ''))
    }
    if (rest === 0) return say()
    const timer = setTimeout(say, rest)
    return () => clearTimeout(timer)
  }, [status, page, question, words, viewer, rest])
  useEffect(() => {
    // Emptied, so that the same number is news again.
    const timer = setTimeout(() => setNews(''), 3000)
    return () => clearTimeout(timer)
  }, [news])
  return (
    <span className="loggia-hidden" role="status">
      {news}
    </span>
  )
}

function narrowingOf({ search, filters, period }: TableHandle['state']): string {
  return String(encodeQuery({ search, filters, period, sort: [], size: 1, cursor: null }))
}
