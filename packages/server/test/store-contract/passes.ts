import { expect } from 'vitest'
import { activityEvent } from '../activity-event.ts'
import { logEntries } from '../log-entry.ts'
import { listed, sums } from './readings.ts'
import { begun, besides, ended, latest, minute, type Promises, type Subject } from './subject.ts'
import type { PassLease } from '../../src/index.ts'

async function running(subject: Subject, facts?: Parameters<typeof begun>[1]): Promise<PassLease> {
  const pass = await begun(subject, facts)
  if (!pass) throw new Error('no pass began')
  return pass
}

const states = async ({ store, account }: Subject): Promise<readonly string[]> =>
  (await store.passes(account, 100)).map(({ state }) => state)

export const passPromises: Promises = {
  'a pass that runs is told as one': async (subject) => {
    const { id } = await running(subject, { at: minute(0), counted: 7 })
    expect(await latest(subject)).toEqual({
      id,
      state: 'running',
      policy: 'free',
      cutoff: '2026-03-06T12:00:00.000Z',
      startedAt: '2026-03-06T12:00:00.000Z',
      finishedAt: null,
      duration: null,
      collections: [
        { collection: 'logs', counted: 7, deleted: 0 },
        { collection: 'activity', counted: 0, deleted: 0 },
      ],
      nextPass: null,
    })
  },

  'a pass that has ended says how and when': async (subject) => {
    const { store, account } = subject
    const { id } = await running(subject)
    const end = { id, finishedAt: minute(1), duration: 60_000, nextPass: null }
    await store.endPass(account, { ...end, state: 'failed' })
    expect(await latest(subject)).toMatchObject({
      id,
      state: 'failed',
      finishedAt: '2026-03-06T12:01:00.000Z',
      duration: 60_000,
      nextPass: null,
    })
  },

  'a pass may end on its way, with an end': async (subject) => {
    const { store, account } = subject
    const { id } = await running(subject)
    const end = { id, finishedAt: minute(1), duration: 60_000, nextPass: null }
    await store.endPass(account, { ...end, state: 'interrupted' })
    expect(await latest(subject)).toMatchObject({ state: 'interrupted', duration: 60_000 })
    expect(await begun(subject)).not.toBeNull()
  },

  'ending a pass that never began is no error': async ({ store, account }) => {
    const end = { id: crypto.randomUUID(), finishedAt: minute(1), duration: 1, nextPass: null }
    await store.endPass(account, { ...end, state: 'failed' })
    expect(await store.passes(account, 1)).toEqual([])
  },

  'a pass without a cutoff is kept as such': async ({ store, account }) => {
    const pass = { id: crypto.randomUUID(), leaseUntil: minute(1), startedAt: minute(0) }
    const facts = { policy: 'forever', cutoff: null, collections: [] } as const
    expect(await store.beginPass(account, { ...pass, ...facts })).toBe(true)
    expect(await store.passes(account, 1)).toMatchObject([facts])
  },

  'one pass runs at a time in an account': async (subject) => {
    const first = await running(subject)
    expect(await begun(subject, { at: minute(30) })).toBeNull()
    expect(await begun(besides(subject))).not.toBeNull()
    await ended(subject, first)
    expect(await begun(subject, { at: minute(31) })).not.toBeNull()
    expect(await states(subject)).toEqual(['running', 'done'])
  },

  'of many that begin at the same time one does': async (subject) => {
    const passes = await Promise.all(Array.from({ length: 8 }, () => begun(subject)))
    expect(passes.filter((pass) => pass !== null)).toHaveLength(1)
    expect(await states(subject)).toEqual(['running'])
  },

  'a pass is taken over when its lease is over, and not a millisecond before': async (subject) => {
    const { id } = await running(subject, { leaseUntil: minute(10) })
    const justBefore = new Date(minute(10).getTime() - 1)
    expect(await begun(subject, { at: justBefore })).toBeNull()
    expect(await begun(subject, { at: minute(10) })).not.toBeNull()
    const [second, first] = await subject.store.passes(subject.account, 2)
    expect(second?.state).toBe('running')
    expect(first).toMatchObject({ id, state: 'interrupted', finishedAt: null, duration: null })
  },

  'each batch renews the lease': async (subject) => {
    const { store, logs } = subject
    const pass = await running(subject, { leaseUntil: minute(10) })
    const renewed = { ...pass, leaseUntil: minute(20) }
    await store.expire(logs, { before: minute(0), limit: 10, pass: renewed })
    expect(await begun(subject, { at: minute(15) })).toBeNull()
    expect(await begun(subject, { at: minute(20) })).not.toBeNull()
  },

  'a pass that was taken over removes nothing any more': async (subject) => {
    const { store, logs, account } = subject
    await store.append(logs, logEntries(4))
    const first = await running(subject, { leaseUntil: minute(10) })
    await store.expire(logs, { before: minute(0), limit: 1, pass: first })
    await running(subject, { at: minute(60) })
    const expiry = store.expire(logs, { before: minute(0), limit: 10, pass: first })
    await expect(expiry).rejects.toMatchObject({ code: 'pass-running' })
    expect(await listed(store, logs)).toHaveLength(3)
    expect(await sums(store, logs)).toEqual({ total: 4, live: 3 })
    await ended(subject, first)
    expect(await states(subject)).toEqual(['running', 'interrupted'])
    const [, old] = await store.passes(account, 2)
    expect(old?.collections[0]).toMatchObject({ deleted: 1 })
  },

  'a pass that has ended removes nothing any more, nor one that never began': async (subject) => {
    const { store, logs } = subject
    await store.append(logs, logEntries(2))
    const pass = await running(subject)
    await ended(subject, pass)
    for (const id of [pass.id, crypto.randomUUID()]) {
      const batch = { before: minute(0), limit: 10, pass: { ...pass, id } }
      await expect(store.expire(logs, batch)).rejects.toMatchObject({ code: 'pass-running' })
    }
    expect(await sums(store, logs)).toEqual({ total: 2, live: 2 })
    // Nor did it close the past.
    expect((await store.append(logs, logEntries(3))).late).toBe(0)
  },

  'what a pass deleted adds up, by collection': async (subject) => {
    const { store, logs, events } = subject
    await store.append(logs, logEntries(5))
    await store.append(events, [activityEvent({ timestamp: minute(-1).toISOString() })])
    const pass = await running(subject, { counted: 5 })
    for (const limit of [2, 2, 2]) await store.expire(logs, { before: minute(0), limit, pass })
    await store.expire(events, { before: minute(0), limit: 2, pass })
    await ended(subject, pass)
    expect((await latest(subject))?.collections).toEqual([
      { collection: 'logs', counted: 5, deleted: 5 },
      { collection: 'activity', counted: 0, deleted: 1 },
    ])
  },

  'the history is newest first and as long as asked for': async (subject) => {
    const { store, account } = subject
    const ids: string[] = []
    for (const at of [0, 1, 2]) {
      const pass = await running(subject, { at: minute(at) })
      await ended(subject, pass)
      ids.unshift(pass.id)
    }
    const passes = await store.passes(account, 10)
    expect(passes.map(({ id }) => id)).toEqual(ids)
    expect((await store.passes(account, 2)).map(({ id }) => id)).toEqual(ids.slice(0, 2))
  },

  'an end changes no other end': async (subject) => {
    const { store, account } = subject
    const pass = await running(subject)
    await ended(subject, pass)
    const end = { id: pass.id, finishedAt: minute(9), duration: 1, nextPass: null }
    await store.endPass(account, { ...end, state: 'failed' })
    expect(await latest(subject)).toMatchObject({ state: 'done', duration: 60_000 })
  },
}
