import { encodeQuery, type Entry } from '@loggia/core'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { narrows } from '../tables/asks.ts'
import { filterEnglish } from '../words/filter-messages.ts'
import { totalText, useViewer, useWords } from '../words/viewer.tsx'

/** Says how many rows match, once for every search, filter or period, when the answer is there. */
export function ResultAnnouncement<E extends Entry>({
  table: { state },
  answer: { status, page },
}: {
  readonly table: TableHandle
  readonly answer: Answer<E>
}): ReactElement {
  const words = useWords(filterEnglish)
  const viewer = useViewer()
  const [news, setNews] = useState('')
  const question = narrowingOf(state)
  // What a table shows at first is read, not said, unless somebody narrowed it before this code was there.
  const said = useRef(narrows(state) && status === 'loading' ? '' : question)
  useEffect(() => {
    if (status !== 'ready' || !page) return
    if (said.current === question) return
    said.current = question
    const none = page.total.relation !== 'unknown' && page.total.count === 0
    setNews(none ? words.nothingMatches : (totalText(page.total, viewer) ?? ''))
  }, [status, page, question, words, viewer])
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
