import { describeServer } from '../../../test/postgres/describe-server.ts'
import { describeSomeReads } from '../../../test/seen-from-one-account.ts'
import { describeStore } from '../../../test/store-contract.ts'
import { pgDatabase } from './pg-database.ts'
import { postgresStore } from './postgres-store.ts'

await describeServer('a server', async ({ pool }) => {
  const store = await postgresStore(pgDatabase(pool()))
  describeStore('the Postgres store', () => store, { runs: 25 })
  describeSomeReads('the Postgres store', store)
})
