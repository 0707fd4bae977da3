import { activity, apiLogs, gatewayLogs, llmLogs, type Entry, type Preset } from '@loggia/core'
import { expect, test } from 'vitest'
import { createHandler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import { createRetentionService } from './retention/create-retention-service.ts'
import type { Store } from './store.ts'
import { accountOf, call } from '../../test/account.ts'
import { activityEvent } from '../../test/activity-event.ts'
import { ask } from '../../test/ask.ts'
import { gatewayLogEntry } from '../../test/gateway-log-entry.ts'
import { llmLogEntry } from '../../test/llm-log-entry.ts'
import { logEntry } from '../../test/log-entry.ts'

const old = '2026-01-01T12:00:00.000Z'
const recent = '2026-03-06T12:00:00.000Z'
const clock = (): Date => new Date('2026-03-06T12:30:00.000Z')
const names = ['logs', 'activity', 'gateway-logs', 'llm-logs']

/** An old entry and a new one of every kind. */
async function filled(account: string): Promise<Store> {
  const store = memoryStore()
  const add = async <E extends Entry>(preset: Preset<E>, made: (facts: object) => E) => {
    const entries = [made({ id: 'old', timestamp: old }), made({ id: 'new', timestamp: recent })]
    await store.append({ account, preset }, entries)
  }
  await add(apiLogs, logEntry)
  await add(activity, activityEvent)
  await add(gatewayLogs, gatewayLogEntry)
  await add(llmLogs, llmLogEntry)
  return store
}

test.each(names)('a handler serves %s without being asked to', async (name) => {
  const handler = createHandler({ store: await filled('default') })
  const page = await (await ask(handler, `/v1/${name}`)).json()
  expect(page).toMatchObject({ entries: [{ id: 'new' }, { id: 'old' }], total: { count: 2 } })
  expect((await ask(handler, `/v1/${name}/new`)).status).toBe(200)
  const file = await ask(handler, `/v1/${name}/export`)
  expect(file.headers.get('content-disposition')).toContain(`filename="${name}.csv"`)
})

test('a pass removes what is due of every kind, and statistics keep it', async () => {
  const store = await filled('acme')
  const retention = createRetentionService({ store, policies: () => 'pro', clock, pause: 0 })
  const account = accountOf({ store, retention, clock })
  const counts = names.map((collection) => ({ collection, count: 1 }))
  expect((await account.preview({}, call)).collections).toEqual(counts)
  const pass = await account.runPass(call)
  expect(pass.collections).toEqual(
    names.map((collection) => ({ collection, counted: 1, deleted: 1 })),
  )
  for (const collection of names) {
    const question = { collection, by: '', period: { from: null, to: null }, step: 'day' } as const
    expect(await account.usage(question, call)).toMatchObject({ total: 2, live: 1 })
  }
})

test.each([
  ['gateway-logs', 'status_code', '200'],
  ['gateway-logs', 'gateway_code', ''],
  ['gateway-logs', 'api_collection', 'Orders'],
  ['gateway-logs', 'client', 'Acme Storefront'],
  ['llm-logs', 'status_code', '200'],
  ['llm-logs', 'model', 'gpt-4o-mini'],
  ['llm-logs', 'endpoint', 'support-chat'],
  ['llm-logs', 'source', 'virtual_key'],
])('%s are counted by %s', async (collection, by, value) => {
  const account = accountOf({ store: await filled('acme') })
  const period = { from: recent, to: null }
  const usage = await account.usage({ collection, by, period, step: 'hour' }, call)
  expect(usage.buckets).toEqual([{ start: recent, counts: [{ value, total: 1, live: 1 }] }])
})

test('keys are those of requests; other kinds have none, and lose nothing with one', async () => {
  const store = await filled('acme')
  const account = accountOf({ store })
  expect(await account.keys(call)).toEqual([
    { prefix: 'bye_AB12C', name: 'production-api', total: 2, live: 2 },
  ])
  expect(await account.deleteKey('bye_AB12C', { expected: 2 }, call)).toEqual({ deleted: 2 })
  for (const collection of names.slice(1)) {
    const question = { collection, by: '', period: { from: null, to: null }, step: 'day' } as const
    expect(await account.usage(question, call)).toMatchObject({ live: 2 })
  }
})
