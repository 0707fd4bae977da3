import { chdb, describeChdb } from '../../test/clickhouse/open-chdb.ts'
import { describeIsolation } from '../../test/isolation/describe-isolation.ts'
import { describeServer } from '../../test/postgres/describe-server.ts'
import { clickhouseStore } from './clickhouse/clickhouse-store.ts'
import { pgDatabase } from './postgres/pg-database.ts'
import { postgresStore } from './postgres/postgres-store.ts'

await describeServer('a Postgres server', ({ pool }) => {
  describeIsolation('Postgres', () => postgresStore(pgDatabase(pool())))
})

describeChdb('chDB', () => {
  describeIsolation('ClickHouse', () => clickhouseStore(chdb()))
})
