import type { LogEntry, RetentionPass } from '@loggia/core'
import type { Appended, UsageHour } from '../../src/index.ts'
import { logEntry } from '../log-entry.ts'
import { randomOf } from './random.ts'

/** One life of a process that works on a store until it is killed. Everything in it follows from this. */
export interface Life {
  readonly folder: string
  readonly seed: number
  /** How many lives there were before. */
  readonly number: number
  /** Batches that are sent again before anything else. */
  readonly again: readonly number[]
  /** Whether it ends by itself, after a last whole pass. */
  readonly last: boolean
}

/** What a process tells on its way. Whatever it has told is promised. */
export type Told =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'appending'; readonly batch: number }
  | { readonly kind: 'appended'; readonly batch: number; readonly answer: Appended }
  | { readonly kind: 'passing'; readonly cutoff: number }
  | { readonly kind: 'passed'; readonly pass: RetentionPass }
  | { readonly kind: 'over' }

/** Everything that can be read of the account, as the public methods of the store tell it. */
export interface State {
  readonly entries: readonly LogEntry[]
  readonly usage: Readonly<Record<string, readonly UsageHour[]>>
  readonly passes: readonly RetentionPass[]
}

export const account = 'acme'

const hour = 3_600_000
const start = Date.parse('2026-03-01T00:00:00.000Z')

/**
 * The time of a pass in a life. Ten minutes go by from one to the next and three hours from life to life, so each
 * of them has something to remove.
 */
export function clockOf(life: number, pass = 0): Date {
  return new Date(start + life * 3 * hour + Math.min(pass, 17) * 600_000)
}

/** Batches that one life may record. */
export const mostBatches = 1000

/** The entries of a batch, the same whenever it is asked for; some of them older than a day. */
export function batchOf(seed: number, batch: number): readonly LogEntry[] {
  const random = randomOf(seed + batch * 7919)
  const now = clockOf(Math.floor(batch / mostBatches)).getTime()
  const pick = <T>(choices: readonly T[]): T | undefined =>
    choices[Math.floor(random() * choices.length)]
  return Array.from({ length: 5 + Math.floor(random() * 36) }, (_, at) =>
    logEntry({
      id: `${batch}-${at}`,
      timestamp: new Date(now - Math.floor(random() * 30 * hour)).toISOString(),
      method: pick(['GET', 'POST']) ?? 'GET',
      status_code: pick([200, 404, 500]) ?? 200,
      error_code: pick([null, 'BSE1001']) ?? null,
      apikey_prefix: pick(['bye_AB12C', 'bye_XY98Z']) ?? '',
    }),
  )
}
