import { clickhouseDatabase } from '../clickhouse/clickhouse-client.ts'
import { clickhouseStore } from '../clickhouse/clickhouse-store.ts'
import { OpenFailure } from './open-failure.ts'
import type { OpenedClickHouse } from './open-place.ts'
import type { OpenStoreOptions } from './open-store.ts'
import { optionalPackage } from './optional-package.ts'
import { serverFailure } from './server-failure.ts'

/** A ClickHouse server. The path of its address names the database, which is made where it is missing. */
export async function openClickHouse(
  address: string,
  cluster: string | undefined,
  { connections = 10 }: OpenStoreOptions,
): Promise<OpenedClickHouse> {
  const { createClient } = await optionalPackage(
    '@clickhouse/client',
    () => import('@clickhouse/client'),
  )
  const { url, name } = partsOf(address)
  const client = createClient({
    url,
    application: 'loggia',
    max_open_connections: connections,
    request_timeout: 60_000,
    // What goes wrong is thrown, and logged by whoever catches it.
    log: { level: 0 },
  })
  const place = { database: name, cluster }
  const where = `ClickHouse at ${url.host}/${name}`
  const database = clickhouseDatabase(client)
  return {
    kind: 'clickhouse',
    describe: where,
    folder: null,
    database,
    place,
    openStore: () => clickhouseStore(database, place),
    failureOf: (error) => serverFailure(error, where, 'CLICKHOUSE_URL'),
    close: () => client.close(),
  }
}

function partsOf(address: string): { readonly url: URL; readonly name: string } {
  const url = URL.canParse(address) ? new URL(address) : null
  const name = url?.pathname.replaceAll('/', '') || 'loggia'
  if (url === null || !/^[A-Za-z_]\w*$/.test(name)) {
    throw new OpenFailure(
      'bad-place',
      '--clickhouse-url (CLICKHOUSE_URL) cannot be read as an address. Give http://user:password@host:8123/database',
    )
  }
  // Named in each statement: the server refuses to talk about a database that is not there yet.
  url.pathname = ''
  return { url, name }
}
