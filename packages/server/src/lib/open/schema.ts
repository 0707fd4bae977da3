import { migrationsOf as clickhouseMigrations } from '../clickhouse/clickhouse-migrations.ts'
import { migrationsOf as postgresMigrations } from '../postgres/migrations.ts'
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
export async function schemaOf(opened: OpenedPostgres | OpenedClickHouse): Promise<Schema> {
  const { applied, pending, unknown } =
    'place' in opened
      ? await clickhouseMigrations(opened.database, opened.place)
      : await postgresMigrations(opened.database)
  return {
    applied: applied.length,
    pending: pending.map(({ number, name }) => `${number} ${name}`),
    isNewer: unknown.length > 0,
  }
}
