import { expect, test } from 'vitest'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { migrate, migrationsOf } from './clickhouse-migrations.ts'
import { clickhouseStore } from './clickhouse-store.ts'

const first = { number: 1, name: 'tables' }

describeChdb('the tables in ClickHouse', () => {
  test('are made once, and looking makes none', async () => {
    const database = chdb()
    const nothing = { applied: [], pending: [first], unknown: [] }
    expect(await migrationsOf(database)).toEqual(nothing)
    expect(await migrationsOf(database)).toEqual(nothing)
    expect(await migrate(database)).toEqual([first])
    expect(await migrate(database)).toEqual([])
    expect(await migrationsOf(database)).toEqual({ applied: [first], pending: [], unknown: [] })
  })

  test('are made though others make them at the same time', async () => {
    const place = { database: 'contested' }
    await Promise.all([1, 2, 3].map(() => clickhouseStore(chdb(), place)))
    expect((await migrationsOf(chdb(), place)).applied).toEqual([first])
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
    expect(await migrate(database, place)).toEqual([first])
  })

  test('are left alone when a newer version has changed them', async () => {
    const place = { database: 'newer' }
    const database = chdb()
    await migrate(database, place)
    await database.insert('newer.migrations', [{ number: 99 }])
    expect((await migrationsOf(database, place)).unknown).toEqual([99])
    await expect(clickhouseStore(database, place)).rejects.toThrow('A newer version')
  })

  test('stand in a database whose name is a plain word', async () => {
    await expect(clickhouseStore(chdb(), { database: 'a; drop' })).rejects.toThrow('"a; drop"')
  })
})
