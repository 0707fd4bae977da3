import { apiLogs, arrayAdapter, type DataAdapter, type LogEntry } from '@loggia/core'
import { sampleLogs } from '@loggia/mocks/samples'

/** When all stories play. */
const now = new Date('2026-03-06T15:00:00.000Z')

/** A week of a busy account. */
export const entries: readonly LogEntry[] = sampleLogs({ count: 12_340, now })

/** A week of a busy account, all in memory. */
export const busyAccount: DataAdapter<LogEntry> = arrayAdapter(entries, apiLogs)

/** One entry with something particular about it. */
export function entryWith(values: Partial<LogEntry>, at = 0): LogEntry {
  const usual = entries[at] ?? entries[0]
  if (!usual) throw new Error('The scene has no entries.')
  return { ...usual, id: `story-${at}`, ...values }
}

/** One entry for each of the given particulars, newest first, a minute apart. */
export function entriesWith(particulars: readonly Partial<LogEntry>[]): readonly LogEntry[] {
  return particulars.map((values, at) =>
    entryWith(
      {
        query_params: null,
        error_code: null,
        status_code: 200,
        timestamp: new Date(now.getTime() - at * 60_000).toISOString(),
        ...values,
      },
      at,
    ),
  )
}

/** An account that holds only these entries. */
export function accountOf(held: readonly LogEntry[]): DataAdapter<LogEntry> {
  return arrayAdapter(held, apiLogs)
}
