import type {
  ClickHouseCall,
  ClickHouseDatabase,
  ClickHouseRow,
  RowTexts,
} from './clickhouse-database.ts'
import { clickhouseError } from './clickhouse-errors.ts'
import { rowTexts } from './clickhouse-text.ts'
import { oneBlock } from './one-block.ts'

/** As much of a `Session` of `chdb` as is used here. */
export interface ChdbSession {
  queryBindAsync(
    statement: string,
    values: object,
    options: { format: string; signal?: AbortSignal },
  ): Promise<{ text(): string }>
  insert(insertion: {
    table: string
    columns: readonly string[]
    values: Uint8Array<ArrayBuffer>
    format: 'TabSeparated'
    settings: Record<string, string | number>
    signal?: AbortSignal
  }): Promise<unknown>
}

/**
 * ClickHouse within this process, in a folder of its own; one session a process. What is aborted is not waited for, but
 * runs on to its end.
 */
export function chdbDatabase(session: ChdbSession): ClickHouseDatabase {
  const answer = (statement: string, call: ClickHouseCall): Promise<string> =>
    told(call, async () => {
      const options = { format: 'JSONEachRow', ...aborted(call) }
      const text = `${statement}${settingsIn(call.settings)}`
      return (await session.queryBindAsync(text, call.values ?? {}, options)).text()
    })
  return {
    rows: async (statement, call = {}) => {
      const settings = { output_format_json_quote_64bit_integers: 0, ...call.settings }
      return rowsIn(await answer(statement, { ...call, settings }))
    },
    run: async (statement, call = {}) => {
      await answer(statement, call)
    },
    insert: (table, rows, { token, ...call } = {}) =>
      told(call, async () => {
        const { columns, parts } = 'parts' in rows ? rows : rowTexts(rows)
        if (parts.length === 0) return
        const deduplication = token === undefined ? {} : { insert_deduplication_token: token }
        await session.insert({
          table,
          columns,
          values: joined([openQuote, ...parts]),
          format: 'TabSeparated',
          settings: { ...oneBlock, ...skipsQuote, ...deduplication, ...call.settings },
          ...aborted(call),
        })
      }),
    takesText: true,
  }
}

/**
 * chDB divides a whole statement into the words of SQL before it runs it, and rows are part of it: that takes longer than
 * all the rest of reading them. An open quotation mark makes one word of them. Its line is skipped when they are read.
 */
const openQuote = new TextEncoder().encode('`\n')
const skipsQuote = { input_format_tsv_skip_first_lines: 1 }

function joined(parts: RowTexts['parts']): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function rowsIn(text: string): readonly ClickHouseRow[] {
  const lines = text.split('\n').filter((line) => line !== '')
  // The format says that each line is an object.
  return lines.map((line) => JSON.parse(line) as ClickHouseRow)
}

/** Settings come from this folder alone; what is not plain is refused all the same. */
function settingsIn(settings: ClickHouseCall['settings'] = {}): string {
  const texts = Object.entries(settings).map(([name, value]) => {
    if (!/^\w+$/.test(name) || !/^[\w.-]*$/.test(String(value))) throw new TypeError(name)
    return typeof value === 'number' ? `${name} = ${value}` : `${name} = '${value}'`
  })
  return texts.length === 0 ? '' : ` settings ${texts.join(', ')}`
}

function aborted({ signal }: ClickHouseCall): { readonly signal?: AbortSignal } {
  return signal ? { signal } : {}
}

async function told<T>({ signal }: ClickHouseCall, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted()
  try {
    return await work()
  } catch (cause) {
    throw clickhouseError(cause, signal)
  }
}
