import type { ClickHouseCall, ClickHouseDatabase, ClickHouseRow } from './clickhouse-database.ts'
import { clickhouseError } from './clickhouse-errors.ts'
import { oneBlock } from './one-block.ts'

/** As much of a client of `@clickhouse/client` as is used here. */
export interface ClickHouseClient {
  query(question: {
    readonly query: string
    readonly format: 'JSONEachRow'
    readonly query_params: Record<string, unknown>
    readonly clickhouse_settings: Record<string, string | number>
    readonly abort_signal?: AbortSignal
    readonly use_multipart_params_auto: true
  }): Promise<{ json(): Promise<unknown> }>
  command(order: {
    readonly query: string
    readonly query_params: Record<string, unknown>
    readonly clickhouse_settings: Record<string, string | number>
    readonly abort_signal?: AbortSignal
  }): Promise<unknown>
  insert(insertion: {
    readonly table: string
    readonly values: readonly ClickHouseRow[]
    readonly format: 'JSONEachRow'
    readonly clickhouse_settings: Record<string, string | number>
    readonly abort_signal?: AbortSignal
  }): Promise<unknown>
}

/** A ClickHouse server, or a cluster, over HTTP. */
export function clickhouseDatabase(client: ClickHouseClient): ClickHouseDatabase {
  return {
    rows: (statement, call = {}) =>
      told(call, async () => {
        const answer = await client.query({
          ...order(statement, call),
          format: 'JSONEachRow',
          // Values that are too long for an address are sent in the body.
          use_multipart_params_auto: true,
          clickhouse_settings: { ...forReads, ...call.settings },
        })
        // The format says that the answer is a list of objects.
        return (await answer.json()) as readonly ClickHouseRow[]
      }),
    run: (statement, call = {}) =>
      told(call, async () => {
        const settings = { ...forWrites, ...call.settings }
        await client.command({ ...order(statement, call), clickhouse_settings: settings })
      }),
    insert: (table, rows, { token, ...call } = {}) =>
      told(call, async () => {
        if ('parts' in rows)
          throw new TypeError('A client of ClickHouse takes rows, not blocks of them')
        if (rows.length === 0) return
        const deduplication = token === undefined ? {} : { insert_deduplication_token: token }
        await client.insert({
          table,
          values: rows,
          format: 'JSONEachRow',
          clickhouse_settings: { ...forWrites, ...oneBlock, ...deduplication, ...call.settings },
          ...aborted(call),
        })
      }),
  }
}

/** A question whose asker has gone is given up. */
const forReads = {
  output_format_json_quote_64bit_integers: 0,
  cancel_http_readonly_queries_on_client_close: 1,
}

/** An answer only comes when all is done: what went wrong is never found behind a `200`. */
const forWrites = { wait_end_of_query: 1 }

function order(
  query: string,
  call: ClickHouseCall,
): {
  readonly query: string
  readonly query_params: Record<string, unknown>
  readonly abort_signal?: AbortSignal
} {
  return { query, query_params: { ...call.values }, ...aborted(call) }
}

function aborted({ signal }: ClickHouseCall): { readonly abort_signal?: AbortSignal } {
  return signal ? { abort_signal: signal } : {}
}

async function told<T>({ signal }: ClickHouseCall, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted()
  try {
    return await work()
  } catch (cause) {
    throw clickhouseError(cause, signal)
  }
}
