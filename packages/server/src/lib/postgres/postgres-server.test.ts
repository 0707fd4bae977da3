import { describeServer } from '../../../test/postgres/describe-server.ts'
import { describeReads } from '../../../test/seen-from-one-account.ts'
import { describeStore } from '../../../test/store-contract.ts'
import { pgDatabase } from './pg-database.ts'
import { postgresStore } from './postgres-store.ts'

await describeServer('a server', async ({ pool }) => {
  const store = await postgresStore(pgDatabase(pool()))
  describeStore('the Postgres store', () => store, { runs: 50 })
  describeReads('the Postgres store', store)
})
