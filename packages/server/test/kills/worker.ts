import { PGlite } from '@electric-sql/pglite'
import { pgliteDatabase, postgresStore } from '../../src/postgres.ts'
import { live } from './live.ts'

/*
 * A process whose folder is one of embedded Postgres.
 */
await live(async (folder) => {
  const pglite = await PGlite.create(folder)
  const store = await postgresStore(pgliteDatabase(pglite))
  return { store, close: () => pglite.close() }
})
