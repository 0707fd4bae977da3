import { apiLogs, type LogEntry } from '@loggia/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { logEntry } from '../../../test/log-entry.ts'
import type { ClickHouseDatabase, ClickHouseRow } from './clickhouse-database.ts'
import { migrate } from './clickhouse-migrations.ts'
import { preparedBlocks } from './prepared-blocks.ts'
import { preparedRows, type Prepared } from './prepared-rows.ts'

const whose = { account: 'a\tb', kind: 'logs' }

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\\', "'", '\t', '\n', '\0', '\ud800', '\u001f', '', 'é', '\u0001'),
)

const hostile: fc.Arbitrary<LogEntry> = fc
  .record({
    ...{ id: texts, apikey_prefix: texts, endpoint: texts, error_code: fc.option(texts) },
    status_code: fc.constantFrom(200, 404, 500),
    timestamp: fc.constantFrom('2026-03-06T12:00:00.000Z', '1960-03-06T13:30:00.000Z', 'never'),
  })
  .map((each) => logEntry(each))

describe('entries as blocks of columns', () => {
  test('are asked of as their rows are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 80 }), async (entries) => {
        const { arrived } = await preparedBlocks(whose, entries, apiLogs)
        expect(arrived).toEqual(preparedRows(whose, entries, apiLogs).arrived)
      }),
    )
  })

  test('add up to what their maps hold, hour by hour', async () => {
    const hour = Date.parse('2026-03-06T12:00:00.000Z')
    const entries = [200, 200, 404].map((status_code, at) =>
      logEntry({
        id: `${at}`,
        status_code,
        timestamp: new Date(hour + at * 1_900_000).toISOString(),
      }),
    )
    const { sums } = await preparedBlocks(whose, entries, apiLogs)
    const told = sums?.filter(({ field }) => field === '' || field === 'status_code')
    const sum = { kind: 'logs', hour }
    expect(told).toEqual([
      { ...sum, field: '', value: '', entries: 2 },
      { ...sum, field: 'status_code', value: '200', entries: 2 },
      { ...sum, hour: hour + 3_600_000, field: '', value: '', entries: 1 },
      { ...sum, hour: hour + 3_600_000, field: 'status_code', value: '404', entries: 1 },
    ])
  })
})

describeChdb('blocks that are inserted', () => {
  let database: ClickHouseDatabase
  beforeAll(async () => {
    database = chdb()
    for (const name of ['blocks', 'rows']) await migrate(database, { database: name })
  }, 60_000)

  /** What a table holds once these have been inserted into it. */
  async function held(name: string, { numbered }: Prepared, first: number) {
    await database.run(`truncate table ${name}.entries`)
    await database.insert(`${name}.entries`, numbered(first))
    return rowsOf(name)
  }

  function rowsOf(name: string): Promise<readonly ClickHouseRow[]> {
    return database.rows(`select *, id_hash from ${name}.entries order by recorded`)
  }

  async function expectSame(entries: readonly LogEntry[], first: number): Promise<void> {
    const rows = await held('rows', preparedRows(whose, entries, apiLogs), first)
    expect(await held('blocks', await preparedBlocks(whose, entries, apiLogs), first)).toEqual(rows)
    expect(rows).toHaveLength(entries.length)
  }

  test('are the rows of their entries, whatever these hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, { minLength: 1, maxLength: 80 }),
        fc.nat({ max: 2 ** 53 - 100 }),
        expectSame,
      ),
      { numRuns: 20 },
    )
  })

  test('are numbered one after the other, however many blocks they are', async () => {
    const entries = Array.from({ length: 5000 }, (_, at) =>
      // Of the last block some are longer than all before them together.
      logEntry({ id: `${at}`, endpoint: at > 4990 ? 'ü'.repeat(300_000) : `/${at}` }),
    )
    await expectSame(entries, 8_999_999_999_990_000)
  })

  test('are there once, however often they are sent with a token, and whatever else was', async () => {
    const one = await preparedBlocks(whose, [logEntry({ id: 'one' })], apiLogs)
    await held('blocks', one, 1)
    const token = crypto.randomUUID()
    const two = await preparedBlocks(whose, [logEntry({ id: 'two' })], apiLogs)
    for (const first of [2, 2, 3]) {
      await database.insert('blocks.entries', two.numbered(first), { token })
    }
    const forbidding = preparedRows(whose, [logEntry({ id: 'three' })], apiLogs)
    await database.insert('blocks.entries', forbidding.numbered(4), { token })
    expect(await rowsOf('blocks')).toMatchObject([{ id: 'one' }, { id: 'two', recorded: 2 }])
  })

  test('do not come behind a row that forbids them', async () => {
    const token = crypto.randomUUID()
    await database.run('truncate table blocks.entries')
    const forbidding = preparedRows(whose, [logEntry({ id: 'forbidding' })], apiLogs)
    await database.insert('blocks.entries', forbidding.numbered(1), { token })
    const late = await preparedBlocks(whose, [logEntry({ id: 'late' })], apiLogs)
    await database.insert('blocks.entries', late.numbered(2), { token })
    expect(await rowsOf('blocks')).toMatchObject([{ id: 'forbidding' }])
  })
})
