import type { ClickHouseTables, TableName } from './clickhouse-schema.ts'

/** A table, as it is defined on one node. */
export interface TableDefinition {
  readonly columns: string
  /** The kind of `MergeTree`. */
  readonly engine: string
  /** What the engine is told, besides. */
  readonly by?: string
  readonly order: string
  /** By what rows are spread over a cluster. The rows of an account are on one shard, so that its blocks stay whole. */
  readonly shard?: string
  /** Whether a block that is sent twice has to be kept once. */
  readonly knowsBlocks?: boolean
}

/** The statement by which the database comes into being. */
export function createDatabase({ database, cluster }: ClickHouseTables): string {
  return `create database if not exists ${database}${onAll(cluster)}`
}

/**
 * The statements by which a table comes into being; each may be run again. On a cluster there are two: one for the rows
 * that each node holds, and one through which all of them are read and written.
 */
export function createTable(
  tables: ClickHouseTables,
  name: TableName,
  { shard = 'cityHash64(account)', ...definition }: TableDefinition,
): readonly string[] {
  const { database, cluster } = tables
  const stored = storedTable(tables, name, definition)
  if (cluster === null) return [stored]
  return [
    stored,
    `create table if not exists ${database}.${name}${onAll(cluster)} as ${database}.${name}_stored
     engine = Distributed(${cluster}, ${database}, ${name}_stored, ${shard})`,
  ]
}

function storedTable(
  { database, cluster }: ClickHouseTables,
  name: TableName,
  { columns, engine, by, order, knowsBlocks = false }: TableDefinition,
): string {
  const isAlone = cluster === null
  const told = [...(isAlone ? [] : [inKeeper]), ...(by === undefined ? [] : [by])]
  const window = `${isAlone ? 'non_replicated' : 'replicated'}_deduplication_window`
  return `
    create table if not exists ${database}.${name}${isAlone ? '' : `_stored${onAll(cluster)}`} (${columns})
    engine = ${isAlone ? '' : 'Replicated'}${engine}(${told.join(', ')})
    order by ${order}${knowsBlocks ? ` settings ${window} = ${knownBlocks}` : ''}`
}

/** Where replicas of a table find each other. The words in braces are told by the configuration of each node. */
const inKeeper = `'/clickhouse/tables/{shard}/{database}/{table}', '{replica}'`

/** How many of the latest blocks a table knows again. */
const knownBlocks = 10_000

/** Said of every statement that defines or removes, so that it is done on all nodes. */
export function onAll(cluster: string | null): string {
  return cluster === null ? '' : ` on cluster ${cluster}`
}
