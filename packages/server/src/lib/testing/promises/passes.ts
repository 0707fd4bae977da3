import { same, like, refuses } from '../fault.ts'
import { activityEvent } from '../entries/activity-event.ts'
import { logEntries } from '../entries/log-entry.ts'
import { listed, sums } from '../readings.ts'
import { begun, besides, ended, latest, minute, type Promises, type Subject } from '../subject.ts'
import type { PassLease } from '../../store-pass.ts'

async function running(subject: Subject, facts?: Parameters<typeof begun>[1]): Promise<PassLease> {
  const pass = await begun(subject, facts)
  if (!pass) throw new Error('no pass began')
  return pass
}

const states = async ({ store, account }: Subject): Promise<readonly string[]> =>
  (await store.passes(account, 100)).map(({ state }) => state)

export const passPromises: Promises = {
  'a pass that runs is told as one': {
    why: 'Operators watch a deletion while it runs.',
    async holds(subject) {
      const { id } = await running(subject, { at: minute(0), counted: 7 })
      same('the latest pass', await latest(subject), {
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
  },

  'a pass that has ended says how and when': {
    why: 'The report is what proves to auditors that retention works.',
    async holds(subject) {
      const { store, account } = subject
      const { id } = await running(subject)
      const end = { id, finishedAt: minute(1), duration: 60_000, nextPass: null }
      await store.endPass(account, { ...end, state: 'failed' })
      like('the latest pass', await latest(subject), {
        id,
        state: 'failed',
        finishedAt: '2026-03-06T12:01:00.000Z',
        duration: 60_000,
        nextPass: null,
      })
    },
  },

  'a pass may end on its way, with an end': {
    why: 'A server that is told to stop ends its pass; a pass that stays open keeps the next one waiting for its lease.',
    async holds(subject) {
      const { store, account } = subject
      const { id } = await running(subject)
      const end = { id, finishedAt: minute(1), duration: 60_000, nextPass: null }
      await store.endPass(account, { ...end, state: 'interrupted' })
      like('the latest pass', await latest(subject), { state: 'interrupted', duration: 60_000 })
      same('whether whether a pass began is null', (await begun(subject)) === null, false)
    },
  },

  'ending a pass that never began is no error': {
    why: 'Whoever cannot tell whether its pass began ends it to be sure.',
    async holds({ store, account }) {
      const end = { id: crypto.randomUUID(), finishedAt: minute(1), duration: 1, nextPass: null }
      await store.endPass(account, { ...end, state: 'failed' })
      same('the answer to passes()', await store.passes(account, 1), [])
    },
  },

  'a pass without a cutoff is kept as such': {
    why: 'A plan that keeps everything has no cutoff; a made-up one reads as a deletion.',
    async holds({ store, account }) {
      const pass = { id: crypto.randomUUID(), leaseUntil: minute(1), startedAt: minute(0) }
      const facts = { policy: 'forever', cutoff: null, collections: [] } as const
      same('the answer to beginPass()', await store.beginPass(account, { ...pass, ...facts }), true)
      like('the answer to passes()', await store.passes(account, 1), [facts])
    },
  },

  'one pass runs at a time in an account': {
    why: 'Two passes would report the same entries twice.',
    async holds(subject) {
      const first = await running(subject)
      same('whether a pass began', await begun(subject, { at: minute(30) }), null)
      same('whether whether a pass began is null', (await begun(besides(subject))) === null, false)
      await ended(subject, first)
      same(
        'whether whether a pass began is null',
        (await begun(subject, { at: minute(31) })) === null,
        false,
      )
      same('the states of the passes', await states(subject), ['running', 'done'])
    },
  },

  'of many that begin at the same time one does': {
    why: 'Every process begins a pass at the same full hour; looking first and writing then lets two begin.',
    async holds(subject) {
      const passes = await Promise.all(Array.from({ length: 8 }, () => begun(subject)))
      same(
        'the length of passes.filter((pass) => pass !== null)',
        passes.filter((pass) => pass !== null).length,
        1,
      )
      same('the states of the passes', await states(subject), ['running'])
    },
  },

  'a pass is taken over when its lease is over, and not a millisecond before': {
    why: 'A process that died must not stop retention for ever, and one that lives must not be robbed of its pass.',
    async holds(subject) {
      const { id } = await running(subject, { leaseUntil: minute(10) })
      const justBefore = new Date(minute(10).getTime() - 1)
      same('whether a pass began', await begun(subject, { at: justBefore }), null)
      same(
        'whether whether a pass began is null',
        (await begun(subject, { at: minute(10) })) === null,
        false,
      )
      const [second, first] = await subject.store.passes(subject.account, 2)
      same('second?.state', second?.state, 'running')
      like('first', first, { id, state: 'interrupted', finishedAt: null, duration: null })
    },
  },

  'each batch renews the lease': {
    why: 'A long pass would be taken over while it is at work.',
    async holds(subject) {
      const { store, logs } = subject
      const pass = await running(subject, { leaseUntil: minute(10) })
      const renewed = { ...pass, leaseUntil: minute(20) }
      await store.expire(logs, { before: minute(0), limit: 10, pass: renewed })
      same('whether a pass began', await begun(subject, { at: minute(15) }), null)
      same(
        'whether whether a pass began is null',
        (await begun(subject, { at: minute(20) })) === null,
        false,
      )
    },
  },

  'a pass that was taken over removes nothing any more': {
    why: 'Two passes at work would report the same entries twice; the one that lost its lease must notice.',
    async holds(subject) {
      const { store, logs, account } = subject
      await store.append(logs, logEntries(4))
      const first = await running(subject, { leaseUntil: minute(10) })
      await store.expire(logs, { before: minute(0), limit: 1, pass: first })
      await running(subject, { at: minute(60) })
      const expiry = store.expire(logs, { before: minute(0), limit: 10, pass: first })
      await refuses('expire()', expiry, 'pass-running')
      same('the length of the list of entries', (await listed(store, logs)).length, 3)
      same('the sum of all hours', await sums(store, logs), { total: 4, live: 3 })
      await ended(subject, first)
      same('the states of the passes', await states(subject), ['running', 'interrupted'])
      const [, old] = await store.passes(account, 2)
      like('old?.collections[0]', old?.collections[0], { deleted: 1 })
    },
  },

  'a pass that has ended removes nothing any more, nor one that never began': {
    why: 'What is removed outside of a pass is in no report.',
    async holds(subject) {
      const { store, logs } = subject
      await store.append(logs, logEntries(2))
      const pass = await running(subject)
      await ended(subject, pass)
      for (const id of [pass.id, crypto.randomUUID()]) {
        const batch = { before: minute(0), limit: 10, pass: { ...pass, id } }
        await refuses('the answer to expire()', store.expire(logs, batch), 'pass-running')
      }
      same('the sum of all hours', await sums(store, logs), { total: 2, live: 2 })
      // Nor did it close the past.
      same('late of the answer to append()', (await store.append(logs, logEntries(3))).late, 0)
    },
  },

  'what a pass deleted adds up, by collection': {
    why: 'The report is what proves to auditors how much was deleted.',
    async holds(subject) {
      const { store, logs, events } = subject
      await store.append(logs, logEntries(5))
      await store.append(events, [activityEvent({ timestamp: minute(-1).toISOString() })])
      const pass = await running(subject, { counted: 5 })
      for (const limit of [2, 2, 2]) await store.expire(logs, { before: minute(0), limit, pass })
      await store.expire(events, { before: minute(0), limit: 2, pass })
      await ended(subject, pass)
      same('the latest pass', (await latest(subject))?.collections, [
        { collection: 'logs', counted: 5, deleted: 5 },
        { collection: 'activity', counted: 0, deleted: 1 },
      ])
    },
  },

  'the history is newest first and as long as asked for': {
    why: 'People look at the last pass first.',
    async holds(subject) {
      const { store, account } = subject
      const ids: string[] = []
      for (const at of [0, 1, 2]) {
        const pass = await running(subject, { at: minute(at) })
        await ended(subject, pass)
        ids.unshift(pass.id)
      }
      const passes = await store.passes(account, 10)
      same(
        'passes.map(({ id }) => id)',
        passes.map(({ id }) => id),
        ids,
      )
      same(
        'the answer to passes()',
        (await store.passes(account, 2)).map(({ id }) => id),
        ids.slice(0, 2),
      )
    },
  },

  'an end changes no other end': {
    why: 'A report that can be changed afterwards proves nothing.',
    async holds(subject) {
      const { store, account } = subject
      const pass = await running(subject)
      await ended(subject, pass)
      const end = { id: pass.id, finishedAt: minute(9), duration: 1, nextPass: null }
      await store.endPass(account, { ...end, state: 'failed' })
      like('the latest pass', await latest(subject), { state: 'done', duration: 60_000 })
    },
  },
}
