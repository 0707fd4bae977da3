import { activity, apiLogs, type ActivityEvent, type LogEntry } from '@loggia/core'
import {
  createRetentionService,
  type RetentionOptions,
  type RetentionService,
  type Scope,
  type Store,
} from '../src/index.ts'
import { memoryStore } from '../src/memory.ts'
import { logEntry } from './log-entry.ts'
import { atOnce } from './manual-time.ts'

const now = new Date('2026-03-31T12:00:00.000Z')

export const logs: Scope<LogEntry> = { account: 'acme', preset: apiLogs }
export const events: Scope<ActivityEvent> = { account: 'acme', preset: activity }

/** So many days before noon of 31 March 2026. */
export function aged(days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString()
}

/** Entries of these ages in days, each with its age for an id. */
export async function storeWith(...ages: readonly number[]): Promise<Store> {
  const store = memoryStore()
  await store.append(
    logs,
    ages.map((days) => logEntry({ id: `${days} d`, timestamp: aged(days) })),
  )
  return store
}

/** For the plan `free`, at noon of 31 March 2026, and for two kinds of entry, unless a test says otherwise. */
export function serviceOn(store: Store, options: Partial<RetentionOptions> = {}): RetentionService {
  return createRetentionService({
    store,
    policies: () => 'free',
    presets: [apiLogs, activity],
    clock: () => now,
    timer: atOnce,
    ...options,
  })
}
