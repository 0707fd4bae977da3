import { describeStore } from '../../../test/store-contract.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import { postgresStore } from './postgres-store.ts'

describeStore('the Postgres store', async () => postgresStore(await pglite()))
