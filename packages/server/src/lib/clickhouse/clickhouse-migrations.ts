import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { migrationsFor, type ClickHouseTables } from './clickhouse-schema.ts'

/** Brings the tables up to date, and resolves with the numbers of the steps that were missing. */
export async function migrate(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
): Promise<readonly number[]> {
  await database.run(`create database if not exists ${tables.database}`)
  await database.run(
    `create table if not exists ${tables.migrations.name} (number Int32)
     engine = ReplacingMergeTree order by number`,
  )
  const missing = await missingMigrations(database, tables)
  for (const number of missing) {
    // Each statement does nothing where it was run before: ClickHouse has no transactions for them.
    for (const statement of migrationsFor(tables)[number - 1] ?? []) await database.run(statement)
    await database.insert(tables.migrations.name, [{ number }])
  }
  return missing
}

async function missingMigrations(
  { rows }: ClickHouseDatabase,
  tables: ClickHouseTables,
): Promise<readonly number[]> {
  const done = await rows(`select distinct number from ${tables.migrations.name}`)
  const numbers = new Set(done.map(({ number }) => Number(number)))
  return migrationsFor(tables)
    .map((_, at) => at + 1)
    .filter((number) => !numbers.has(number))
}
