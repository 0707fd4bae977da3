import {
  apiLogs,
  arrayAdapter,
  firstQuery,
  LoggiaError,
  type DataAdapter,
  type LogEntry,
  type Query,
} from '@loggia/core'
import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { answering, askedAdapter, pageOf, type AskedAdapter } from '../../../test/asked-adapter.ts'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import { usePage, type Answer } from './use-page.ts'

const query = firstQuery(apiLogs)

interface Asked {
  readonly adapter: AskedAdapter
  readonly query: Query
}

function asking(adapter = askedAdapter()): RenderHookResult<Answer<LogEntry>, Asked> & Asked {
  const hook = renderHook((given: Asked) => usePage(given.adapter, given.query), {
    initialProps: { adapter, query },
  })
  return { ...hook, adapter, query }
}

test('it asks once, and is loading until the answer comes', async () => {
  const { result, adapter } = asking()
  expect(result.current).toMatchObject({ status: 'loading', page: null, rows: [], error: null })
  expect(adapter.questions.map(({ query }) => query)).toEqual([query])
  await act(async () => adapter.newest().answer(entries(2)))
  expect(result.current.status).toBe('ready')
  expect(result.current.rows.map(({ id }) => id)).toEqual(['log-0', 'log-1'])
})

test('a query that says the same is the same question', async () => {
  const { adapter, rerender } = asking()
  rerender({ adapter, query: { ...query, sort: [...query.sort], filters: [] } })
  expect(adapter.questions).toHaveLength(1)
})

test('another query is asked at once; what was shown stays until it is answered', async () => {
  const { result, adapter, rerender } = asking()
  await act(async () => adapter.newest().answer(entries(2)))
  const { rows } = result.current
  rerender({ adapter, query: { ...query, search: 'bse' } })
  expect(result.current).toMatchObject({ status: 'loading', error: null })
  expect(result.current.rows).toBe(rows)
  expect(adapter.newest().query.search).toBe('bse')
  await act(async () => adapter.newest().answer([]))
  expect(result.current).toMatchObject({ status: 'ready', rows: [] })
})

test('a failure keeps what was shown, and the next answer forgets it', async () => {
  const { result, adapter } = asking()
  await act(async () => adapter.newest().answer(entries(2)))
  act(() => result.current.reload())
  const error = new LoggiaError('timeout')
  await act(async () => adapter.newest().fail(error))
  expect(result.current).toMatchObject({ status: 'failed', error })
  expect(result.current.rows).toHaveLength(2)
  act(() => result.current.reload())
  expect(result.current).toMatchObject({ status: 'loading', error: null })
  await act(async () => adapter.newest().answer(entries(3)))
  expect(result.current).toMatchObject({ status: 'ready', error: null })
  expect(result.current.rows).toHaveLength(3)
})

test('of answers out of order only the last question’s counts, success or failure', async () => {
  const { result, adapter, rerender } = asking()
  for (const search of ['a', 'ab']) rerender({ adapter, query: { ...query, search } })
  const [first, second, third] = adapter.questions
  await act(async () => second?.fail(new Error('late')))
  expect(result.current.status).toBe('loading')
  await act(async () => third?.answer(entriesWith([{ id: 'third' }])))
  await act(async () => first?.answer(entriesWith([{ id: 'first' }])))
  expect(result.current.status).toBe('ready')
  expect(result.current.rows.map(({ id }) => id)).toEqual(['third'])
  expect(adapter.questions.map(({ signal }) => signal.aborted)).toEqual([true, true, false])
})

test('rows of one source are never those of another', async () => {
  const { result, adapter, rerender } = asking()
  await act(async () => adapter.newest().answer(entries(2)))
  const other = askedAdapter()
  rerender({ adapter: other, query })
  expect(result.current).toMatchObject({ status: 'loading', page: null, rows: [] })
  await act(async () => other.newest().fail(new LoggiaError('forbidden')))
  expect(result.current).toMatchObject({ status: 'failed', page: null, rows: [] })
  rerender({ adapter, query })
  expect(result.current).toMatchObject({ status: 'loading', page: null })
})

test('what is no error of ours becomes one, with its cause', async () => {
  const cause = new TypeError('x is not a function')
  const failing = answering(() => {
    throw cause
  })
  const { result } = renderHook(() => usePage(failing, query))
  await expect.poll(() => result.current.status).toBe('failed')
  expect(result.current.error).toMatchObject({ code: 'unavailable', cause, detail: cause.message })
})

test('garbage is a bad answer, an overflowing page is one too', async () => {
  const garbage = answering(() => 'hello')
  const { result } = renderHook(() => usePage(garbage, query))
  await expect.poll(() => result.current.error?.code).toBe('bad-answer')
  const overflowing = answering(() => pageOf(entries(501)))
  const { result: other } = renderHook(() => usePage(overflowing, query))
  await expect.poll(() => other.current.error?.code).toBe('page-overflow')
})

test('going away takes the question back', () => {
  const { adapter, unmount } = asking()
  unmount()
  expect(adapter.questions.map(({ signal }) => signal.aborted)).toEqual([true])
})

test('an adapter that is made anew at every rendering is told to the developer, once', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let asked = 0
  const made = (): DataAdapter<LogEntry> =>
    answering(() => {
      asked++
      return pageOf(entries(1))
    })
  const { unmount } = renderHook(() => usePage(made(), query))
  await expect.poll(() => asked).toBeGreaterThan(20)
  unmount()
  expect(told.mock.calls).toEqual([[expect.stringContaining('[unstable-adapter]')]])
})

test('an array in memory is one source, wherever its adapter is written', async () => {
  const rows = entries(1)
  let rendered = 0
  const { result } = renderHook(() => {
    rendered++
    return usePage(arrayAdapter(rows, apiLogs), query)
  })
  await expect.poll(() => result.current.status).toBe('ready')
  expect(rendered).toBe(2)
})

test('sources that follow each other are nobody’s mistake', async () => {
  const { result, rerender } = asking()
  for (let change = 0; change < 12; change++) {
    const adapter = askedAdapter()
    rerender({ adapter, query })
    await act(async () => adapter.newest().answer(entries(1)))
    expect(result.current.status).toBe('ready')
  }
})
