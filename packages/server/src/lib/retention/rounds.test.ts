import { apiLogs } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { manualTime, settled, type ManualTime } from '../../../test/manual-time.ts'
import { sums } from '../../../test/store-contract/readings.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Store } from '../store.ts'
import { createRetentionService } from './create-retention-service.ts'
import type { RetentionOptions, RetentionReport, RetentionService } from './retention-service.ts'

const hour = 3_600_000
const start = '2026-04-01T00:00:00.000Z'

const logs = (account: string) => ({ account, preset: apiLogs })

async function storeWith(accounts: readonly string[]): Promise<Store> {
  const store = memoryStore()
  for (const account of accounts) await store.append(logs(account), logEntries(10))
  return store
}

/** Rounds on the hour, unless a test says otherwise. */
function service(
  store: Store,
  { clock, timer }: ManualTime,
  options: Partial<RetentionOptions> = {},
): RetentionService {
  return createRetentionService({
    ...{ store, clock, timer, policies: () => 'free', jitter: 0, batch: 4 },
    ...options,
  })
}

test('a round comes when it is started and every hour from then on', async () => {
  const time = manualTime(start)
  const store = await storeWith(['a', 'b'])
  const passes = service(store, time)
  const stop = passes.start()
  await time.pass(3 * hour)
  for (const account of ['a', 'b']) {
    const history = await store.passes(account, 10)
    expect(history.map(({ startedAt, nextPass }) => [startedAt, nextPass])).toEqual([
      ['2026-04-01T03:00:00.000Z', '2026-04-01T04:00:00.000Z'],
      ['2026-04-01T02:00:00.000Z', '2026-04-01T03:00:00.000Z'],
      ['2026-04-01T01:00:00.000Z', '2026-04-01T02:00:00.000Z'],
      [history[3]?.startedAt, '2026-04-01T01:00:00.000Z'],
    ])
    expect(await sums(store, logs(account))).toEqual({ total: 10, live: 0 })
  }
  await stop()
})

test('each round comes later by its own share of the jitter', async () => {
  const time = manualTime(start)
  const shares = [0.5, 0, 0.25]
  const random = (): number => shares.shift() ?? 0
  const passes = service(await storeWith(['a']), time, { jitter: 8 * 60_000, random })
  const stop = passes.start()
  expect(time.waiting()).toEqual(['2026-04-01T00:04:00.000Z'])
  await time.pass(5 * 60_000)
  expect(time.waiting()).toEqual(['2026-04-01T01:04:00.000Z'])
  await time.pass(hour)
  expect(time.waiting()).toEqual(['2026-04-01T02:06:00.000Z'])
  await stop()
})

test('when the next pass comes is known from the start on, until it is stopped', async () => {
  const time = manualTime(start)
  const passes = service(await storeWith(['a']), time)
  expect((await passes.status('a')).nextPass).toBeNull()
  const stop = passes.start()
  expect((await passes.status('a')).nextPass).toBe('2026-04-01T00:00:00.000Z')
  await time.pass(1000)
  expect((await passes.status('a')).nextPass).toBe('2026-04-01T01:00:00.000Z')
  await stop()
  expect((await passes.status('a')).nextPass).toBeNull()
})

test('an account that a later round finds gets its pass, too', async () => {
  const time = manualTime(start)
  const store = await storeWith([])
  const stop = service(store, time).start()
  await time.pass(1000)
  await store.append(logs('new'), logEntries(3))
  await time.pass(hour)
  expect(await store.passes('new', 10)).toHaveLength(1)
  await stop()
})

test('an account that is broken keeps no other from its pass', async () => {
  const time = manualTime(start)
  const store = await storeWith(['a', 'broken', 'z'])
  const onError = vi.fn<RetentionReport>()
  const error = new Error('no such plan')
  const policies = (account: string): 'free' => {
    if (account === 'broken') throw error
    return 'free'
  }
  const stop = service(store, time, { policies, onError }).start()
  await time.pass(hour - 1)
  expect(onError).toHaveBeenCalledExactlyOnceWith(error, { account: 'broken' })
  expect(await sums(store, logs('z'))).toEqual({ total: 10, live: 0 })
  await stop()
})

