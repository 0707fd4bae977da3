import { apiLogs, firstQuery, LoggiaError, type LogEntry } from '@loggia/core'
import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { askedAdapter, pageOf, type AskedAdapter } from '../../../test/asked-adapter.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { usePage, type Answer } from './use-page.ts'

const query = firstQuery(apiLogs)
const cut = { next: 'more', scannedThrough: '2026-03-14T00:00:00.000Z' }

function row(id: string): readonly LogEntry[] {
  return entriesWith([{ id }])
}

type Looking = RenderHookResult<Answer<LogEntry>, AskedAdapter>

/** A page that was cut off, and patience with it is over. */
async function cutOff(): Promise<Looking & { readonly adapter: AskedAdapter }> {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  const adapter = askedAdapter()
  const hook = renderHook((given: AskedAdapter) => usePage(given, query), {
    initialProps: adapter,
  })
  await act(async () => adapter.newest().answer(row('first'), cut))
  vi.setSystemTime(60_000)
  await act(async () => adapter.newest().answer(row('second'), cut))
  vi.useRealTimers()
  expect(hook.result.current.lookOn).not.toBeNull()
  return { ...hook, adapter }
}

const shown = ({ result }: Looking): readonly string[] => result.current.rows.map(({ id }) => id)

test('while it looks further it is loading, and takes no other page', async () => {
  const looking = await cutOff()
  const { result, adapter } = looking
  act(() => result.current.lookOn?.())
  expect(result.current).toMatchObject({ status: 'loading', lookOn: null })
  act(() => result.current.replace(pageOf(row('polled'))))
  await act(async () => adapter.newest().answer(row('third')))
  expect(result.current.status).toBe('ready')
  expect(shown(looking)).toEqual(['first', 'second', 'third'])
})

test('a look that failed can be taken again', async () => {
  const looking = await cutOff()
  const { result, adapter } = looking
  act(() => result.current.lookOn?.())
  await act(async () => adapter.newest().fail(new LoggiaError('timeout')))
  expect(result.current.status).toBe('failed')
  act(() => result.current.lookOn?.())
  expect(result.current).toMatchObject({ status: 'loading', error: null })
  await act(async () => adapter.newest().answer(row('third')))
  expect(shown(looking)).toEqual(['first', 'second', 'third'])
})

test('what is looked for further in one source is not gone on with in another', async () => {
  const looking = await cutOff()
  act(() => looking.result.current.lookOn?.())
  const other = askedAdapter()
  looking.rerender(other)
  expect(other.newest().query.cursor).toBeNull()
  await act(async () => other.newest().answer(row('of the other')))
  expect(shown(looking)).toEqual(['of the other'])
})
