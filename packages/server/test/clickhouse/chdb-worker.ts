import { chdbDatabase, clickhouseStore } from '../../src/clickhouse.ts'
import { live } from '../kills/live.ts'
import { openSession } from './chdb-session.ts'

/*
 * A process whose folder is one of chDB.
 */
await live(async (folder) => {
  const session = openSession(folder)
  const store = await clickhouseStore(chdbDatabase(session))
  return {
    store,
    close: async () => {
      session.close()
    },
  }
})
