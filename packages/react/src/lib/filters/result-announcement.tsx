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
  const [said, setSaid] = useState('')
  const question = narrowingOf(state)
  // What a table shows at first is read, not said, unless somebody narrowed it before this code was there.
  const told = useRef(narrows(state) && status === 'loading' ? '' : question)
  useEffect(() => {
    if (status !== 'ready' || !page || told.current === question) return
    told.current = question
    const none = page.total.relation !== 'unknown' && page.total.count === 0
    setSaid((none ? words.nothingMatches : totalText(page.total, viewer)) ?? '')
  }, [status, page, question, words, viewer])
  useEffect(() => {
    // Emptied, so that the same number is news again.
    const timer = setTimeout(() => setSaid(''), 3000)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <span className="loggia-hidden" role="status">
      {said}
    </span>
  )
}

function narrowingOf({ search, filters, period }: TableHandle['state']): string {
  return String(encodeQuery({ search, filters, period, sort: [], size: 1, cursor: null }))
}