test('a store that fails, and a hook that fails, end no schedule', async () => {
  const time = manualTime(start)
  const store = await storeWith(['a'])
  let isDown = true
  const accounts = async (): Promise<readonly string[]> => {
    if (isDown) throw new Error('down')
    return store.accounts()
  }
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const onError = vi.fn<RetentionReport>(() => {
    throw new Error('hook')
  })
  const stop = service({ ...store, accounts }, time, { onError }).start()
  await time.pass(1000)
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(Error), { account: null })
  expect(said).toHaveBeenCalledOnce()
  isDown = false
  await time.pass(hour)
  expect(await store.passes('a', 10)).toHaveLength(1)
  await stop()
})

test('a pass of somebody else is no failure', async () => {
  const time = manualTime(start)
  const store = await storeWith(['a'])
  const onError = vi.fn<RetentionReport>()
  const facts = { id: 'other', leaseUntil: new Date('2026-04-01T00:30:00.000Z') }
  const startedAt = new Date(start)
  await store.beginPass('a', {
    ...{ ...facts, startedAt, policy: 'free', cutoff: null, collections: [] },
  })
  const stop = service(store, time, { onError }).start()
  await time.pass(hour + 1000)
  expect(onError).not.toHaveBeenCalled()
  expect(await store.passes('a', 10)).toMatchObject([{ state: 'done' }, { state: 'interrupted' }])
  await stop()
})

test('a round that takes longer than an hour is followed by the next one, never joined by it', async () => {
  const time = manualTime(start)
  const store = await storeWith(['a'])
  let running = 0
  const most: number[] = []
  const expire: Store['expire'] = async (scope, expiry) => {
    most.push(++running)
    const removed = await store.expire(scope, expiry)
    running--
    return removed
  }
  const passes = service({ ...store, expire }, time, { pause: 40 * 60_000 })
  const stop = passes.start()
  await time.pass(90 * 60_000)
  expect(await store.passes('a', 10)).toMatchObject([
    { startedAt: '2026-04-01T01:20:00.000Z', duration: 0 },
    { startedAt: '2026-04-01T00:00:00.000Z', duration: 80 * 60_000 },
  ])
  expect(Math.max(...most)).toBe(1)
  await stop()
})

test('stopping waits for the batch that is being removed, and ends the pass', async () => {
  const time = manualTime(start)
  const store = await storeWith(['a', 'b'])
  const batch = Promise.withResolvers<void>()
  const expire: Store['expire'] = async (scope, expiry) => {
    const removed = await store.expire(scope, expiry)
    await batch.promise
    return removed
  }
  const stop = service({ ...store, expire }, time, { pause: 0 }).start()
  await time.pass(0)
  let isStopped = false
  const stopped = stop().then(() => {
    isStopped = true
  })
  await settled()
  expect(isStopped).toBe(false)
  batch.resolve()
  await time.pass(1)
  await stopped
  expect(await store.passes('a', 10)).toMatchObject([
    { state: 'interrupted', collections: [{ counted: 10, deleted: 4 }, {}, {}, {}] },
  ])
  expect(await store.passes('b', 10)).toEqual([])
  expect(time.waiting()).toEqual([])
})

test('starting twice starts once; it can be started again', async () => {
  const time = manualTime(start)
  const store = await storeWith(['a'])
  const passes = service(store, time)
  const [stop, again] = [passes.start(), passes.start()]
  await time.pass(1000)
  expect(await store.passes('a', 10)).toHaveLength(1)
  await Promise.all([stop(), again()])
  await time.pass(5 * hour)
  expect(await store.passes('a', 10)).toHaveLength(1)
  await store.append(logs('a'), [logEntry({ id: 'z' })])
  const stopAgain = passes.start()
  await time.pass(1000)
  expect(await store.passes('a', 10)).toHaveLength(2)
  await stopAgain()
})

test('started again before it has come to its end, it goes on after that end', async () => {
  const time = manualTime(start)
  const store = await storeWith(['a'])
  const batch = Promise.withResolvers<void>()
  const expire: Store['expire'] = async (scope, expiry) => {
    const removed = await store.expire(scope, expiry)
    await batch.promise
    return removed
  }
  const passes = service({ ...store, expire }, time, { pause: 0 })
  const stop = passes.start()
  await time.pass(0)
  const stopped = stop()
  const stopAgain = passes.start()
  await time.pass(1)
  batch.resolve()
  await time.pass(1)
  await stopped
  expect(await store.passes('a', 10)).toMatchObject([{ state: 'done' }, { state: 'interrupted' }])
  await stopAgain()
})
