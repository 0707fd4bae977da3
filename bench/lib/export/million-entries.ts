import { gatewayLogs, orderOf, type GatewayLogEntry } from '@loggia/core'
import { sampleGatewayLogs } from '@loggia/mocks/samples'

/** How many rows match. */
export const million = 1_000_000

const block = 50_000
const now = Date.parse('2026-11-21T12:00:00Z')

/** A million entries in the order of the table, a block at a time: the same traffic again and again, further back. */
export function* millionEntries(): Iterable<readonly GatewayLogEntry[]> {
  const { key, compare } = orderOf(gatewayLogs.defaultSort, gatewayLogs.fields)
  const entries = sampleGatewayLogs({ count: block, now: new Date(now) })
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ entry }) => entry)
  const span = now - Date.parse(entries.at(-1)?.timestamp ?? '') + 1000
  for (let at = 0; at < million / block; at++) {
    yield entries.map((entry) => ({
      ...entry,
      id: `${entry.id}-${at}`,
      timestamp: new Date(Date.parse(entry.timestamp) - at * span).toISOString(),
    }))
  }
}
