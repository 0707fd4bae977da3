import {
  asLoggiaError,
  encodeQuery,
  type DataAdapter,
  type Entry,
  type Facet,
  type LoggiaError,
  type Query,
} from '@loggia/core'
import { useCallback, useEffect, useState } from 'react'

/** What is known of the values of a field. */
export interface FacetAnswer {
  /** `none` where the adapter does not count, or nobody wants to know. */
  readonly status: 'none' | 'loading' | 'ready' | 'failed'
  /** The newest counts that arrived; older ones stay while others are looked up. */
  readonly facet: Facet | null
  readonly error: LoggiaError | null
  /** Asks again. */
  readonly reload: () => void
}

/**
 * Asks an adapter for the values of a field among the entries that match a query, whatever the query says of that
 * field itself.
 *
 * It asks while `wanted`; a question that is not wanted any more, or has changed, is aborted.
 *
 * @param adapter must be the same object between renderings
 */
export function useFacets<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  field: string,
  wanted = true,
): FacetAnswer {
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<Settled<E> | null>(null)
  const asked = countedQuery(query, field)
  const question = `${attempt}?${field}?${encodeQuery(asked)}`
  const able = wanted && adapter.facets !== undefined

  useEffect(() => {
    if (!able) return undefined
    const call = new AbortController()
    const settle = (facet: Facet | null, error: LoggiaError | null): void => {
      if (call.signal.aborted) return
      setSettled((before) => ({
        adapter,
        field,
        question,
        error,
        facet:
          facet ?? (before?.adapter === adapter && before.field === field ? before.facet : null),
      }))
    }
    counted(adapter, asked, field, call.signal).then(
      (facet) => settle(facet, null),
      (cause: unknown) => settle(null, asLoggiaError(cause)),
    )
    return () => call.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `question` is `asked` and `field` as text
  }, [adapter, question, able])

  const mine = settled?.adapter === adapter && settled.field === field ? settled : null
  const error = mine?.question === question ? mine.error : null
  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  if (!able) return { status: 'none', facet: mine?.facet ?? null, error: null, reload }
  return {
    status: mine?.question !== question ? 'loading' : error ? 'failed' : 'ready',
    facet: mine?.facet ?? null,
    error,
    reload,
  }
}

interface Settled<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly field: string
  readonly question: string
  readonly facet: Facet | null
  readonly error: LoggiaError | null
}

/** Counts do not depend on the field itself, nor on page and order: a choice made does not ask again. */
function countedQuery(query: Query, field: string): Query {
  const filters = query.filters.filter((filter) => filter.field !== field)
  return { ...query, filters, sort: [], cursor: null }
}

/** A promise even when the adapter throws at once. */
async function counted<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  field: string,
  signal: AbortSignal,
): Promise<Facet> {
  const [facet] = (await adapter.facets?.(query, [field], { signal })) ?? []
  return facet ?? { field, values: [], complete: true }
}
