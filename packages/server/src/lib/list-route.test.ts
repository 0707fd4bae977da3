import {
  activity,
  apiLogs,
  withFields,
  type ActivityEvent,
  type LogEntry,
  type Page,
} from '@loggia/core'
import { expect, test } from 'vitest'
import { createHandler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import { ask, handlerWith, problemOf } from '../../test/ask.ts'
import { logEntries, logEntry } from '../../test/log-entry.ts'

async function page(response: Response): Promise<Page<LogEntry>> {
  expect(response.status).toBe(200)
  return (await response.json()) as Page<LogEntry>
}

test('a page holds the newest entries, cursors and the total', async () => {
  const handler = await handlerWith(logEntries(5))
  const first = await page(await ask(handler, '/v1/logs?size=2'))
  expect(first.entries.map(({ id }) => id)).toEqual(['entry-0004', 'entry-0003'])
  expect(first.total).toEqual({ relation: 'exact', count: 5 })
  expect(first.previous).toBeNull()
  const second = await page(await ask(handler, `/v1/logs?size=2&cursor=${first.next}`))
  expect(second.entries.map(({ id }) => id)).toEqual(['entry-0002', 'entry-0001'])
  expect(second.previous).not.toBeNull()
})

test('a list leaves the user agent to the answer for one entry', async () => {
  const entry = logEntry({ id: 'x', query_params: null })
  const handler = await handlerWith([entry])
  const [listed] = (await page(await ask(handler, '/v1/logs'))).entries
  const { user_agent, ...rest } = entry
  expect(listed).toEqual(rest)
  expect(await (await ask(handler, '/v1/logs/x')).json()).toEqual({ ...rest, user_agent })
})

test('a list carries what exports carry, whether a column shows it or not', async () => {
  const store = memoryStore()
  const event: ActivityEvent = {
    id: 'x',
    event_id: 'evt_1',
    actor: 'system',
    category: 'webhook',
    action: 'delivered',
    description: 'Webhook delivered: generation.completed',
    timestamp: '2026-03-06T12:30:45.000Z',
  }
  await store.append({ account: 'default', preset: activity }, [event])
  const response = await ask(createHandler({ store }), '/v1/activity')
  expect((await response.json()) as object).toMatchObject({ entries: [event] })
})

test('a list carries the columns that a host adds', async () => {
  interface Regional extends LogEntry {
    readonly region: string
  }
  const preset = withFields<Regional>(apiLogs, [{ name: 'region', label: 'Region', type: 'text' }])
  const store = memoryStore()
  await store.append({ account: 'default', preset }, [{ ...logEntry(), region: 'eu-west' }])
  const handler = createHandler({ store, presets: [preset] })
  const { entries } = await page(await ask(handler, '/v1/logs?region=eu-west'))
  expect(entries).toMatchObject([{ region: 'eu-west' }])
})

test('nothing a store keeps beside the declared fields leaves the handler', async () => {
  const handler = await handlerWith([{ ...logEntry({ id: 'x' }), internal: 'secret' } as LogEntry])
  for (const path of ['/v1/logs', '/v1/logs/x', '/v1/logs/export?format=ndjson'])
    expect(await (await ask(handler, path)).text()).not.toContain('secret')
})

test.each([
  'page=-1&size=1e9&sort=__proto__',
  'size=-5&sort=constructor,-__proto__',
  'size=NaN&from=yesterday&to=2026-02-30T00:00:00Z',
  '__proto__=1&constructor.not=2&toString.is=3',
  'status_code.__proto__=200&no_such_field=1&callback=alert',
  'q=&cursor=',
  '%00=%ff&&&=',
])('a hostile query %s is brought within its limits', async (query) => {
  const handler = await handlerWith(logEntries(3))
  const { entries } = await page(await ask(handler, `/v1/logs?${query}`))
  expect(entries.map(({ id }) => id)).toEqual(['entry-0002', 'entry-0001', 'entry-0000'])
})

test('no page holds more than a thousand entries', async () => {
  const handler = await handlerWith(logEntries(1200))
  expect((await page(await ask(handler, '/v1/logs?size=1000000'))).entries).toHaveLength(1000)
})

test.each(['(a+)+$', '[', '\\', '%', '_', '.*', "'; drop table logs; --", '<script>', '\u0000'])(
  'a search for %j is literal',
  async (text) => {
    const key = { apikey_name: 'a', apikey_prefix: 'b' }
    const handler = await handlerWith([
      logEntry({ ...key, id: 'plain', endpoint: '/aaaaaaaaaaaaaaaaaaaaaaaaaaaa' }),
      logEntry({ ...key, id: 'holds', endpoint: `/x${text}y` }),
    ])
    const { entries } = await page(
      await ask(handler, `/v1/logs?${new URLSearchParams({ q: text })}`),
    )
    expect(entries.map(({ id }) => id)).toEqual(['holds'])
  },
)

test.each(['%', 'AAAA', 'WzEsMl0', 'null', '%00', '../../etc/passwd', '"', 'e30='])(
  'a cursor %j that is not ours is a Problem',
  async (cursor) => {
    const response = await ask(await handlerWith(logEntries(3)), `/v1/logs?cursor=${cursor}`)
    expect(response.status).toBe(400)
    expect((await problemOf(response)).code).toBe('bad-cursor')
  },
)

test('a cursor of another query is a Problem', async () => {
  const handler = await handlerWith(logEntries(3))
  const { next } = await page(await ask(handler, '/v1/logs?size=1'))
  const response = await ask(handler, `/v1/logs?size=1&sort=method&cursor=${next}`)
  expect(response.status).toBe(400)
  expect((await problemOf(response)).code).toBe('cursor-mismatch')
})

test.each(['constructor', '__proto__', '', 'a/b', '?', '#', '%', '😀', ' ', 'exports'])(
  'an entry whose id is %j is asked for by it',
  async (id) => {
    const handler = await handlerWith([logEntry({ id })])
    const response = await ask(handler, `/v1/logs/${encodeURIComponent(id)}`)
    expect(await response.json()).toMatchObject({ id })
  },
)

test.each(['constructor', '__proto__', 'nothing'])('there is no entry %s', async (id) => {
  const response = await ask(await handlerWith(logEntries(1)), `/v1/logs/${id}`)
  expect((await problemOf(response)).code).toBe('not-found')
})
