import { apiLogs, firstQuery, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { describeServer } from '../../../test/postgres/describe-server.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import { recordedByVersion1, tables } from '../../../test/postgres/version-1.ts'
import type { Scope, Store } from '../store.ts'
import { migrations } from './migration-steps.ts'
import { migrate, migrationsOf } from './migrations.ts'
import { pgDatabase } from './pg-database.ts'
import type { PostgresDatabase } from './postgres-database.ts'
import { appendTo } from './postgres-append.ts'
import { postgresStore } from './postgres-store.ts'

const scope: Scope<LogEntry> = { account: 'acme', preset: apiLogs }
const { signal } = new AbortController()

const old = await pglite()

test('a database of the first version is brought up to date without loss', () => withoutLoss(old))

test('a database that a newer version has changed is left alone', async () => {
  await old.query('insert into loggia.migrations values (999)')
  expect((await migrationsOf(old)).unknown).toEqual([999])
  await expect(postgresStore(old)).rejects.toThrow('newer version')
  await old.query('delete from loggia.migrations where number = 999')
})

await describeServer('the tables on a server', ({ server, pool }) => {
  const fresh = async (name: string): Promise<PostgresDatabase> => {
    await pool().query(`create database ${name}`)
    return pgDatabase(pool({ connectionString: server.url.replace('/postgres', `/${name}`) }))
  }

  test('a database of the first version is brought up to date without loss', async () => {
    await withoutLoss(await fresh('version_1'))
  })

  test('what is missing is told and nothing is changed', async () => {
    const database = await fresh('empty')
    const all = migrations.map(({ number, name }) => ({ number, name }))
    expect(await migrationsOf(database)).toEqual({ applied: [], pending: all, unknown: [] })
    expect(await database.query(`select to_regnamespace('loggia') as there`)).toEqual([
      { there: null },
    ])
    expect(await migrate(database)).toEqual(all)
    expect(await migrate(database)).toEqual([])
    expect(await migrationsOf(database)).toEqual({ applied: all, pending: [], unknown: [] })
  })

  test('many may open a new database at the same time', async () => {
    const database = await fresh('crowded')
    const done = await Promise.all(Array.from({ length: 20 }, () => migrate(database)))
    expect(done.flat()).toHaveLength(migrations.length)
  })

  test('others record while an index is built', async () => {
    const database = await fresh('busy')
    await firstVersion(database, logEntries(50))
    const last = { isOver: false }
    const reading = database.transaction(async (query) => {
      // An index that is built beside others waits for those who have begun before.
      await query('set transaction isolation level repeatable read')
      await query('select count(*) from loggia.migrations')
      while (!last.isOver) await new Promise((resolve) => setTimeout(resolve, 10))
    })
    const migrating = migrate(database)
    await until(async () => (await migrationsOf(database)).pending.length === 1)
    const answer = await appendTo(database, scope, [logEntry({ id: 'meanwhile' })])
    expect(answer).toMatchObject({ accepted: 1 })
    last.isOver = true
    await Promise.all([reading, migrating])
  })

  test('an index whose building was interrupted is built again', async () => {
    const database = await fresh('interrupted')
    await firstVersion(database, logEntries(5))
    await database.query('create index entries_recorded on loggia.entries (account, kind, number)')
    await database.query(
      `update pg_index set indisvalid = false where indexrelid = 'loggia.entries_recorded'::regclass`,
    )
    await migrate(database)
    const [index] = await database.query(
      `select indisvalid from pg_index where indexrelid = 'loggia.entries_recorded'::regclass`,
    )
    expect(index).toEqual({ indisvalid: true })
  })

  test('who may not change tables can use them', async () => {
    const database = await fresh('strict')
    await migrate(database)
    await database.query('create role writer login')
    await database.query('grant usage on schema loggia to writer')
    await database.query(
      'grant select, insert, update, delete on all tables in schema loggia to writer',
    )
    const url = server.url.replace('/postgres', '/strict').replace('loggia@', 'writer@')
    const store = await postgresStore(pgDatabase(pool({ connectionString: url })))
    await store.append(scope, logEntries(3))
    expect(await store.count(scope, firstQuery(apiLogs), { signal })).toMatchObject({ count: 3 })
  })
})

async function firstVersion(
  database: PostgresDatabase,
  entries: readonly LogEntry[],
): Promise<void> {
  await database.transaction(async (query) => {
    for (const statement of tables) await query(statement)
    await recordedByVersion1(query, 'acme', entries)
  })
}

async function withoutLoss(database: PostgresDatabase): Promise<void> {
  const before = logEntries(40)
  await firstVersion(database, before.slice(0, 25))
  await recordedByVersion1(database.query, 'other', before)
  await recordedByVersion1(database.query, 'acme', before.slice(20))
  expect((await migrationsOf(database)).applied.map(({ number }) => number)).toEqual([1])

  const store = await postgresStore(database)
  expect(await listed(store)).toEqual(before)
  expect(await store.totals(scope, '')).toEqual([{ value: '', total: 40, live: 40 }])
  const query = firstQuery(apiLogs)
  const { position } = await store.arrivals(scope, query, { after: null, most: 10, signal })
  expect(await store.append(scope, [...before, logEntry({ id: 'new' })])).toEqual({
    ...{ accepted: 1, duplicates: 40, late: 0 },
  })
  const { arrivals } = await store.arrivals(scope, query, { after: position, most: 10, signal })
  expect(arrivals.map(({ entry }) => entry.id)).toEqual(['new'])
  const all = await store.arrivals(scope, query, { after: '0', most: 100, signal })
  expect(all.arrivals.map(({ entry }) => entry.id)).toEqual([...before.map(({ id }) => id), 'new'])
}

async function listed(store: Store): Promise<readonly LogEntry[]> {
  const entries = await collected(store.stream(scope, firstQuery(apiLogs), { signal }))
  return entries.toReversed()
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}
