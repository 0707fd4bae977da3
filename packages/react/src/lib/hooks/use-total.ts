import { encodeQuery, type DataAdapter, type Entry, type Query, type Total } from '@loggia/core'
import { useEffect, useState } from 'react'
import type { Answer } from './use-page.ts'

/**
 * How many entries match: what the page says, and where that is not exact, what the adapter counts meanwhile. Rows
 * never wait for it, and a count that fails is no failure of the table.
 */
export function useTotal<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  { status, page, ended }: Answer<E>,
): Total {
  const [counted, setCounted] = useState<Counted<E> | null>(null)
  const question = String(encodeQuery({ ...query, sort: [], cursor: null, size: 1 }))
  const told = page?.total ?? unknown
  const wanted = status === 'ready' && told.relation !== 'exact' && adapter.count !== undefined
  useEffect(() => {
    if (!wanted) return undefined
    const call = new AbortController()
    adapter.count?.({ ...query, cursor: null }, { signal: call.signal }).then(
      (total) => {
        if (!call.signal.aborted) setCounted({ adapter, question, total })
      },
      () => undefined,
    )
    return () => call.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `question` is `query` as text; counted anew after each answer
  }, [adapter, question, wanted, ended])
  const isMine = counted?.adapter === adapter && counted.question === question
  return told.relation !== 'exact' && isMine ? counted.total : told
}

interface Counted<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly question: string
  readonly total: Total
}

const unknown: Total = { relation: 'unknown' }
