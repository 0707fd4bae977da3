import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openSession, type TestSession } from '../../../test/clickhouse/chdb-session.ts'
import { describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { describeStore } from '../../../test/store-contract.ts'
import { chdbDatabase } from './chdb-session.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { clickhouseStore } from './clickhouse-store.ts'

/** A cluster of one shard, which is this process. */
const configuration = `<clickhouse>
  <tcp_port>9000</tcp_port>
  <remote_servers><alone><shard>
    <internal_replication>true</internal_replication>
    <replica><host>127.0.0.1</host><port>9000</port></replica>
  </shard></alone></remote_servers>
</clickhouse>`

/**
 * chDB has no Keeper, so it knows neither replicas nor statements for a whole cluster. What is left of a cluster is the
 * tables that reach all of it, and every read and write goes through them.
 */
function withoutKeeper(database: ClickHouseDatabase): ClickHouseDatabase {
  return {
    ...database,
    run: (statement, call) => database.run(alone(statement), call),
  }
}

function alone(statement: string): string {
  return statement
    .replaceAll(' on cluster alone', '')
    .replace(/Replicated(\w+MergeTree|MergeTree)\('[^']*', '\{replica\}'(?:, )?/, '$1(')
    .replace('settings replicated_', 'settings non_replicated_')
}

describeChdb('chDB', () => {
  let session: TestSession | null = null
  const folder = mkdtempSync(join(tmpdir(), 'loggia-distributed-'))
  afterAll(() => {
    session?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = () => {
    const path = join(folder, 'cluster.xml')
    writeFileSync(path, configuration)
    session = openSession(join(folder, 'chdb'), path)
    return clickhouseStore(withoutKeeper(chdbDatabase(session)), { cluster: 'alone' })
  }
  describeStore('the ClickHouse store on Distributed tables', open, { runs: 2 })
})
