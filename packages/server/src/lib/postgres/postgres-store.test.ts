import { describeStore } from '../../../test/store-contract.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import { postgresStore } from './postgres-store.ts'

const store = await postgresStore(await pglite())

describeStore('the Postgres store', () => store)
