import {
  asLoggiaError,
  checkedPage,
  encodeQuery,
  type DataAdapter,
  type Entry,
  type LoggiaError,
  type Page,
  type Query,
} from '@loggia/core'
import { useCallback, useLayoutEffect, useState } from 'react'
import { useAdapterCheck } from './use-adapter-check.ts'
import { rowsOf, type Row } from '../model/row.ts'
import { askedPage, filledPage, goesOn, type FilledPageOptions } from './filled-page.ts'

/** What is known of the answer to a query. */
export interface Answer<E extends Entry> {
  /** `loading` until the newest question is answered or has failed. */
  readonly status: 'loading' | 'ready' | 'failed'
  /** The newest page that arrived: the answer, or what was shown before it while loading or failed. */
  readonly page: Page<E> | null
  /** The rows of {@link page}. */
  readonly rows: readonly Row<E>[]
  /** Why the newest question failed. */
  readonly error: LoggiaError | null
  /** How the last question ended that was answered or failed; another object for each. */
  readonly ended: Ended | null
  /** Asks again. What is shown stays until the answer comes. */
  readonly reload: () => void
  /** Looks further where the page was cut off before it was full; `null` elsewhere, and while that is done. */
  readonly lookOn: (() => void) | null
  /**
   * Shows a page that was loaded elsewhere for the question at hand, as if it were the answer. Does nothing while that
   * question is on its way. `fresh` are ids of rows that have just come by themselves.
   */
  readonly replace: (page: Page<E>, fresh?: ReadonlySet<string>) => void
}

/** The end of a question. */
export interface Ended {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Why it failed. */
  readonly error: LoggiaError | null
}

/**
 * Asks an adapter and keeps what it answered.
 *
 * Only the newest question counts: older ones are aborted and their answers never shown. An answer that the adapter has
 * at hand is there before anything is painted: nobody sees that it was asked for.
 *
 * @param adapter must be the same object between renderings, since another one is another source, which is asked
 *   anew. The rows of one source are never shown under another.
 * @param initial is shown until the first answer, also in what a server renders
 */
export function usePage<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  initial?: Page<E> | null,
): Answer<E> {
  return useAwaitedPage(adapter, query, { initial, waits: false })
}

/** The same, which asks nothing as long as it `waits`: it shows what is there at first. */
export function useAwaitedPage<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  { initial, waits }: { readonly initial: Page<E> | null | undefined; readonly waits: boolean },
): Answer<E> {
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState(() => begun(adapter, initial))
  const [onward, setOnward] = useState<Onward<E> | null>(null)
  const question = `${attempt}?${encodeQuery(query)}`
  useAdapterCheck(adapter, settled)

  useLayoutEffect(() => {
    if (waits) return undefined
    const call = new AbortController()
    const isMine = settled?.adapter === adapter && settled.question === question
    const from = isMine && onward?.page === settled.page ? onward.page : null
    const settle = (outcome: Pick<Settled<E>, 'page' | 'error' | 'looking'>): void => {
      if (call.signal.aborted) return
      const ended = { at: Date.now(), error: outcome.error }
      setSettled((last) => {
        const before = last?.adapter === adapter ? last : null
        const page = outcome.page ?? before?.page ?? null
        const rows = rowsOf(page?.entries ?? [], before?.rows)
        return { adapter, question, ...outcome, page, rows, ended }
      })
    }
    const found = (page: Page<E>): void =>
      settle({ page, error: null, looking: goesOn(page, query) })
    const fill = async (begun: Pick<FilledPageOptions<E>, 'from' | 'asked'>): Promise<void> => {
      let page = begun.from ?? null
      for await (page of filledPage(adapter, query, { signal: call.signal, ...begun })) found(page)
      if (page && goesOn(page, query)) settle({ page, error: null, looking: false })
    }
    const failed = (cause: unknown): void =>
      settle({ page: null, error: asLoggiaError(cause), looking: false })

    const first = from ?? askedPage(adapter, query, call.signal)
    if (first instanceof Promise) {
      fill({ asked: first }).catch(failed)
    } else {
      if (first !== from) found(first)
      if (goesOn(first, query)) fill({ from: first }).catch(failed)
    }
    return () => call.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `question` is `query` as text, equal when it asks the same
  }, [adapter, question, onward, waits])

  const mine = settled?.adapter === adapter ? settled : null
  const page = mine?.page ?? null
  const error = mine?.question === question ? mine.error : null
  const isLoading = mine?.question !== question || mine.looking
  const lookOn = (from: Page<E>): void => {
    setSettled((last) => (last?.page === from ? { ...last, error: null, looking: true } : last))
    setOnward({ page: from })
  }
  return {
    status: isLoading ? 'loading' : error ? 'failed' : 'ready',
    page,
    rows: mine?.rows ?? noRows,
    error,
    ended: mine?.ended ?? null,
    reload: useCallback(() => setAttempt((count) => count + 1), []),
    lookOn: !isLoading && page && goesOn(page, query) ? () => lookOn(page) : null,
    replace: useCallback(
      (next: Page<E>, fresh?: ReadonlySet<string>) =>
        setSettled((before) =>
          before?.adapter === adapter && before.question === question && !before.looking
            ? { ...before, page: next, rows: rowsOf(next.entries, before.rows, fresh), error: null }
            : before,
        ),
      [adapter, question],
    ),
  }
}

/** A page to go on from; another object for each time that somebody wants it. */
interface Onward<E extends Entry> {
  readonly page: Page<E>
}

interface Settled<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly question: string
  readonly page: Page<E> | null
  readonly rows: readonly Row<E>[]
  readonly error: LoggiaError | null
  /** Whether more of the page is being looked for. */
  readonly looking: boolean
  /** `null` where nothing was asked yet. */
  readonly ended: Ended | null
}

/** What is known before anybody was asked. What cannot be shown is passed over: the answer comes anyway. */
function begun<E extends Entry>(
  adapter: DataAdapter<E>,
  initial: Page<E> | null | undefined,
): Settled<E> | null {
  if (!initial) return null
  try {
    const page = checkedPage<E>(initial, Infinity)
    const rows = rowsOf(page.entries)
    return { adapter, question: '', page, rows, error: null, looking: false, ended: null }
  } catch {
    return null
  }
}

const noRows: readonly Row<never>[] = []
