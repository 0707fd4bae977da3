import { createTable, onAll } from './clickhouse-tables.ts'

/**
 * The tables of a store in one ClickHouse database, on one node or on a cluster.
 *
 * Statements are made of these names and of literals alone; whatever a request brings is bound.
 */
export interface ClickHouseTables {
  /** The database that holds them, as an identifier. */
  readonly database: string
  /** The cluster that they are spread over, as an identifier; `null` on one node. */
  readonly cluster: string | null
  /** What is recorded, one row an entry. */
  readonly entries: ClickHouseTable
  /** The statistics: rows that add up. Kinds that begin with U+0001 are the store's own. */
  readonly rollup: ClickHouseTable
  /** The newest thing that was begun in each account. */
  readonly journal: ClickHouseTable
  /** Up to when entries of a kind or a key come too late. */
  readonly late: ClickHouseTable
  readonly passes: ClickHouseTable
  readonly migrations: ClickHouseTable
}

export interface ClickHouseTable {
  /** Where rows are read from and written to. */
  readonly name: string
  /** What rows are removed from: the table that holds them, wherever it is. */
  readonly stored: string
}

export type TableName = Exclude<keyof ClickHouseTables, 'database' | 'cluster'>

/** Where a store keeps its tables. */
export interface ClickHousePlace {
  /** The database that holds them, and is created where it is missing. `loggia` unless told otherwise. */
  readonly database?: string | undefined
  /** The cluster that they are spread over, by its name in the configuration of the servers; none unless told so. */
  readonly cluster?: string | undefined
}

/** The tables of a place. */
export function tablesOf({ database = 'loggia', cluster }: ClickHousePlace): ClickHouseTables {
  return tablesIn(database, cluster ?? null)
}

/** The tables within a database. */
export function tablesIn(database: string, cluster: string | null = null): ClickHouseTables {
  for (const name of cluster === null ? [database] : [database, cluster]) {
    if (!isIdentifier.test(name)) {
      throw new TypeError(`"${name}" cannot be the name of a ClickHouse database or cluster.`)
    }
  }
  const table = (name: TableName): ClickHouseTable => ({
    name: `${database}.${name}`,
    stored: `${database}.${name}${cluster === null ? '' : `_stored${onAll(cluster)}`}`,
  })
  return {
    database,
    cluster,
    entries: table('entries'),
    rollup: table('rollup'),
    journal: table('journal'),
    late: table('late'),
    passes: table('passes'),
    migrations: table('migrations'),
  }
}

const isIdentifier = /^[A-Za-z_]\w*$/

/** Which of the migrations were done. It is there before all of them. */
export function migrationsTable(tables: ClickHouseTables): readonly string[] {
  return createTable(tables, 'migrations', {
    columns: 'number Int32',
    engine: 'ReplacingMergeTree',
    order: 'number',
    shard: 'number',
  })
}

/** A step by which the tables are changed. Each of its statements may be run again. */
export interface TableStep {
  readonly number: number
  /** What it brings, in words. */
  readonly name: string
  readonly statements: readonly string[]
}

/** Never changed once released; a change is another one at the end. */
export function migrationsFor(tables: ClickHouseTables): readonly TableStep[] {
  return [
    { number: 1, name: 'tables', statements: firstTables(tables) },
    { number: 2, name: 'counted values that are read quickly', statements: quickMaps(tables) },
  ]
}

/** Facets read little else. Parts that are there keep what they have until they are merged, so this takes no time. */
function quickMaps({ entries }: ClickHouseTables): readonly string[] {
  return [`alter table ${entries.stored} modify column counted codec(LZ4)`]
}

function firstTables(tables: ClickHouseTables): readonly string[] {
  return [
    // Time in milliseconds. No partitions: what is recorded in one call is one part, there as a whole or not at all.
    // `recorded` numbers the entries of an account in the order in which they came.
    ...createTable(tables, 'entries', {
      columns: `
          account String,
          kind LowCardinality(String),
          time Int64 codec(Delta, ZSTD),
          id String codec(ZSTD),
          id_hash UInt32 materialized CRC32(id),
          recorded Int64 codec(Delta, ZSTD),
          key_prefix LowCardinality(String),
          counted Map(LowCardinality(String), String) codec(ZSTD),
          search_text String codec(ZSTD),
          entry String codec(ZSTD),
          index by_recorded recorded type minmax granularity 1,
          index by_id id_hash type bloom_filter(0.001) granularity 1`,
      engine: 'MergeTree',
      order: '(account, kind, time, id)',
      knowsBlocks: true,
    }),

    // The field '' counts all entries together. What is removed leaves live, never total.
    ...createTable(tables, 'rollup', {
      columns: `
          account String,
          kind LowCardinality(String),
          field LowCardinality(String),
          hour Int64 codec(Delta, ZSTD),
          value String,
          total Int64,
          live Int64`,
      engine: 'SummingMergeTree',
      by: '(total, live)',
      order: '(account, kind, field, hour, value)',
      knowsBlocks: true,
    }),

    // Only the newest row of an account counts.
    ...createTable(tables, 'journal', {
      columns: 'account String, number Int64, plan String',
      engine: 'ReplacingMergeTree',
      by: 'number',
      order: 'account',
      knowsBlocks: true,
    }),

    ...createTable(tables, 'late', {
      columns: `
          account String,
          what LowCardinality(String),
          name String,
          before SimpleAggregateFunction(max, Int64)`,
      engine: 'AggregatingMergeTree',
      order: '(account, what, name)',
    }),

    ...createTable(tables, 'passes', {
      columns: `
          account String,
          id String,
          version Int64,
          number Int64,
          state LowCardinality(String),
          lease_until Int64,
          pass String`,
      engine: 'ReplacingMergeTree',
      by: 'version',
      order: '(account, id)',
    }),
  ]
}
