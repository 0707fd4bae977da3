import type { ClickHouseDatabase } from '../clickhouse/clickhouse-database.ts'
import type { ClickHousePlace } from '../clickhouse/clickhouse-schema.ts'
import type { PostgresDatabase } from '../postgres/postgres-database.ts'
import type { Store } from '../store.ts'
import { OpenFailure } from './open-failure.ts'
import type { OpenStoreOptions } from './open-store.ts'
import { usualFolder, type StorePlace } from './store-place.ts'

/** A place that is connected to; its tables may not be there yet. */
export type OpenedPlace = OpenedMemory | OpenedPostgres | OpenedClickHouse

interface Opened {
  readonly describe: string
  readonly close: () => Promise<void>
}

interface OpenedMemory extends Opened {
  readonly kind: 'memory'
}

/** What every database has. */
export interface OpenedDatabase extends Opened {
  /** Brings the tables up to date. */
  readonly openStore: () => Promise<Store>
  /** What its client has thrown, in words. */
  readonly failureOf: (error: unknown) => unknown
  /** Where an embedded database has its files. */
  readonly folder: string | null
}

export interface OpenedPostgres extends OpenedDatabase {
  readonly kind: 'pglite' | 'postgres'
  readonly database: PostgresDatabase
}

export interface OpenedClickHouse extends OpenedDatabase {
  readonly kind: 'clickhouse' | 'chdb'
  readonly database: ClickHouseDatabase
  /** The database that holds the tables, and the cluster that has it. */
  readonly place: ClickHousePlace
}

/** @throws OpenFailure */
export async function openPlace(
  place: StorePlace,
  options: OpenStoreOptions = {},
): Promise<OpenedPlace> {
  checkPlace(place)
  if (place.memory) return { kind: 'memory', describe: 'memory', close: async () => undefined }
  const opener = await openerOf(place)
  return opener(options)
}

/** Loads the code of one kind of place, and leaves that of the others alone. */
async function openerOf({
  databaseUrl,
  clickhouseUrl,
  cluster,
  folder = usualFolder,
}: StorePlace): Promise<(options: OpenStoreOptions) => Promise<OpenedPlace>> {
  if (databaseUrl) {
    const { openPostgres } = await import('./open-postgres.ts')
    return (options) => openPostgres(databaseUrl, options)
  }
  if (clickhouseUrl?.startsWith('chdb:')) {
    const { openChdb } = await import('./open-chdb.ts')
    return () => openChdb(clickhouseUrl.slice('chdb:'.length))
  }
  if (clickhouseUrl) {
    const { openClickHouse } = await import('./open-clickhouse.ts')
    return (options) => openClickHouse(clickhouseUrl, cluster, options)
  }
  const { openPglite } = await import('./open-pglite.ts')
  return () => openPglite(folder)
}

/** @throws OpenFailure when two places were named, or a URL is not one of its kind */
function checkPlace({ databaseUrl, clickhouseUrl, memory, folder, cluster }: StorePlace): void {
  const named = [
    memory && '--memory',
    databaseUrl && '--database-url (DATABASE_URL)',
    clickhouseUrl && '--clickhouse-url (CLICKHOUSE_URL)',
    folder && '--folder (LOGGIA_FOLDER)',
  ].filter((name) => typeof name === 'string' && name !== '')
  if (named.length > 1) {
    throw bad(
      `Entries can be kept in one place, but ${named.join(' and ')} name several. Keep one.`,
    )
  }
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw bad(
      '--database-url (DATABASE_URL) is no address of a Postgres server. It begins with postgres://',
    )
  }
  if (clickhouseUrl && !/^(https?:\/\/|chdb:.)/.test(clickhouseUrl)) {
    throw bad(
      '--clickhouse-url (CLICKHOUSE_URL) is no address of ClickHouse. It begins with http://, https:// or chdb:',
    )
  }
  if (cluster && !clickhouseUrl?.startsWith('http')) {
    throw bad(
      '--cluster (LOGGIA_CLUSTER) names a cluster, but --clickhouse-url (CLICKHOUSE_URL) names no server of one.',
    )
  }
}

function bad(message: string): OpenFailure {
  return new OpenFailure('bad-place', message)
}
