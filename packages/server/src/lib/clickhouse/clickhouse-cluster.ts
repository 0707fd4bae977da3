import type { ClickHouseCall, ClickHouseDatabase } from './clickhouse-database.ts'

/**
 * A cluster that is asked and told as if it were one node: whoever was told that something is recorded can read it,
 * whichever replica answers.
 *
 * Writes wait for most replicas of a shard, one after the other; reads come from replicas that have all of that. Both go
 * to the first replica that is there, so that they usually meet.
 */
export function asOneNode({ rows, run, insert }: ClickHouseDatabase): ClickHouseDatabase {
  return {
    rows: (statement, call) => rows(statement, settled(call, reading)),
    run: (statement, call) => run(statement, settled(call, defining)),
    insert: (table, lines, call) => insert(table, lines, settled(call, writing)),
  }
}

function settled<Call extends ClickHouseCall>(
  call: Call | undefined,
  settings: Readonly<Record<string, string | number>>,
): Call {
  // A call has nothing that must be there.
  return { ...call, settings: { ...settings, ...call?.settings } } as Call
}

const reading = {
  select_sequential_consistency: 1,
  // An account lives on one shard: the others are not asked.
  optimize_skip_unused_shards: 1,
  load_balancing: 'in_order',
}

const writing = {
  distributed_foreground_insert: 1,
  insert_quorum: 'auto',
  // One block after the other: only so a replica can tell that it has all of them.
  insert_quorum_parallel: 0,
  load_balancing: 'in_order',
}

const defining = { distributed_ddl_output_mode: 'throw' }
