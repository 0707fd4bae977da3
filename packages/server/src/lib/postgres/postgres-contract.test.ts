import { pglite } from '../../../test/postgres/open-pglite.ts'
import { describeReads } from '../../../test/seen-from-one-account.ts'
import { postgresStore } from './postgres-store.ts'

describeReads('the Postgres store', await postgresStore(await pglite()))
