import {
  fieldText,
  fieldValue,
  LoggiaError,
  type AccountAdapter,
  type Entry,
  type LogEntry,
  type Period,
  type Usage,
  type UsageBucket,
  type UsageQuestion,
} from '@loggia/core'
import { sampleLogs } from '@loggia/mocks/samples'
import { entryWith } from './scene.ts'

/** When all stories play, in milliseconds. */
export const now: number = Date.parse('2026-03-06T15:00:00.000Z')

const hour = 3_600_000

/** So many days up to now. */
export function lastDays(days: number): Period {
  const from = new Date(now - days * 24 * hour).toISOString()
  return { from, to: new Date(now).toISOString() }
}

/** Requests of so many days before now. */
export function requestsOf(days: number, count: number): readonly LogEntry[] {
  return sampleLogs({ count, now: new Date(now), days })
}

/** So many requests with one status, spread over hours that lie so many hours back. */
export function requests(status: number, hoursBack: number, count: number, lasts = 1): LogEntry[] {
  return Array.from({ length: count }, (_, at) =>
    entryWith({
      status_code: status,
      timestamp: new Date(now - hoursBack * hour + (at / count) * lasts * hour).toISOString(),
    }),
  )
}

/** An account that counts entries as a backend does, and lists those of the last days only. */
export function countingAccount(entries: readonly Entry[], listedDays = 3650): AccountAdapter {
  const cutoff = new Date(now - listedDays * 24 * hour).toISOString()
  return accountWith(async (question) => usageOf(question, entries, cutoff))
}

/** An account with that usage. */
export function accountWith(usage: NonNullable<AccountAdapter['usage']>): AccountAdapter {
  return { retention: () => new Promise(() => undefined), usage }
}

/** An account that fails at first, and then counts. */
export function failingOnce(entries: readonly Entry[]): AccountAdapter {
  let failing = true
  return accountWith(async (question) => {
    if (!failing) return usageOf(question, entries, '')
    failing = false
    throw new LoggiaError('unavailable')
  })
}

function usageOf(
  { by, step, period }: UsageQuestion,
  entries: readonly Entry[],
  cutoff: string,
): Usage {
  const digits = step === 'hour' ? 13 : 10
  const rest = step === 'hour' ? ':00:00.000Z' : 'T00:00:00.000Z'
  const buckets = new Map<string, Map<string, { value: string; total: number; live: number }>>()
  const sum = { total: 0, live: 0 }
  for (const entry of entries) {
    const { timestamp } = entry
    if (timestamp < (period.from ?? '') || timestamp >= (period.to ?? '9')) continue
    const start = `${timestamp.slice(0, digits)}${rest}`
    const counts = buckets.get(start) ?? new Map()
    buckets.set(start, counts)
    const value = by === '' ? '' : fieldText(fieldValue(entry, by))
    const count = counts.get(value) ?? { value, total: 0, live: 0 }
    counts.set(value, count)
    for (const each of [count, sum]) {
      each.total++
      if (timestamp >= cutoff) each.live++
    }
  }
  const list = [...buckets].map(([start, counts]): UsageBucket => ({
    start,
    counts: [...counts.values()],
  }))
  list.sort((a, b) => (a.start < b.start ? -1 : 1))
  return { by, step, buckets: list, ...sum }
}
