import {
  activity,
  apiLogs,
  type ActivityEvent,
  type Entry,
  type LogEntry,
  type RetentionPass,
} from '@loggia/core'
import type { PassLease } from '../store-pass.ts'
import type { Scope, Store } from '../store.ts'

/** A store, and an account of it that nothing was ever recorded for. */
export interface Subject {
  readonly store: Store
  readonly account: string
  readonly logs: Scope<LogEntry>
  readonly events: Scope<ActivityEvent>
}

/** What a store promises: a sentence, and how to tell that it holds. */
export type Promises = Readonly<Record<string, StorePromise>>

export interface StorePromise {
  /** What goes wrong for people where the promise is broken. */
  readonly why: string
  /** Rejects with the fault in words. */
  readonly holds: (subject: Subject) => Promise<void>
}

export function subjectIn(store: Store): Subject {
  const account = `account ${crypto.randomUUID()}`
  return {
    store,
    account,
    logs: { account, preset: apiLogs },
    events: { account, preset: activity },
  }
}

/** Another account of the same store. */
export function besides({ store }: Subject): Subject {
  return subjectIn(store)
}

/** The moment so many minutes after the first one that tests speak of. */
export function minute(at: number): Date {
  return new Date(Date.parse('2026-03-06T12:00:00.000Z') + at * 60_000)
}

/** Begins a pass that nobody takes over before `minute(60)`. */
export async function begun(
  { store, account }: Subject,
  facts: { readonly at?: Date; readonly leaseUntil?: Date; readonly counted?: number } = {},
): Promise<PassLease | null> {
  const { at = minute(0), leaseUntil = minute(60), counted = 0 } = facts
  const lease = { id: crypto.randomUUID(), leaseUntil }
  const isBegun = await store.beginPass(account, {
    ...lease,
    startedAt: at,
    policy: 'free',
    cutoff: at.toISOString(),
    collections: [
      { collection: 'logs', counted, deleted: 0 },
      { collection: 'activity', counted: 0, deleted: 0 },
    ],
  })
  return isBegun ? lease : null
}

/** Ends a pass well. */
export async function ended({ store, account }: Subject, { id }: PassLease): Promise<void> {
  await store.endPass(account, {
    id,
    state: 'done',
    finishedAt: minute(1),
    duration: 60_000,
    nextPass: minute(61).toISOString(),
  })
}

/** Removes what is before a moment, in a pass of its own. */
export async function expired<E extends Entry>(
  subject: Subject,
  scope: Scope<E>,
  before: Date,
  limit = 1000,
): Promise<number> {
  const pass = await begun(subject)
  if (!pass) throw new Error('another pass is running')
  const removed = await subject.store.expire(scope, { before, limit, pass })
  await ended(subject, pass)
  return removed
}

/** The latest pass of the account. */
export async function latest({ store, account }: Subject): Promise<RetentionPass | undefined> {
  const [pass] = await store.passes(account, 1)
  return pass
}
