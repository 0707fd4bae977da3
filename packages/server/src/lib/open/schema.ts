import { migrationsFor, tablesIn } from '../clickhouse/clickhouse-schema.ts'
import { migrationsOf } from '../postgres/migrations.ts'
import type { OpenedClickHouse, OpenedPostgres } from './open-place.ts'

/** How far the tables of a database have come. */
export interface Schema {
  /** Steps that were done. */
  readonly applied: number
  /** What opening the store would do, in words. */
  readonly pending: readonly string[]
  /** Whether a newer version of this package has changed the tables. */
  readonly isNewer: boolean
}

/** Looks, and changes nothing. */
export function schemaOf(opened: OpenedPostgres | OpenedClickHouse): Promise<Schema> {
  return 'name' in opened ? clickhouseSchema(opened) : postgresSchema(opened)
}

async function postgresSchema({ database }: OpenedPostgres): Promise<Schema> {
  const { applied, pending, unknown } = await migrationsOf(database)
  return {
    applied: applied.length,
    pending: pending.map(({ number, name }) => `${number} ${name}`),
    isNewer: unknown.length > 0,
  }
}

async function clickhouseSchema({ database, name }: OpenedClickHouse): Promise<Schema> {
  const tables = tablesIn(name)
  const [table] = await database.rows(
    `select count() as count from system.tables where database = {name:String} and name = 'migrations'`,
    { values: { name } },
  )
  const rows =
    Number(table?.['count']) === 0
      ? []
      : await database.rows(`select distinct number from ${tables.migrations.name}`)
  const done = new Set(rows.map(({ number }) => Number(number)))
  const known = migrationsFor(tables).map((_, at) => at + 1)
  return {
    applied: known.filter((number) => done.has(number)).length,
    pending: known.filter((number) => !done.has(number)).map((number) => `${number}`),
    isNewer: [...done].some((number) => !known.includes(number)),
  }
}
