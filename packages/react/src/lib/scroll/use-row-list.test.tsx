import {
  apiLogs,
  arrayAdapter,
  entryListOf,
  firstQuery,
  LoggiaError,
  type DataAdapter,
  type EntryList,
  type LogEntry,
  type Query,
} from '@loggia/core'
import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import type { ListAnswer } from './list-answer.ts'
import { useRowList } from './use-row-list.ts'

const query = firstQuery(apiLogs)
const none = new Set<string>()

interface Asked {
  readonly adapter: DataAdapter<LogEntry>
  readonly query: Query
}

interface Listed extends RenderHookResult<ListAnswer<LogEntry>, Asked> {
  /** What each rendering said. */
  readonly said: readonly string[]
}

function listing(adapter: DataAdapter<LogEntry>, first = query): Listed {
  const said: string[] = []
  const hook = renderHook(
    (given: Asked) => {
      const answer = useRowList(given.adapter, given.query)
      said.push(`${answer.status} ${answer.rows.length}`)
      return answer
    },
    { initialProps: { adapter, query: first } },
  )
  return { ...hook, said }
}

function idsOf({ rows }: ListAnswer<LogEntry>): readonly (string | undefined)[] {
  return Array.from({ length: rows.length }, (_, place) => rows.at(place)?.id)
}

interface Preparing extends DataAdapter<LogEntry> {
  readonly calls: { readonly signal: AbortSignal; readonly query: Query }[]
  readonly give: (at: number, found: EntryList<LogEntry> | Error) => Promise<void>
}

/** An adapter whose lists the test prepares by hand. It does not mind being aborted. */
function preparing(): Preparing {
  const calls: Preparing['calls'] = []
  const lists: PromiseWithResolvers<EntryList<LogEntry>>[] = []
  return {
    calls,
    load: () => Promise.reject(new Error('No page is asked for.')),
    list(asked, { signal }) {
      const list = Promise.withResolvers<EntryList<LogEntry>>()
      calls.push({ query: asked, signal })
      lists.push(list)
      return list.promise
    },
    give: (at, found) =>
      act(async () => {
        if (found instanceof Error) lists[at]?.reject(found)
        else lists[at]?.resolve(found)
      }),
  }
}

test('a list that is at hand is there before anything is painted', () => {
  const { result, said } = listing(arrayAdapter(entries(3), apiLogs))
  expect(said).toEqual(['loading 0', 'ready 3'])
  expect(idsOf(result.current)).toEqual(['log-0', 'log-1', 'log-2'])
  expect(result.current.total).toEqual({ relation: 'exact', count: 3 })
})

test('another question is answered in the same step; rows that stay are the same', () => {
  const adapter = arrayAdapter(entries(3), apiLogs)
  const { result, rerender, said } = listing(adapter)
  const row = result.current.rows.at(1)
  rerender({ adapter, query: { ...query, search: '/v1/1' } })
  expect(said.slice(2)).toEqual(['loading 3', 'ready 1'])
  expect(result.current.rows.at(0)).toBe(row)
})

test('a list that has to be prepared leaves the one before it; only the newest counts', async () => {
  const adapter = preparing()
  const { result, rerender } = listing(adapter)
  await adapter.give(0, entryListOf(entries(2)))
  for (const search of ['a', 'ab']) rerender({ adapter, query: { ...query, search } })
  expect(result.current).toMatchObject({ status: 'loading', error: null })
  expect(result.current.rows.length).toBe(2)
  // They are not what is asked for now.
  expect(result.current.entries).toBeNull()
  await adapter.give(2, entryListOf(entriesWith([{ id: 'third' }])))
  expect(result.current.entries?.length).toBe(1)
  await adapter.give(1, entryListOf(entriesWith([{ id: 'second' }])))
  expect(idsOf(result.current)).toEqual(['third'])
  expect(adapter.calls.map(({ signal }) => signal.aborted)).toEqual([true, true, false])
})

test('a failure keeps what was shown, and another try forgets it', async () => {
  const adapter = preparing()
  const { result } = listing(adapter)
  await adapter.give(0, entryListOf(entries(2)))
  act(() => result.current.reload())
  const error = new LoggiaError('timeout')
  await adapter.give(1, error)
  expect(result.current).toMatchObject({
    status: 'failed',
    error,
    lacksRows: false,
    entries: null,
    ended: { error },
  })
  expect(result.current.rows.length).toBe(2)
  act(() => result.current.reload())
  expect(result.current).toMatchObject({ status: 'loading', error: null })
  await adapter.give(2, entryListOf(entries(3)))
  expect(result.current).toMatchObject({ status: 'ready', ended: { error: null } })
  expect(result.current.rows.length).toBe(3)
})

test('a promise of another realm is waited for as well', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'))
  const { Promise: Foreign } = frame.contentWindow as Window & typeof globalThis
  const promise = Foreign.resolve(entryListOf(entries(2)))
  const { result } = listing({ ...preparing(), list: () => promise })
  expect(result.current.status).toBe('loading')
  await act(async () => void (await promise))
  frame.remove()
  expect(idsOf(result.current)).toEqual(['log-0', 'log-1'])
})

test('an adapter that throws at once has failed', () => {
  const { result } = listing({
    ...preparing(),
    list() {
      throw new TypeError('x is not a function')
    },
  })
  expect(result.current).toMatchObject({ status: 'failed', error: { code: 'unavailable' } })
})

test('asking again shows what was added', () => {
  const growing = [...entries(2)]
  const { result } = listing(arrayAdapter(growing, apiLogs))
  growing.push(...entriesWith([{ id: 'newer', timestamp: '2026-03-07T00:00:00.000Z' }]))
  act(() => result.current.reload())
  expect(idsOf(result.current)).toEqual(['newer', 'log-0', 'log-1'])
})

test('what has just come says so, until it is shown as what it is', () => {
  const growing = [...entries(2)]
  const { result } = listing(arrayAdapter(growing, apiLogs))
  const old = result.current.rows.at(0)
  const [newer] = entriesWith([{ id: 'newer', timestamp: '2026-03-07T00:00:00.000Z' }])
  if (newer) growing.unshift(newer)
  const page = { entries: [...growing], next: null, previous: null, total: result.current.total }
  act(() => result.current.replace(page, new Set(['newer'])))
  expect(result.current.rows.at(0)).toMatchObject({ id: 'newer', fresh: true })
  expect(result.current.rows.at(1)).toBe(old)
  act(() => result.current.replace(page, none))
  expect(result.current.rows.at(0)?.fresh).toBeUndefined()
})

test('rows of one source are never those of another', () => {
  const { result, rerender } = listing(arrayAdapter(entries(2), apiLogs))
  const other = preparing()
  rerender({ adapter: other, query })
  expect(result.current).toMatchObject({ status: 'loading', entries: null })
  expect(result.current.rows.length).toBe(0)
})

test('going away takes the question back, in strict mode too', () => {
  const adapter = preparing()
  const { unmount } = renderHook(() => useRowList(adapter, query), { wrapper: StrictMode })
  expect(adapter.calls.map(({ signal }) => signal.aborted)).toEqual([true, false])
  unmount()
  expect(adapter.calls.map(({ signal }) => signal.aborted)).toEqual([true, true])
})
