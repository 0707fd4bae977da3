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
import { begunState } from './begun-state.ts'
import { keptRows, type KeptRows } from './kept-rows.ts'
import type { ListAnswer } from './list-answer.ts'
import { openLocalList } from './local-list.ts'
import { noRows } from './no-rows.ts'
import type { ListOpening, ListState, OpenedList } from './opened-list.ts'
import { blockQuery, openRemoteList } from './remote-list.ts'
import { rowsNear, viewOf, type SeenPlaces } from './seen-places.ts'

/**
 * Everything that matches a query as one list of rows, of which those in view are there: for tables without pages.
 *
 * Where the adapter has `list`, all rows are at hand, and another question is answered before anything is painted.
 * Others are asked for blocks of up to 200 rows as these come into view, by their cursors; where rows come in the order
 * of time, and the adapter has a `histogram` that knows all of them, any part of the list is loaded by itself, however
 * far away it is. What arrives meanwhile does not move rows: `reload` takes it in.
 *
 * What was shown stays until the newest question is answered; only that one counts.
 *
 * @param adapter must be the same object between renderings, since another one is another source, which is asked anew
 * @param query `cursor` does not matter, and `size` is that of the blocks
 * @param initial is what the list begins with until the first answer, also in what a server renders
 */
export function useRowList<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  initial?: Page<E> | null,
): ListAnswer<E> {
  return useAwaitedList(adapter, query, { initial, waits: false })
}

/** The same, which asks nothing as long as it `waits`: it shows what is there at first. */
export function useAwaitedList<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  { initial, waits }: { readonly initial: Page<E> | null | undefined; readonly waits: boolean },
): ListAnswer<E> {
  const question = String(encodeQuery({ ...query, cursor: null }))
  const [start, setStart] = useState<Start<E>>(noStart)
  const [settled, setSettled] = useState(() => begun(adapter, query, initial))
  const opened = useRef<OpenedList | null>(null)
  const kept = useRef<{ readonly adapter: DataAdapter<E>; readonly rowOf: KeptRows<E> }>(null)
  const seen = useRef<SeenPlaces>({ first: 0, last: 0 })
  useAdapterCheck(adapter, settled)

  useLayoutEffect(() => {
    if (waits) return undefined
    if (kept.current?.adapter !== adapter) kept.current = { adapter, rowOf: keptRows() }
    const before = settled?.adapter === adapter ? settled : null
    // What it began with counts once: who comes back to a question asks it anew.
    const isBegun = start.adapter === adapter && start.question === question
    const begun = isBegun && settled?.start !== start ? start : noStart
    const isAgain = before?.question === question && before.state !== null
    const places = seen.current
    const settle = (state: ListState<E> | null, error: LoggiaError | null): void =>
      setSettled((last) => nextSettled(last, { adapter, question, start, state, error }))
    const opening: ListOpening<E> = {
      adapter,
      query,
      page: begun.page,
      fresh: begun.fresh,
      known: () => rowsNear(before?.state?.rows ?? noRows, places),
      from: isAgain ? viewOf(before.state.rows, begun.page ? atTop : places) : null,
      onState: (state) => settle(state, null),
      onFailure: (cause) => settle(null, asLoggiaError(cause)),
    }
    const list = adapter.list ? openLocalList(opening, kept.current.rowOf) : openRemoteList(opening)
    opened.current = list
    return () => list.close()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `question` is `query` as text, equal when it asks the same
  }, [adapter, question, start, waits])

  const mine = settled?.adapter === adapter ? settled : null
  // A list that begins with a page which is there already is no question.
  const isLoading = mine?.question !== question || (mine.start !== start && start.page === null)
  const state = mine?.state ?? null
  const error = isLoading ? null : (mine.error ?? state?.error ?? null)
  const status = isLoading ? 'loading' : error ? 'failed' : 'ready'
  const shownPage = state?.page ?? null
  const hasFailed = mine?.error != null
  const reload = useCallback(
    () => setStart({ adapter, question, page: null, fresh: none }),
    [adapter, question],
  )
  const retry = useCallback(
    () => (hasFailed ? reload() : opened.current?.retry()),
    [hasFailed, reload],
  )
  return {
    status,
    rows: state?.rows ?? noRows,
    page: shownPage,
    // Whoever exports what is asked for must not write what is still shown.
    entries: status === 'ready' ? (state?.entries ?? null) : null,
    total: state?.total ?? unknown,
    error,
    lacksRows: error !== null && !hasFailed,
    ended: mine?.ended ?? null,
    reload,
    replace: useCallback(
      (page: Page<E>, fresh: ReadonlySet<string> = none) => {
        if (isLoading) return
        if (shownPage && beginsAlike(page, shownPage)) opened.current?.settle()
        else setStart({ adapter, question, page, fresh })
      },
      [adapter, question, isLoading, shownPage],
    ),
    retry,
    lookOn: !isLoading && state?.gaveUp ? retry : null,
    show: useCallback((first: number, last: number) => {
      seen.current = { first, last }
      opened.current?.show(first, last)
    }, []),
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
  /** `null` where nothing was asked yet. */
  readonly ended: Ended | null
}

/** What is known before anybody was asked. */
function begun<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  initial: Page<E> | null | undefined,
): Settled<E> | null {
  const state = begunState(adapter, blockQuery(query), initial)
  return state && { adapter, question: '', start: noStart, state, error: null, ended: null }
}

/** What is known from now on. More of a list that was told of before is no other end of its question. */
function nextSettled<E extends Entry>(
  last: Settled<E> | null,
  now: Omit<Settled<E>, 'ended'>,
): Settled<E> {
  const before = last?.adapter === now.adapter ? last : null
  const isSame =
    before?.question === now.question && (before.start === now.start || now.start.page !== null)
  const ended = isSame ? before.ended : { at: Date.now(), error: now.error }
  return { ...now, state: now.state ?? before?.state ?? null, ended }
}

/** Whether nothing has come, as far as both pages tell. */
function beginsAlike<E extends Entry>(a: Page<E>, b: Page<E>): boolean {
  const length = Math.min(a.entries.length, b.entries.length)
  const ids = ({ entries }: Page<E>): string =>
    JSON.stringify(entries.slice(0, length).map(({ id }) => id))
  return a.entries === b.entries || (length > 0 && ids(a) === ids(b))
}

const none: ReadonlySet<string> = new Set()
const noStart: Start<never> = { adapter: null, question: '', page: null, fresh: none }
const unknown = { relation: 'unknown' } as const
const atTop: SeenPlaces = { first: 0, last: 0 }
