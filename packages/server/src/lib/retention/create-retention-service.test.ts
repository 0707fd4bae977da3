import { apiLogs, type RetentionPolicy } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { activityEvent } from '../../../test/activity-event.ts'
import { failingStore } from '../../../test/ask.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { manualTime } from '../../../test/manual-time.ts'
import { aged, events, logs, serviceOn, storeWith } from '../../../test/retention.ts'
import { listedIds, sums } from '../../../test/store-contract/readings.ts'
import type { Store } from '../store.ts'
import { memoryPolicies } from './policies.ts'
import type { PassReport, RetentionReport } from './retention-service.ts'

test('a pass removes what the plan keeps no longer and says so', async () => {
  const store = await storeWith(0, 0.5, 1, 2, 3)
  await store.append(events, [activityEvent({ timestamp: aged(9) })])
  const pass = await serviceOn(store).run('acme')
  expect(pass).toEqual({
    id: expect.any(String),
    state: 'done',
    policy: 'free',
    cutoff: '2026-03-30T12:00:00.000Z',
    startedAt: '2026-03-31T12:00:00.000Z',
    finishedAt: '2026-03-31T12:00:00.000Z',
    duration: 0,
    collections: [
      { collection: 'logs', counted: 2, deleted: 2 },
      { collection: 'activity', counted: 1, deleted: 1 },
    ],
    nextPass: null,
  })
  expect(await listedIds(store, logs)).toEqual(['0 d', '0.5 d', '1 d'])
  expect(await store.passes('acme', 10)).toEqual([pass])
})

test('totals stay, whatever a pass removes', async () => {
  const store = await storeWith(0, 2, 3)
  await serviceOn(store).run('acme')
  expect(await sums(store, logs)).toEqual({ total: 3, live: 1 })
})

test('a second pass finds nothing', async () => {
  const store = await storeWith(0, 2, 3)
  await serviceOn(store).run('acme')
  const { collections } = await serviceOn(store).run('acme')
  expect(collections).toMatchObject([{ counted: 0, deleted: 0 }, { deleted: 0 }])
})

test('a pass leaves other accounts alone', async () => {
  const store = await storeWith(2)
  const other = { ...logs, account: 'other' }
  await store.append(other, [logEntry({ timestamp: aged(2) })])
  await serviceOn(store).run('acme')
  expect(await sums(store, other)).toEqual({ total: 1, live: 1 })
  expect(await serviceOn(store).passes('other')).toEqual([])
})

test('each account is kept by its own plan', async () => {
  const store = await storeWith(2, 20)
  await store.append({ ...logs, account: 'pro' }, [logEntry({ timestamp: aged(20) })])
  const policies = (account: string): RetentionPolicy => (account === 'pro' ? 'pro' : 'free')
  const passes = serviceOn(store, { policies })
  for (const account of ['acme', 'pro']) await passes.run(account)
  expect(await listedIds(store, logs)).toEqual([])
  expect(await listedIds(store, { ...logs, account: 'pro' })).toEqual(['01'])
})

test('a policy that keeps everything deletes nothing and leaves a report all the same', async () => {
  const store = await storeWith(1, 400, 4000)
  const passes = serviceOn(store, { policies: () => 'forever' })
  expect(await passes.run('acme')).toMatchObject({
    state: 'done',
    policy: 'forever',
    cutoff: null,
    collections: [
      { collection: 'logs', counted: 0, deleted: 0 },
      { collection: 'activity', counted: 0, deleted: 0 },
    ],
  })
  expect(await listedIds(store, logs)).toHaveLength(3)
  expect(await passes.passes('acme')).toHaveLength(1)
  // Nor is anything late.
  expect(await store.append(logs, [logEntry({ timestamp: aged(9000) })])).toMatchObject({ late: 0 })
})

test('a change of plan applies at the next pass, down and up', async () => {
  const store = await storeWith(0, 3, 20)
  const policies = memoryPolicies('pro')
  const passes = serviceOn(store, { policies })
  await passes.run('acme')
  expect(await listedIds(store, logs)).toEqual(['0 d', '20 d', '3 d'])
  await passes.changePolicy?.('acme', 'starter')
  expect(await listedIds(store, logs)).toEqual(['0 d', '20 d', '3 d'])
  await passes.run('acme')
  expect(await listedIds(store, logs)).toEqual(['0 d', '3 d'])
  await passes.changePolicy?.('acme', 'enterprise')
  await passes.run('acme')
  expect(await listedIds(store, logs)).toEqual(['0 d', '3 d'])
  expect((await passes.passes('acme')).map(({ policy }) => policy)).toEqual([
    'enterprise',
    'starter',
    'pro',
  ])
})

