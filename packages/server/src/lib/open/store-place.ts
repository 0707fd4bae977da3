/** Where entries are kept. Without anything: embedded Postgres in the folder `loggia-data`. */
export interface StorePlace {
  /** `postgres://user:password@host:5432/database`: a Postgres server. */
  readonly databaseUrl?: string | undefined
  /** `http://user:password@host:8123/database`: a ClickHouse server. `chdb:FOLDER`: ClickHouse within this process. */
  readonly clickhouseUrl?: string | undefined
  /** The name of a ClickHouse cluster, when the tables are to be made on all of its nodes. */
  readonly cluster?: string | undefined
  /** The folder of the embedded Postgres. Default: `loggia-data`. */
  readonly folder?: string | undefined
  /** Keep nothing: entries are gone when the process ends. */
  readonly memory?: boolean | undefined
}

/** What the environment says: `DATABASE_URL`, `CLICKHOUSE_URL`, `LOGGIA_CLUSTER`, `LOGGIA_FOLDER`. Empty means absent. */
export function storePlaceIn(env: Readonly<Record<string, string | undefined>>): StorePlace {
  return {
    databaseUrl: env['DATABASE_URL'] || undefined,
    clickhouseUrl: env['CLICKHOUSE_URL'] || undefined,
    cluster: env['LOGGIA_CLUSTER'] || undefined,
    folder: env['LOGGIA_FOLDER'] || undefined,
  }
}

/** The folder of the embedded Postgres when nobody names one. */
export const usualFolder = 'loggia-data'
