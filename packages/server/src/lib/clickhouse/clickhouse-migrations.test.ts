import { apiLogs } from '@loggia/core'
import { expect, test } from 'vitest'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { migrate, migrationsOf } from './clickhouse-migrations.ts'
import { migrationsFor, migrationsTable, tablesOf } from './clickhouse-schema.ts'
import { clickhouseStore } from './clickhouse-store.ts'
import { createDatabase } from './clickhouse-tables.ts'

const steps = [
  { number: 1, name: 'tables' },
  { number: 2, name: 'counted values that are read quickly' },
]

describeChdb('the tables in ClickHouse', () => {
  test('are made once, and looking makes none', async () => {
    const database = chdb()
    const nothing = { applied: [], pending: steps, unknown: [] }
    expect(await migrationsOf(database)).toEqual(nothing)
    expect(await migrationsOf(database)).toEqual(nothing)
    expect(await migrate(database)).toEqual(steps)
    expect(await migrate(database)).toEqual([])
    expect(await migrationsOf(database)).toEqual({ applied: steps, pending: [], unknown: [] })
  })

  test('are made though others make them at the same time', async () => {
    const place = { database: 'contested' }
    await Promise.all([1, 2, 3].map(() => clickhouseStore(chdb(), place)))
    expect((await migrationsOf(chdb(), place)).applied).toEqual(steps)
  })

  test('are finished where making them was interrupted', async () => {
    const place = { database: 'interrupted' }
    const database = chdb()
    let statements = 0
    const dying = {
      ...database,
      run: async (statement: string) => {
        if (++statements > 4) throw new Error('killed')
        await database.run(statement)
      },
    }
    await expect(migrate(dying, place)).rejects.toThrow('killed')
    expect(await migrate(database, place)).toEqual(steps)
  })

  test('are left alone when a newer version has changed them', async () => {
    const place = { database: 'newer' }
    const database = chdb()
    await migrate(database, place)
    await database.insert('newer.migrations', [{ number: 99 }])
    expect((await migrationsOf(database, place)).unknown).toEqual([99])
    await expect(clickhouseStore(database, place)).rejects.toThrow('A newer version')
  })

  test('are brought up to date with what they hold', async () => {
    const place = { database: 'older' }
    const database = chdb()
    const tables = tablesOf(place)
    const [first] = migrationsFor(tables)
    const begun = [...migrationsTable(tables), ...(first?.statements ?? [])]
    for (const statement of [createDatabase(tables), ...begun]) await database.run(statement)
    await database.insert('older.migrations', [{ number: 1 }])
    await clickhouseStore({ ...database, takesBlocks: false }, place).then((store) =>
      store.append({ account: 'acme', preset: apiLogs }, [logEntry()]),
    )
    expect((await migrationsOf(database, place)).applied).toEqual(steps)
    const [column] = await database.rows(
      `select type, compression_codec as codec from system.columns
       where database = 'older' and table = 'entries' and name = 'counted'`,
    )
    expect(column).toEqual({
      type: 'Map(LowCardinality(String), String)',
      codec: 'CODEC(LZ4)',
    })
  })

  test('stand in a database whose name is a plain word', async () => {
    await expect(clickhouseStore(chdb(), { database: 'a; drop' })).rejects.toThrow('"a; drop"')
  })
})
