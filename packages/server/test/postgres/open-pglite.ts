import { PGlite } from '@electric-sql/pglite'
import { readFileSync } from 'node:fs'
import { pgliteTemplate } from '../../../../test/lib/pglite-template.ts'
import { pgliteDatabase, type PostgresDatabase } from '../../src/postgres.ts'

/**
 * A Postgres in the memory of this process, one for all tests of a file. It takes its time to start, so open it as the
 * file is read: hooks have less patience.
 */
export async function pglite(): Promise<PostgresDatabase> {
  const template = readFileSync(await pgliteTemplate())
  return pgliteDatabase(await PGlite.create({ loadDataDir: new Blob([template]) }))
}
