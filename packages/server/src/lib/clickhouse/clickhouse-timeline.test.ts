import { always, apiLogs, matching, type LogEntry, type Query } from '@loggia/core'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { logEntries, queries } from '../../../../core/test/arbitraries.ts'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { recordRows } from '../../../test/clickhouse/record-rows.ts'
import { logEntry } from '../../../test/log-entry.ts'
import type { Scope } from '../store.ts'
import { soughtBy } from '../timeline/sought.ts'
import type { Block, StoredEntry, Timeline } from '../timeline/timeline.ts'
import type { Gap } from '../timeline/way.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { migrate } from './clickhouse-migrations.ts'
import { tablesIn } from './clickhouse-schema.ts'
import { clickhouseTimeline } from './clickhouse-timeline.ts'

const { signal } = new AbortController()
const tables = tablesIn('loggia')
const everything: Query = {
  ...{ search: '', filters: [], period: always, sort: [], size: 1, cursor: null },
}

describeChdb('the timeline in ClickHouse', () => {
  let database: ClickHouseDatabase
  let timeline: Timeline
  beforeAll(async () => {
    database = chdb()
    timeline = clickhouseTimeline(database, tables)
    await migrate(database)
  }, 60_000)

  async function recorded(entries: readonly LogEntry[]): Promise<Scope<LogEntry>> {
    const scope = { account: randomUUID(), preset: apiLogs }
    await recordRows(database, tables, scope, entries)
    return scope
  }

  /** Block by block from one end of all time to the other. */
  async function walked(
    scope: Scope<LogEntry>,
    query: Query,
    { direction, look, wanted }: { direction: 'up' | 'down'; look: number; wanted: number },
  ): Promise<readonly StoredEntry[]> {
    const sought = soughtBy(scope, query)
    const all: StoredEntry[] = []
    const { low, high } = sought
    const question = { low, high, upTo: null, signal, direction, look, wanted }
    let from: Gap | null = { time: direction === 'down' ? high : low, id: '' }
    for (let blocks = 0; from !== null; blocks++) {
      expect(blocks).toBeLessThan(100)
      const block: Block = await timeline.block({ ...question, sought, from })
      expect(block.found.length).toBeLessThanOrEqual(wanted)
      all.push(...block.found)
      from = block.next
    }
    return sought.test === null
      ? all
      : all.filter(({ entry }) => sought.test?.(JSON.parse(entry) as LogEntry))
  }

  const sizes = fc.integer({ min: 1, max: 5 })

  test('comes by all that matches in order, however little it looks at at once', async () => {
    await fc.assert(
      fc.asyncProperty(logEntries, queries, sizes, sizes, async (entries, query, look, wanted) => {
        const scope = await recorded(entries)
        const expected = matching(entries, { ...query, sort: [] }, apiLogs.fields)
        const ids = expected.map(({ id }) => id)
        for (const direction of ['down', 'up'] as const) {
          const found = await walked(scope, query, { direction, look, wanted })
          const read = found.map(({ entry }) => (JSON.parse(entry) as LogEntry).id)
          expect(read).toEqual(direction === 'down' ? ids : ids.toReversed())
        }
      }),
      { numRuns: 25 },
    )
  })

  test('has looked at what is in a range, and not at what lies behind it', async () => {
    const hour = 3_600_000
    const first = Date.parse('2026-03-06T00:00:00.000Z')
    const scope = await recorded(
      Array.from({ length: 20 }, (_, at) =>
        logEntry({ id: `${at}`, timestamp: new Date(first + (at >> 1) * hour).toISOString() }),
      ),
    )
    const sought = soughtBy(scope, everything)
    const range = { low: first + 4 * hour, high: first + 5 * hour, look: 15, wanted: 9 }
    for (const direction of ['up', 'down'] as const) {
      const from = { time: direction === 'up' ? range.low : range.high, id: '' }
      const question = { ...range, sought, direction, from, upTo: null, signal }
      const { found, looked, next } = await timeline.block(question)
      expect({ found: found.length, looked, next }).toEqual({ found: 2, looked: 2, next: null })
    }
  })

  test('finds the entries of some places, and of no other account', async () => {
    const scope = await recorded([
      logEntry({ id: 'a' }),
      logEntry({ id: 'b' }),
      logEntry({ id: 'ü\t\'"\\' }),
    ])
    const other = await recorded([logEntry({ id: 'a' })])
    const places = await walked(scope, everything, { direction: 'up', look: 9, wanted: 9 })
    expect(places).toHaveLength(3)
    expect(new Set(await timeline.at(scope, places, signal))).toEqual(new Set(places))
    expect(await timeline.at(other, places.slice(1), signal)).toEqual([])
    expect(await timeline.at(scope, [], signal)).toEqual([])
  })
})
