import type { ClickHouseDatabase } from './clickhouse-database.ts'
import {
  migrationsFor,
  migrationsTable,
  tablesOf,
  type ClickHousePlace,
} from './clickhouse-schema.ts'
import { createDatabase } from './clickhouse-tables.ts'

/** One step by which the tables were changed. */
export interface ClickHouseMigration {
  readonly number: number
  /** What it brought, in words. */
  readonly name: string
}

/** Which steps the tables of a database have seen. */
export interface ClickHouseMigrations {
  readonly applied: readonly ClickHouseMigration[]
  /** What `migrate` would do, in order. */
  readonly pending: readonly ClickHouseMigration[]
  /** Numbers of steps that only a newer version of this package knows. */
  readonly unknown: readonly number[]
}

/** Which steps the tables have seen; looks and changes nothing. */
export async function migrationsOf(
  { rows }: ClickHouseDatabase,
  place: ClickHousePlace = {},
): Promise<ClickHouseMigrations> {
  const tables = tablesOf(place)
  const [table] = await rows(
    `select count() as count from system.tables
     where database = {database:String} and name = 'migrations'`,
    { values: { database: tables.database } },
  )
  const isThere = Number(table?.['count']) > 0
  const done = isThere ? await rows(`select distinct number from ${tables.migrations.name}`) : []
  const numbers = done.map(({ number }) => Number(number))
  const known = migrationsFor(tables).map(({ number, name }) => ({ number, name }))
  return {
    applied: known.filter(({ number }) => numbers.includes(number)),
    pending: known.filter(({ number }) => !numbers.includes(number)),
    unknown: numbers.filter((number) => !known.some((each) => each.number === number)),
  }
}

/**
 * Brings the tables up to date, and resolves with the steps that were missing. Rejects when a newer version has changed
 * them.
 *
 * ClickHouse has no transactions for such statements, so each of them does nothing where it was run before: a step that
 * was interrupted is done again, and two processes may do it at the same time.
 */
export async function migrate(
  database: ClickHouseDatabase,
  place: ClickHousePlace = {},
): Promise<readonly ClickHouseMigration[]> {
  const tables = tablesOf(place)
  const { pending, unknown } = await migrationsOf(database, place)
  if (unknown.length > 0) throw new Error(newer)
  if (pending.length === 0) return []
  await database.run(createDatabase(tables))
  for (const statement of migrationsTable(tables)) await database.run(statement)
  for (const { number } of pending) {
    const step = migrationsFor(tables).find((each) => each.number === number)
    for (const statement of step?.statements ?? []) await database.run(statement)
    await database.insert(tables.migrations.name, [{ number }])
  }
  return pending
}

const newer =
  'A newer version of @loggia/server has changed the tables of this database, so this one would spoil them. ' +
  'Update it, or go back to a copy of the database from before.'
