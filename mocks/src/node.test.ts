import {
  activity,
  apiLogs,
  firstQuery,
  isLoggiaError,
  matching,
  restAccount,
  restAdapter,
  runHistogram,
  type LogEntry,
} from '@loggia/core'
import type { Handler } from '@loggia/server'
import { afterEach, expect, test, vi } from 'vitest'
import { failing, rateLimited, truncated } from './faults.ts'
import { fastClock, sampleAccount } from './live.ts'
import { sampleServer, startedServer } from './node.ts'
import { sampleActivity, sampleLogs } from './samples.ts'

const entries = sampleLogs({ count: 1200, now: new Date('2026-03-06T15:00:00.000Z') })
const query = firstQuery(apiLogs)
const { signal } = new AbortController()
const adapter = restAdapter({ url: 'https://logs.test', preset: apiLogs, wait: async () => {} })

let close = (): void => {}
afterEach(() => close())

function answering(handler = sampleServer(entries)): void {
  const server = startedServer(handler)
  close = () => server.close()
}

test('every page of the samples comes over HTTP, each entry once, in order', async () => {
  answering()
  const found: LogEntry[] = []
  for (let cursor: string | null = null, pages = 0; pages < 4; pages++) {
    const page = await adapter.load({ ...query, cursor }, { signal })
    found.push(...page.entries)
    cursor = page.next
    if (cursor === null) break
  }
  expect(found.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
})

test('filters mean over HTTP what they mean in core', async () => {
  answering()
  const asked = {
    ...query,
    filters: [{ field: 'status_code', operator: 'is', values: ['4xx'] }],
  } as const
  const page = await adapter.load(asked, { signal })
  const expected = matching(entries, asked, apiLogs.fields)
  expect(page.entries.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
})

test('one entry and an export come the same way', async () => {
  answering()
  const [first] = entries
  expect((await adapter.loadOne(first?.id ?? '', { signal }))?.id).toBe(first?.id)
  const exported: string[] = []
  for await (const { id } of adapter.stream(query, { signal })) exported.push(id)
  expect(exported).toEqual(entries.map(({ id }) => id))
})

test('counts, histograms and what arrives come the same way', async () => {
  const handler = sampleServer(entries)
  answering(handler)
  const question = { by: 'method', step: 'day' } as const
  expect(await adapter.count(query, { signal })).toEqual({ relation: 'exact', count: 1200 })
  expect(await adapter.histogram(query, question, { signal })).toEqual(
    runHistogram(entries, query, apiLogs.fields, question),
  )
  const arrived: string[] = []
  const onOpen = (): void => void recorded(handler)
  for await (const { entry } of adapter.subscribe(query, { signal, after: null, onOpen })) {
    arrived.push(entry.id)
    break
  }
  expect(arrived).toEqual(['recorded'])
})

/** Sends a new entry in. */
async function recorded(handler: Handler): Promise<void> {
  await handler(
    new Request('https://logs.test/v1/logs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ ...entries[0], id: 'recorded' }]),
    }),
  )
}

test('the feed is served beside the requests', async () => {
  const events = sampleActivity({ count: 250, now: new Date('2026-03-06T15:00:00.000Z') })
  answering(sampleServer(entries, events))
  const feed = restAdapter({ url: 'https://logs.test', preset: activity })
  const page = await feed.load(firstQuery(activity), { signal })
  expect(page.entries.map(({ id }) => id)).toEqual(events.slice(0, 200).map(({ id }) => id))
  expect((await adapter.load(query, { signal })).total).toEqual({ relation: 'exact', count: 1200 })
})

test('a live account answers where MSW mounts its handler', async () => {
  const clock = fastClock({ from: new Date('2026-03-06T15:00:00.000Z'), speed: 0 })
  answering(sampleAccount({ clock, logs: entries, policy: 'starter' }).handler)
  const account = restAccount({ url: 'https://logs.test' })
  const status = await account.retention({ signal })
  expect(status).toMatchObject({ policy: 'starter', cutoff: '2026-02-27T15:00:00.000Z' })
  expect((await account.keys({ signal })).length).toBeGreaterThan(10)
})

test('an adapter that tries again gets over passing faults', async () => {
  answering(failing(rateLimited(sampleServer(entries), 0), { times: 2 }))
  expect((await adapter.load(query, { signal })).entries).toHaveLength(500)
})

test('a truncated page is a bad answer, not a shorter one', async () => {
  answering(truncated(sampleServer(entries), 5000))
  await expect(adapter.load(query, { signal })).rejects.toSatisfy((error) =>
    isLoggiaError(error, 'bad-answer'),
  )
})

test('requests to anything but the logs are errors', async () => {
  answering()
  const said = vi.spyOn(console, 'error').mockReturnValue()
  await expect(fetch('https://logs.test/elsewhere')).rejects.toThrow()
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})
