import { PGlite } from '@electric-sql/pglite'
import { pgliteDatabase, type PostgresDatabase } from '../../src/postgres.ts'

/** A Postgres in the memory of this process, one for all tests of a file. */
export const pglite: () => Promise<PostgresDatabase> = once(async () =>
  pgliteDatabase(await PGlite.create()),
)

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
