export { postgresStore } from './lib/postgres/postgres-store.ts'
export {
  pgliteDatabase,
  type PgliteClient,
  type PgliteQueries,
  type PostgresDatabase,
  type RunSql,
  type SqlRow,
} from './lib/postgres/postgres-database.ts'
