import { apiLogs, restAccount, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntry } from '../../../../test/log-entry.ts'
import { manualTime } from '../../../../test/manual-time.ts'
import { inTime, seeded } from '../../../../test/queue.ts'
import { createHandler } from '../../handler.ts'
import { memoryStore } from '../../memory/memory-store.ts'
import { captureQueue } from './capture-queue.ts'
import { httpSender } from './http-sender.ts'

const count = 20_000
const { signal } = new AbortController()

test('with a fifth of requests and a fifth of answers lost, 20,000 entries are stored once each', async () => {
  const time = manualTime('2026-03-06T12:00:00.000Z')
  const random = seeded(2026)
  const store = memoryStore()
  const handler = createHandler({ store, clock: time.clock })
  const ask: typeof fetch = async (url: string | URL | Request, init?: RequestInit) =>
    handler(new Request(url, init))
  const lost = { requests: 0, answers: 0 }
  const queue = captureQueue<LogEntry>({
    timer: time.timer,
    random,
    most: count,
    mostBytes: Infinity,
    batch: 100,
    send: httpSender({
      url: 'http://logs.test/v1/logs',
      async fetch(url, init) {
        if (random() < 0.2) {
          lost.requests++
          throw new TypeError('fetch failed')
        }
        const response = await ask(url, init)
        if (random() >= 0.2) return response
        lost.answers++
        throw new TypeError('terminated')
      },
    }),
  })
  for (let at = 0; at < count; at++) queue.add(logEntry({ id: `request-${at}` }))
  const { unsent } = await inTime(time, queue.close({ signal }))
  expect(unsent).toEqual([])
  expect(lost.requests).toBeGreaterThan(30)
  expect(lost.answers).toBeGreaterThan(30)
  expect(queue.stats()).toEqual({
    added: count,
    waiting: 0,
    recorded: count,
    rejected: 0,
    dropped: 0,
    bytes: 0,
    retries: lost.requests + lost.answers,
  })
  const later = new Date('2027-01-01T00:00:00.000Z')
  expect(await store.countBefore({ account: 'default', preset: apiLogs }, later)).toBe(count)
  const account = restAccount({ url: 'http://logs.test', fetch: ask })
  const usage = await account.usage(
    { collection: 'logs', by: '', period: { from: null, to: null }, step: 'day' },
    { signal },
  )
  expect(usage.total).toBe(count)
})
