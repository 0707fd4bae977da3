import { expect, test } from 'vitest'
import { apiLogs, firstQuery } from '@loggia/core'
import { ask, failingStore } from '../../../../test/ask.ts'
import { createHandler } from '../../handler.ts'
import type { Store } from '../../store.ts'
import { meteredStore } from './metered-store.ts'
import { createMetrics } from './metrics.ts'

const scope = { account: 'acme', preset: apiLogs }

async function codes(store: Store, call: (metered: Store) => Promise<unknown>): Promise<string> {
  const metrics = createMetrics({ version: '1', store: 'memory' })
  await call(meteredStore(store, metrics)).catch(() => undefined)
  const text = await metrics.registry.getSingleMetricAsString('loggia_store_errors_total')
  return text.split('\n').slice(2).join('\n')
}

test('a call that was told to stop, since its time was over, is counted as that', async () => {
  const store: Store = {
    ...failingStore(new Error('not asked')),
    load: (_scope, _query, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      }),
  }
  const found = await codes(store, async (metered) => {
    const handler = createHandler({ store: metered, limits: { time: 10 }, onError: () => {} })
    await ask(handler, '/v1/logs')
  })
  expect(found).toBe('loggia_store_errors_total{code="timeout"} 1')
})

test('what a driver says of itself is no label', async () => {
  const error = Object.assign(new Error('x'), { code: '23505' })
  const found = await codes(failingStore(error), (metered) =>
    metered.load(scope, firstQuery(apiLogs), { signal: new AbortController().signal }),
  )
  expect(found).toBe('loggia_store_errors_total{code="unexpected"} 1')
})
