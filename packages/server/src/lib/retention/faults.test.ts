import { activity, apiLogs } from '@loggia/core'
import { expect, test } from 'vitest'
import { activityEvent } from '../../../test/activity-event.ts'
import { faults, faultyStore, type Fault } from '../../../test/faulty-store.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { atOnce, manualTime } from '../../../test/manual-time.ts'
import { countedFields, listed, listedIds, sums } from '../../../test/store-contract/readings.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Scope, Store } from '../store.ts'
import { createRetentionService } from './create-retention-service.ts'

const logs = { account: 'acme', preset: apiLogs }
const events = { account: 'acme', preset: activity }
const noon = '2026-03-06T12:00:00.000Z'

/** 25 requests that are due and 5 that are not, 4 events that are due. */
const requests = Array.from({ length: 30 }, (_, at) =>
  logEntry({
    id: `request ${at}`,
    status_code: at % 3 === 0 ? 500 : 200,
    timestamp: at < 25 ? `2026-03-0${(at % 4) + 1}T03:00:00.000Z` : noon,
  }),
)
const administrative = [1, 2, 3, 4].map((day) =>
  activityEvent({ id: `event ${day}`, timestamp: `2026-03-0${day}T03:00:00.000Z` }),
)

/** What a pass over them asks of the store. */
const callsOfPass = [
  ...['countBefore', 'countBefore', 'beginPass'],
  ...['expire', 'expire', 'expire', 'expire', 'endPass'],
]

async function filledStore(): Promise<Store> {
  const store = memoryStore()
  await store.append(logs, requests)
  await store.append(events, administrative)
  return store
}

const time = manualTime(noon)

function service(store: Store, clock: () => Date = time.clock) {
  const quiet = (): undefined => undefined
  return createRetentionService({
    ...{ store, clock, timer: atOnce, batch: 10, onError: quiet, policies: () => 'free' },
    presets: [apiLogs, activity],
  })
}

/** Fails unless everything that was recorded is counted once, and what can be listed is what is live. */
async function everythingAddsUp(store: Store): Promise<void> {
  await addsUp(store, logs, requests.length)
  await addsUp(store, events, administrative.length)
  const passes = await store.passes('acme', 100)
  const deleted = (collection: string): number =>
    passes
      .flatMap(({ collections }) => collections)
      .reduce((sum, each) => sum + (each.collection === collection ? each.deleted : 0), 0)
  expect(deleted('logs')).toBe(requests.length - (await listed(store, logs)).length)
  expect(deleted('activity')).toBe(administrative.length - (await listed(store, events)).length)
}

async function addsUp(store: Store, scope: Scope<never>, total: number): Promise<void> {
  const live = (await listed(store, scope)).length
  for (const by of countedFields(scope)) {
    expect(await sums(store, scope, by)).toEqual({ total, live })
  }
}

test('a pass asks of the store what is broken here, call by call', async () => {
  const watched = faultyStore(await filledStore(), { at: 0, fault: 'fails before' })
  await service(watched.store).run('acme')
  expect(watched.calls()).toEqual(callsOfPass)
})

const everyFault = callsOfPass.flatMap((call, at) =>
  faults.map((fault) => [at + 1, call, fault] as const),
)

test.each(everyFault)(
  'a pass whose call %i (%s) %s loses nothing, and its rerun counts nothing twice',
  async (at, _, fault) => {
    const store = await filledStore()
    await interrupted(store, at, fault)
    await everythingAddsUp(store)

    // A minute later nobody can be at work any more.
    const later = (): Date => new Date(time.clock().getTime() + 61_000)
    const again = await service(store, later).run('acme')
    expect(again.state).toBe('done')
    await everythingAddsUp(store)
    expect(await listedIds(store, logs)).toEqual([25, 26, 27, 28, 29].map((id) => `request ${id}`))
    expect(await listedIds(store, events)).toEqual([])
    expect((await store.passes('acme', 100)).filter(({ state }) => state === 'running')).toEqual([])

    // Whoever did not hear of it sends everything again.
    expect(await store.append(logs, requests)).toEqual({ accepted: 0, duplicates: 5, late: 25 })
    expect(await store.append(events, administrative)).toMatchObject({ late: 4 })
    await everythingAddsUp(store)
  },
)

test.each(everyFault)(
  'a pass whose call %i (%s) %s is in no history as done, unless it was',
  async (at, call, fault) => {
    const store = await filledStore()
    await interrupted(store, at, fault)
    const [pass] = await store.passes('acme', 1)
    const isThrough = call === 'endPass' && fault.endsWith('after')
    expect(pass?.state === 'done').toBe(isThrough)
  },
)

/** Runs a pass that goes wrong at a call. */
async function interrupted(store: Store, at: number, fault: Fault): Promise<void> {
  const { store: faulty, dead } = faultyStore(store, { at, fault })
  const outcome = await Promise.race([
    service(faulty)
      .run('acme')
      .catch(() => 'failed'),
    dead,
  ])
  expect(outcome).toBe(fault.startsWith('dies') ? 'dead' : 'failed')
}

const batches = [0, 1, 2].map((at) => requests.slice(at * 10, at * 10 + 10))

test.each([1, 2, 3].flatMap((at) => faults.map((fault) => [at, fault] as const)))(
  'recording whose call %i %s is repeated until it is answered, and counts nothing twice',
  async (at, fault) => {
    const store = memoryStore()
    const { store: faulty, dead } = faultyStore(store, { at, fault })
    const record = async (into: Store): Promise<void> => {
      for (const batch of batches) await into.append(logs, batch)
    }
    await Promise.race([record(faulty).catch(() => 'failed'), dead])
    await addsUp(store, logs, (await listed(store, logs)).length)
    await record(store)
    await addsUp(store, logs, requests.length)
    expect(await listed(store, logs)).toHaveLength(requests.length)
  },
)

test.each(faults)('the removal of a key that %s is whole or not at all', async (fault) => {
  const store = await filledStore()
  const { store: faulty, dead } = faultyStore(store, { at: 1, fault })
  const removal = { prefix: 'bye_AB12C', at: time.clock(), expected: 30 }
  await Promise.race([faulty.removeKey('acme', removal).catch(() => 'failed'), dead])
  const live = fault.endsWith('before') ? 30 : 0
  expect(await listed(store, logs)).toHaveLength(live)
  await addsUp(store, logs, 30)
  expect(await store.removeKey('acme', { ...removal, expected: live })).toBe(live)
  await addsUp(store, logs, 30)
})
