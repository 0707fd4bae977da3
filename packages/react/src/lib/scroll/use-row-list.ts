import {
  asLoggiaError,
  encodeQuery,
  type DataAdapter,
  type Entry,
  type LoggiaError,
  type Page,
  type Query,
} from '@loggia/core'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useAdapterCheck } from '../hooks/use-adapter-check.ts'
import type { Ended } from '../hooks/use-page.ts'
import { keptRows, type KeptRows } from './kept-rows.ts'
import type { ListAnswer } from './list-answer.ts'
import { openLocalList } from './local-list.ts'
import { noRows } from './no-rows.ts'
import type { ListState, OpenedList } from './opened-list.ts'

/**
 * Everything that matches a query as one list of rows, of which those in view are there: for tables without pages.
 *
 * Where the adapter has `list`, all rows are at hand, and another question is answered before anything is painted.
 * What was shown stays until the newest question is answered; only that one counts.
 *
 * @param adapter must be the same object between renderings, since another one is another source, which is asked anew
 * @param query `cursor` does not matter
 */
export function useRowList<E extends Entry>(adapter: DataAdapter<E>, query: Query): ListAnswer<E> {
  const question = String(encodeQuery({ ...query, cursor: null }))
  const [start, setStart] = useState<Start<E>>(noStart)
  const [settled, setSettled] = useState<Settled<E> | null>(null)
  const opened = useRef<OpenedList | null>(null)
  const kept = useRef<{ readonly adapter: DataAdapter<E>; readonly rowOf: KeptRows<E> }>(null)
  useAdapterCheck(adapter, settled)

  useLayoutEffect(() => {
    if (kept.current?.adapter !== adapter) kept.current = { adapter, rowOf: keptRows() }
    // What it began with counts once: who comes back to a question asks it anew.
    const isStart =
      start.adapter === adapter && start.question === question && settled?.start !== start
    const settle = (outcome: Pick<Settled<E>, 'error'> & { state: ListState<E> | null }): void =>
      setSettled((last) => {
        const before = last?.adapter === adapter ? last : null
        const state = outcome.state ?? before?.state ?? null
        const same = before?.question === question && before.start === start
        const ended = same ? before.ended : { at: Date.now(), error: outcome.error }
        return { adapter, question, start, state, error: outcome.error, ended }
      })
    const list = openLocalList(
      {
        adapter,
        query,
        page: isStart ? start.page : null,
        fresh: isStart ? start.fresh : none,
        onState: (state) => settle({ state, error: null }),
        onFailure: (cause) => settle({ state: null, error: asLoggiaError(cause) }),
      },
      kept.current.rowOf,
    )
    opened.current = list
    return () => list.close()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `question` is `query` as text, equal when it asks the same
  }, [adapter, question, start])

  const mine = settled?.adapter === adapter ? settled : null
  const isLoading = mine?.question !== question || mine.start !== start
  const state = mine?.state ?? null
  const error = isLoading ? null : (mine.error ?? state?.error ?? null)
  const begin = (page: Page<E> | null, fresh: ReadonlySet<string>): void =>
    setStart({ adapter, question, page, fresh })
  return {
    status: isLoading ? 'loading' : error ? 'failed' : 'ready',
    rows: state?.rows ?? noRows,
    entries: state?.entries ?? null,
    total: state?.total ?? unknown,
    error,
    ended: mine?.ended ?? null,
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is made of these
    reload: useCallback(() => begin(null, none), [adapter, question]),
    replace: useCallback(
      (page: Page<E>, fresh: ReadonlySet<string> = none) => {
        if (!isLoading) begin(page, fresh)
      },
      // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is made of these
      [adapter, question, isLoading],
    ),
    retry: useCallback(() => opened.current?.retry(), []),
    show: useCallback((first: number, last: number) => opened.current?.show(first, last), []),
  }
}

/** How a list begins; another object for each time that it does. */
interface Start<E extends Entry> {
  readonly adapter: DataAdapter<E> | null
  readonly question: string
  readonly page: Page<E> | null
  readonly fresh: ReadonlySet<string>
}

interface Settled<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly question: string
  readonly start: Start<E>
  readonly state: ListState<E> | null
  /** Why the question failed. */
  readonly error: LoggiaError | null
  readonly ended: Ended
}

const none: ReadonlySet<string> = new Set()
const noStart: Start<never> = { adapter: null, question: '', page: null, fresh: none }
const unknown = { relation: 'unknown' } as const
