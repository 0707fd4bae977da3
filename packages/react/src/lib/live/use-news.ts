import { encodeQuery, type DataAdapter, type Entry, type Query } from '@loggia/core'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { usePresence } from './use-presence.ts'

/** What is done with news. */
export interface NewsOptions {
  readonly on: boolean
  /** Something that matches was recorded, or may have been before anybody listened. */
  readonly onNews: () => void
  /** Whether it listens: from then on nothing comes without being heard of. */
  readonly onListening: (listening: boolean) => void
}

/**
 * Listens to an adapter that tells of entries as they are recorded, while somebody can see them. Where it cannot, or
 * does not go on, nothing is told, and whoever wants to know has to ask.
 */
export function useNews<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  options: NewsOptions,
): void {
  const { visible, online } = usePresence()
  const question = String(encodeQuery(query))
  const wanted = options.on && visible && online && adapter.subscribe !== undefined
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    if (!wanted) return undefined
    const call = new AbortController()
    const opened = (): void => {
      latest.current.onListening(true)
      latest.current.onNews()
    }
    const silent = (): void => {
      if (!call.signal.aborted) latest.current.onListening(false)
    }
    const listen = async (): Promise<void> => {
      const { signal } = call
      const asked = { signal, after: null, onOpen: opened, onBreak: silent }
      const arrivals = adapter.subscribe?.(query, asked) ?? []
      for await (const _ of arrivals) {
        if (!signal.aborted) latest.current.onNews()
      }
    }
    listen().then(silent, silent)
    return () => {
      call.abort()
      latest.current.onListening(false)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `question` is `query` as text
  }, [adapter, question, wanted])
}
