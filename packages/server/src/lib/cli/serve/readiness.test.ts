import { expect, test, vi } from 'vitest'
import { memoryStore } from '../../memory/memory-store.ts'
import { loggerTo } from '../log/logger.ts'
import { createMetrics } from './metrics.ts'
import { readinessOf } from './readiness.ts'

const log = loggerTo({ write: () => undefined }, { logLevel: 'silent', logFormat: 'json' })
const metrics = createMetrics({ version: '1', store: 'memory' })

test('a store that never answers is not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const readiness = readinessOf(log, metrics)
  readiness.opened({ ...memoryStore(), ready: () => new Promise(() => undefined) })
  const status = readiness.status()
  await vi.advanceTimersByTimeAsync(2000)
  expect(await status).toBe('unavailable')
  vi.useRealTimers()
})

test('the store is asked once for all that ask at the same time', async () => {
  const ready = vi.fn<() => Promise<void>>(async () => undefined)
  const readiness = readinessOf(log, metrics)
  expect(await readiness.status()).toBe('starting')
  readiness.opened({ ...memoryStore(), ready })
  expect(await Promise.all([readiness.status(), readiness.status()])).toEqual(['ready', 'ready'])
  expect(ready).toHaveBeenCalledOnce()
  readiness.stopping()
  expect(await readiness.status()).toBe('stopping')
})
