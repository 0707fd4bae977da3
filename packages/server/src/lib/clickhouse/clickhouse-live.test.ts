import { apiLogs, cursorAfter, firstQuery, type LogEntry, type Preset } from '@loggia/core'
import { beforeAll, expect, test } from 'vitest'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { logEntries } from '../../../test/log-entry.ts'
import type { Counts, LiveQuestion } from '../timeline/timeline.ts'
import { endOfTime, untimed } from '../timeline/sql-time.ts'
import { tablesOf } from './clickhouse-schema.ts'
import { clickhouseStore } from './clickhouse-store.ts'
import { clickhouseTimeline } from './clickhouse-timeline.ts'

const { signal } = new AbortController()
const hour = 3_600_000
const newest = Date.parse('2026-03-06T12:00:00.000Z')

/** One in ten of them failed, in the fourth hour of each ten. */
const entries = logEntries(60).map((entry, at) => ({
  ...entry,
  timestamp: new Date(newest - Math.floor(at / 2) * hour).toISOString(),
  status_code: Math.floor(at / 2) % 10 === 3 ? 500 : 200 + (at % 2),
}))

function live(
  question: Partial<LiveQuestion>,
  preset: Preset<LogEntry> = apiLogs,
  account = 'acme',
): Promise<Counts> {
  const { live: ask } = clickhouseTimeline(chdb(), tablesOf({}))
  const all = { low: untimed, high: endOfTime, by: ['status_code'], signal } as const
  return ask({ account, preset }, { ...all, each: 'hour', ...question })
}

describeChdb('the statistics in ClickHouse', () => {
  beforeAll(async () => {
    const store = await clickhouseStore(chdb())
    const fields = apiLogs.fields.map(({ counted: _, ...field }) => field)
    await store.append({ account: 'acme', preset: apiLogs }, entries)
    await store.append({ account: 'late', preset: { ...apiLogs, fields } }, entries.slice(0, 1))
    await store.append({ account: 'late', preset: apiLogs }, entries.slice(1))
  })

  test('tell some values alone as they tell them among all', async () => {
    const all = (await live({})).get('status_code') ?? []
    const some = (await live({ values: ['500', '404'] })).get('status_code')
    expect(some).toEqual(all.filter(({ value }) => value === '500'))
    expect(some).toHaveLength(3)
    expect((await live({ values: ['500'], each: 'sum' })).get('status_code')).toEqual([
      { start: null, value: '500', count: 6 },
    ])
    expect((await live({ values: [] })).get('status_code')).toEqual([])
  })

  test('tell nothing of a field that was not counted from the beginning', async () => {
    expect([...(await live({}, apiLogs, 'late')).keys()]).toEqual([])
    expect([...(await live({ values: ['500'] }, apiLogs, 'late')).keys()]).toEqual([])
  })

  test('are asked once for a page and its total, and the entries twice', async () => {
    const said: string[] = []
    const database = chdb()
    const rows: typeof database.rows = (statement, call) => {
      said.push(statement.includes('.rollup') ? 'statistics' : 'entries')
      return database.rows(statement, call)
    }
    const store = await clickhouseStore({ ...database, rows, cells: undefined })
    const scope = { account: 'acme', preset: apiLogs }
    const query = { ...firstQuery(apiLogs), size: 20 }
    const [, , third] = entries
    if (!third) throw new Error('no entries')
    said.length = 0
    const cursor = cursorAfter(third, query, apiLogs.fields)
    const page = await store.load(scope, { ...query, cursor }, { signal })
    expect(page.total).toEqual({ relation: 'exact', count: 60 })
    expect(page.entries).toHaveLength(20)
    expect(said).toEqual(['statistics', 'entries', 'entries'])
  })
})
