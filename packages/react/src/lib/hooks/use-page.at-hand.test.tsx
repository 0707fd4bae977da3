import {
  apiLogs,
  arrayAdapter,
  atHand,
  firstQuery,
  type DataAdapter,
  type LogEntry,
} from '@loggia/core'
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { askedAdapter, pageOf } from '../../../test/asked-adapter.ts'
import { cutAdapter } from '../../../test/cut-adapter.ts'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import { usePage, type Answer } from './use-page.ts'

const query = firstQuery(apiLogs)

/** What was rendered and committed, in the order of it. */
function watched(
  adapter: DataAdapter<LogEntry>,
  options: { readonly reactStrictMode?: boolean } = {},
): ReturnType<typeof renderHook<Answer<LogEntry>, string>> & { readonly seen: readonly string[] } {
  const seen: string[] = []
  const hook = renderHook(
    (search: string) => {
      const answer = usePage(adapter, { ...query, search })
      seen.push(`${answer.status} ${answer.rows.length}`)
      return answer
    },
    { initialProps: '', ...options },
  )
  return { ...hook, seen }
}

/** An adapter that has what it answers at hand. */
function ready(answer: (search: string) => readonly LogEntry[]): DataAdapter<LogEntry> {
  return { load: ({ search }) => atHand(pageOf(answer(search))) }
}

test('an answer at hand is there before anything can be painted', () => {
  const { result, rerender, seen } = watched(ready((search) => entries(search === '' ? 3 : 1)))
  expect(result.current).toMatchObject({ status: 'ready', error: null })
  rerender('a')
  expect(result.current.status).toBe('ready')
  expect(seen).toEqual(['loading 0', 'ready 3', 'loading 3', 'ready 1'])
})

test('so it is where effects run twice', () => {
  const { result } = watched(
    ready(() => entries(2)),
    { reactStrictMode: true },
  )
  expect(result.current).toMatchObject({ status: 'ready', error: null })
  expect(result.current.rows).toHaveLength(2)
})

test('an array answers at once, and again when it is asked again', () => {
  const list = [...entries(2)]
  const { result } = watched(arrayAdapter(list, apiLogs))
  expect(result.current.rows).toHaveLength(2)
  list.push(...entriesWith([{ id: 'added' }]))
  act(() => result.current.reload())
  expect(result.current.status).toBe('ready')
  expect(result.current.rows).toHaveLength(3)
})

test('whoever makes an adapter slow is waited for', async () => {
  const over = arrayAdapter(entries(2), apiLogs)
  const load: typeof over.load = async (asked, options) => over.load(asked, options)
  const { result } = watched({ ...over, load })
  expect(result.current).toMatchObject({ status: 'loading', rows: [] })
  await expect.poll(() => result.current.status).toBe('ready')
})

test('an answer at hand takes back the question before it', async () => {
  const slow = askedAdapter()
  const { result, rerender } = watched({
    load: (asked, options) =>
      asked.search === '' ? slow.load(asked, options) : atHand(pageOf(entries(1))),
  })
  rerender('a')
  expect(result.current).toMatchObject({ status: 'ready' })
  expect(slow.questions[0]?.signal.aborted).toBe(true)
  await act(async () => slow.questions[0]?.answer(entries(5)))
  expect(result.current.rows).toHaveLength(1)
})

test('garbage at hand is a bad answer', async () => {
  const { result } = watched({ load: () => atHand({ entries: 'none' } as never) })
  await expect.poll(() => result.current.error?.code).toBe('bad-answer')
})

test('a page at hand that was cut off is filled on', async () => {
  const hundred = entriesWith(
    Array.from({ length: 100 }, (_, at) => ({ endpoint: at > 97 ? '/rare' : '/usual' })),
  )
  const cut = cutAdapter(hundred, 20)
  const first = await cut.load(
    { ...query, search: 'rare' },
    { signal: new AbortController().signal },
  )
  const adapter: DataAdapter<LogEntry> = {
    load: (asked, options) => (asked.cursor === null ? atHand(first) : cut.load(asked, options)),
  }
  const { result } = renderHook(() => usePage(adapter, { ...query, search: 'rare' }))
  await expect.poll(() => result.current.status).toBe('ready')
  expect(result.current.rows).toHaveLength(2)
})
