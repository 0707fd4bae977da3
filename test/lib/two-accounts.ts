import {
  activity,
  apiLogs,
  restAccount,
  type AccountAdapter,
  type Entry,
  type LogEntry,
  type Preset,
  type RetentionPolicy,
} from '@loggia/core'
import { handlerFetch } from '@loggia/mocks/live'
import { referenceLogs, sampleActivity, sampleLogs } from '@loggia/mocks/samples'
import { createHandler, createRetentionService, memoryPolicies, type Store } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { emptyAccount, type AccountModel } from './account-model.ts'

/** An account as it is reached over HTTP, and as it should be. */
export interface Account {
  readonly name: string
  readonly adapter: Required<AccountAdapter>
  readonly model: AccountModel
}

/** Two accounts in one store, with a clock that is turned by hand. */
export interface World {
  /** Milliseconds since 1970. */
  now: number
  readonly store: Store
  readonly accounts: readonly [Account, Account]
}

const start = new Date('2026-03-06T12:00:00.000Z')

/** Both accounts may hold the same entries. */
export const entries: Readonly<Record<string, readonly Entry[]>> = {
  logs: [...atTheCutoffs(), ...sampleLogs({ count: 60, now: start, days: 40 })],
  activity: sampleActivity({ count: 40, now: start, days: 40 }),
}

/** Requests on both sides of what plans keep when no time has passed, or whole days. */
function atTheCutoffs(): readonly LogEntry[] {
  return [1, 7, 30].flatMap((days) =>
    [-1, 0, 1].map((edge) => ({
      ...referenceLogs[0],
      id: `${days} d ${edge} ms`,
      timestamp: new Date(start.getTime() - days * 86_400_000 + edge).toISOString(),
    })),
  )
}

export const presets: readonly Preset<Entry>[] = [
  // They are only read here, and all entries have what a preset of entries knows.
  apiLogs as unknown as Preset<Entry>,
  activity as unknown as Preset<Entry>,
]

export function twoAccounts(policy: RetentionPolicy): World {
  const store = memoryStore()
  const clock = (): Date => new Date(world.now)
  const presets = [apiLogs, activity]
  const policies = memoryPolicies(policy)
  const retention = createRetentionService({ store, presets, policies, clock })
  const handler = createHandler({
    store,
    presets,
    retention,
    clock,
    authenticate: ({ headers }) => ({ account: headers.get('x-account') ?? '', role: 'owner' }),
  })
  const account = (name: string): Account => ({
    name,
    adapter: restAccount({
      url: '/',
      headers: { 'x-account': name },
      fetch: handlerFetch(handler),
      retries: 0,
    }),
    model: emptyAccount(policy),
  })
  const world: World = {
    now: start.getTime(),
    store,
    accounts: [account('one'), account('other')],
  }
  return world
}
