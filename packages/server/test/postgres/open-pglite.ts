import { PGlite } from '@electric-sql/pglite'
import { pgliteDatabase, type PostgresDatabase } from '../../src/postgres.ts'

/**
 * A Postgres in the memory of this process, one for all tests of a file. It takes seconds to start, so open it as the
 * file is read: hooks have less patience.
 */
export async function pglite(): Promise<PostgresDatabase> {
  return pgliteDatabase(await PGlite.create())
}