test('what was purged does not come back with a longer plan, and is not counted again', async () => {
  const store = await storeWith(0, 3)
  const policies = memoryPolicies('free')
  const passes = serviceOn(store, { policies })
  await passes.run('acme')
  await passes.changePolicy?.('acme', 'enterprise')
  const again = await store.append(logs, [logEntry({ id: '3 d', timestamp: aged(3) })])
  expect(again).toEqual({ accepted: 0, duplicates: 0, late: 1 })
  expect(await sums(store, logs)).toEqual({ total: 2, live: 1 })
})

test.each([undefined, null, 'gold', '', 'constructor', 0])(
  'a policy like %j removes nothing',
  async (policy) => {
    const store = await storeWith(4000)
    const policies = (): RetentionPolicy => policy as unknown as RetentionPolicy
    await expect(serviceOn(store, { policies }).run('acme')).rejects.toThrow(TypeError)
    expect(await listedIds(store, logs)).toHaveLength(1)
    expect(await store.passes('acme', 1)).toEqual([])
  },
)

test('of two callers at once one works, the other one hears that a pass is running', async () => {
  const store = await storeWith(...Array.from({ length: 50 }, (_, at) => at + 2))
  const passes = serviceOn(store, { batch: 3 })
  const results = await Promise.allSettled([passes.run('acme'), serviceOn(store).run('acme')])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = results.find(({ status }) => status === 'rejected')
  expect(refused).toMatchObject({ reason: { code: 'pass-running' } })
  expect(await sums(store, logs)).toEqual({ total: 50, live: 0 })
  expect(await store.passes('acme', 10)).toMatchObject([
    { state: 'done', collections: [{ counted: 50, deleted: 50 }, {}] },
  ])
})

test('a pass keeps its place by each batch, however long it takes', async () => {
  const time = manualTime('2026-03-31T12:00:00.000Z')
  const store = await storeWith(...Array.from({ length: 9 }, (_, at) => at + 2))
  const { clock, timer } = time
  const long = serviceOn(store, { clock, timer, batch: 2, pause: 50_000 }).run('acme')
  for (let second = 0; second < 160; second += 40) {
    await time.pass(40_000)
    await expect(serviceOn(store, { clock }).run('acme')).rejects.toMatchObject({
      code: 'pass-running',
    })
  }
  await time.pass(40_000)
  expect(await long).toMatchObject({ state: 'done', duration: 200_000 })
})

test('a pass that removes nothing runs beside no other one either', async () => {
  const store = await storeWith(2, 3)
  const passes = serviceOn(store, { policies: () => 'forever' })
  const results = await Promise.allSettled([passes.run('acme'), passes.run('acme')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await passes.passes('acme')).toHaveLength(1)
})

test('a pass that fails is in the history as failed, with what it had removed', async () => {
  const store = await storeWith(2, 3, 4, 5)
  let calls = 0
  const expire: Store['expire'] = async (scope, expiry) => {
    if (++calls === 2) throw new Error('disk full')
    return store.expire(scope, expiry)
  }
  await expect(serviceOn({ ...store, expire }, { batch: 3 }).run('acme')).rejects.toThrow(
    'disk full',
  )
  expect(await store.passes('acme', 1)).toMatchObject([
    { state: 'failed', duration: 0, collections: [{ counted: 4, deleted: 3 }, { deleted: 0 }] },
  ])
  // Nobody has to wait for a lease.
  expect(await serviceOn(store).run('acme')).toMatchObject({ collections: [{ deleted: 1 }, {}] })
})

test('a pass that cannot even be ended is reported, and fails with what came first', async () => {
  const onError = vi.fn<RetentionReport>()
  const store = { ...failingStore(new Error('gone')), countBefore: async () => 0 }
  await expect(serviceOn(store, { onError }).run('acme')).rejects.toThrow('gone')
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(Error), { account: 'acme' })
})

test('a host hears of every pass, and its failure to listen is none of the pass', async () => {
  const store = await storeWith(2)
  const onPass = vi.fn<PassReport>(() => {
    throw new Error('no such metric')
  })
  const onError = vi.fn<RetentionReport>()
  const pass = await serviceOn(store, { onPass, onError }).run('acme')
  expect(pass).toMatchObject({ state: 'done', collections: [{ deleted: 1 }, {}] })
  expect(onPass).toHaveBeenCalledExactlyOnceWith(pass, { account: 'acme' })
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(Error), { account: 'acme' })
  expect(await store.passes('acme', 10)).toEqual([pass])
})

test('kinds of entry that are not named are kept', async () => {
  const store = await storeWith(400)
  await store.append(events, [activityEvent({ timestamp: aged(400) })])
  const pass = await serviceOn(store, { presets: [apiLogs] }).run('acme')
  expect(pass.collections).toEqual([{ collection: 'logs', counted: 1, deleted: 1 }])
  expect(await sums(store, events)).toEqual({ total: 1, live: 1 })
})
