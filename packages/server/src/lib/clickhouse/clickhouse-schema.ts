/**
 * The tables of a store in one ClickHouse database, on one node.
 *
 * Statements are made of these names and of literals alone; whatever a request brings is bound.
 */
export interface ClickHouseTables {
  /** The database that holds them, as an identifier. */
  readonly database: string
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

/** The tables within a database. */
export function tablesIn(database: string): ClickHouseTables {
  if (!isIdentifier.test(database)) {
    throw new TypeError(`"${database}" cannot be the name of a ClickHouse database of Loggia.`)
  }
  const table = (name: string): ClickHouseTable => ({
    name: `${database}.${name}`,
    stored: `${database}.${name}`,
  })
  return {
    database,
    entries: table('entries'),
    rollup: table('rollup'),
    journal: table('journal'),
    late: table('late'),
    passes: table('passes'),
    migrations: table('migrations'),
  }
}

const isIdentifier = /^[A-Za-z_]\w*$/

/** Never changed once released; a change is another one at the end. Each statement may be run again. */
export function migrationsFor(tables: ClickHouseTables): readonly (readonly string[])[] {
  return [
    [
      // Time in milliseconds. No partitions: what is recorded in one call is one part, there as a whole or not at all.
      // `recorded` numbers the entries of an account in the order in which they came.
      `create table if not exists ${tables.entries.name} (
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
        index by_id id_hash type bloom_filter(0.001) granularity 1
      )
      engine = MergeTree
      order by (account, kind, time, id)
      settings ${deduplication}`,

      // The field '' counts all entries together. What is removed leaves live, never total.
      `create table if not exists ${tables.rollup.name} (
        account String,
        kind LowCardinality(String),
        field LowCardinality(String),
        hour Int64 codec(Delta, ZSTD),
        value String,
        total Int64,
        live Int64
      )
      engine = SummingMergeTree((total, live))
      order by (account, kind, field, hour, value)
      settings ${deduplication}`,

      // Only the newest row of an account counts.
      `create table if not exists ${tables.journal.name} (
        account String,
        number Int64,
        plan String
      )
      engine = ReplacingMergeTree(number)
      order by account
      settings ${deduplication}`,

      `create table if not exists ${tables.late.name} (
        account String,
        what LowCardinality(String),
        name String,
        before SimpleAggregateFunction(max, Int64)
      )
      engine = AggregatingMergeTree
      order by (account, what, name)`,

      `create table if not exists ${tables.passes.name} (
        account String,
        id String,
        version Int64,
        number Int64,
        state LowCardinality(String),
        lease_until Int64,
        pass String
      )
      engine = ReplacingMergeTree(version)
      order by (account, id)`,
    ],
  ]
}

/** How many of the latest blocks a table knows again, so that one that is sent twice is kept once. */
const deduplication = 'non_replicated_deduplication_window = 10000'
