import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { describeStore } from '../../../test/store-contract.ts'
import { clickhouseStore } from './clickhouse-store.ts'

describeChdb('chDB', () => {
  describeStore('the ClickHouse store', () => clickhouseStore(chdb()), { runs: 6 })
})
