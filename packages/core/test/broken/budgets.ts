import { apiLogs, type Facet, type Page, type LogEntry } from '../../src/index.ts'
import { budgeted } from '../budgeted.ts'
import { liveAdapter } from '../live-adapter.ts'
import type { BrokenAdapter } from './broken.ts'

/** Faults of answers that a budget has cut off. */
export const budgets: readonly BrokenAdapter[] = [
  {
    fault: 'takes the end of a budget for the end of all',
    adapter: cutting((page) => (page.scannedThrough ? { ...page, next: null } : page)),
    words:
      /Page 1 says that it was cut off at .* and that nothing comes after it: what lies behind would never show/,
  },
  {
    fault: 'goes on after the last entry that it found, not the last that it looked at',
    adapter: cutting((page, { cursor }) =>
      page.scannedThrough && page.entries.length === 0
        ? { ...page, next: cursor ?? page.next }
        : page,
    ),
    words: /The walk never ends|no page holds it/,
  },
  {
    fault: 'says that it looked as far as what comes later',
    adapter: cutting((page) =>
      page.scannedThrough ? { ...page, scannedThrough: '2020-01-01T00:00:00.000Z' } : page,
    ),
    words:
      /says that everything newer than 2020-01-01T00:00:00.000Z was looked at, but .* is newer and comes later/,
  },
  {
    fault: 'says that it looked less far than what it holds',
    adapter: cutting((page) =>
      page.scannedThrough ? { ...page, scannedThrough: '2027-01-01T00:00:00.000Z' } : page,
    ),
    words: /holds .*, which is older than what it has looked through to/,
  },
  {
    fault: 'calls what a budget has counted everything',
    adapter: cutting((page) =>
      page.total.relation === 'at-least'
        ? { ...page, total: { relation: 'exact', count: page.total.count } }
        : page,
    ),
    words: /Page 1 says that exactly \d+ entries match, but 66 do/,
  },
  {
    fault: 'hides that facets are of the newest entries alone',
    adapter: (entries) => {
      const adapter = budgeted(liveAdapter(entries, apiLogs), { entries, preset: apiLogs })
      const hidden = ({ field, values, complete }: Facet): Facet => ({ field, values, complete })
      return {
        ...adapter,
        facets: async (query, names, options) =>
          (await adapter.facets(query, names, options)).map(hidden),
      }
    },
    words: /Value 1 of .* is .* but the facet has/,
  },
]

/** A whole adapter with a budget, whose pages are then spoilt. */
function cutting(
  spoil: (page: Page<LogEntry>, query: { readonly cursor: string | null }) => Page<LogEntry>,
): BrokenAdapter['adapter'] {
  return (entries) => {
    const adapter = budgeted(liveAdapter(entries, apiLogs), { entries, preset: apiLogs })
    return {
      ...adapter,
      load: async (query, options) => spoil(await adapter.load(query, options), query),
    }
  }
}
