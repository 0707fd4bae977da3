import { beforeAll } from 'vitest'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { describeWidestReads } from '../../../test/seen-from-one-account.ts'
import type { Store } from '../store.ts'
import { clickhouseStore } from './clickhouse-store.ts'

describeChdb('in ClickHouse', () => {
  let store: Store
  beforeAll(async () => {
    store = await clickhouseStore(chdb())
  }, 60_000)
  describeWidestReads('the ClickHouse store', () => store)
})
