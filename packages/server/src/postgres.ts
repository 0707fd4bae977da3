export { migrate, migrationsOf, type Migrations } from './lib/postgres/migrations.ts'
export type { Migration } from './lib/postgres/migration-steps.ts'
export { pgDatabase, type PgDatabaseOptions } from './lib/postgres/pg-database.ts'
export type { PgAnswer, PgClient, PgPool, PgStatement } from './lib/postgres/pg-pool.ts'
export { postgresStore, type PostgresOptions } from './lib/postgres/postgres-store.ts'
export type { Budget } from './lib/timeline/budget.ts'
export type { ReadOptions } from './lib/timeline/reads.ts'
export {
  pgliteDatabase,
  type PgliteClient,
  type PgliteQueries,
  type PostgresDatabase,
  type RunSql,
  type SqlRow,
} from './lib/postgres/postgres-database.ts'
