import type { Arrival, LogEntry, SubscribeOptions } from '@loggia/core'
import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { askedAdapter, type AskedAdapter } from '../../../test/asked-adapter.ts'
import { answer, auto, hide, newer, pass, timeByHand } from '../../../test/live-table.tsx'
import { entries, entry } from '../../../test/log-entries.ts'
import { column, showLogs } from '../../../test/shown-table.tsx'

timeByHand()

/** A backend that tells of what is recorded, when the test says so. */
interface Telling extends AskedAdapter {
  readonly listeners: readonly Listener[]
}

interface Listener {
  readonly options: SubscribeOptions
  readonly tell: () => Promise<void>
  readonly breakOff: () => Promise<void>
}

function telling(): Telling {
  const listeners: Listener[] = []
  return {
    ...askedAdapter(),
    listeners,
    async *subscribe(_, options): AsyncGenerator<Arrival<LogEntry>> {
      let next = Promise.withResolvers<'entry' | 'end'>()
      const say = (what: 'entry' | 'end') => async (): Promise<void> =>
        act(async () => next.resolve(what))
      listeners.push({ options, tell: () => say('entry')(), breakOff: () => say('end')() })
      options.onOpen?.()
      for (;;) {
        if ((await next.promise) === 'end') throw new Error('the connection broke')
        next = Promise.withResolvers()
        yield { entry: entry(), position: '1' }
      }
    },
  }
}

async function showTelling(): Promise<Telling> {
  const adapter = telling()
  showLogs(adapter, { autoRefresh: true, initialState: { size: 50 } })
  await answer(adapter, entries(40))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(0)
  await auto.click()
  await expect.poll(() => adapter.listeners.length).toBe(1)
  return adapter
}

test('a backend that tells of new rows is listened to while Auto is on, and asked when it tells', async () => {
  const adapter = await showTelling()
  // Something may have come before anybody listened.
  await pass(1)
  expect(adapter.questions).toHaveLength(2)
  await answer(adapter, entries(40))
  await pass(30)
  expect(adapter.questions).toHaveLength(2)
  await adapter.listeners[0]?.tell()
  await pass(1)
  await answer(adapter, [...newer(1), ...entries(40)])
  await expect.poll(() => column('Endpoint')[0]).toBe('/new/1')
})

test('when it stops telling, it is asked every 10 seconds again', async () => {
  const adapter = await showTelling()
  await pass(1)
  await answer(adapter, entries(40))
  await adapter.listeners[0]?.breakOff()
  await pass(10)
  expect(adapter.questions).toHaveLength(3)
})

test('nobody listens while the page is hidden, nor once Auto is off', async () => {
  const adapter = await showTelling()
  await hide(true)
  await expect.poll(() => adapter.listeners[0]?.options.signal.aborted).toBe(true)
  await hide(false)
  await expect.poll(() => adapter.listeners.length).toBe(2)
  await page.getByRole('button', { name: 'Auto', exact: true }).click()
  await expect.poll(() => adapter.listeners[1]?.options.signal.aborted).toBe(true)
})
