import { blockFiles, type BlockFiles } from './block-file.ts'
import type {
  ClickHouseCall,
  ClickHouseDatabase,
  ClickHouseRow,
  RowBlocks,
} from './clickhouse-database.ts'
import { clickhouseError } from './clickhouse-errors.ts'
import { cellsIn, columnsOf, tabSeparated } from './clickhouse-text.ts'
import { oneBlock } from './one-block.ts'

/** As much of a `Session` of `chdb` as is used here. */
export interface ChdbSession {
  /** The folder that holds its data. */
  readonly path: string
  queryAsync(statement: string, options: { signal?: AbortSignal }): Promise<unknown>
  queryBindAsync(
    statement: string,
    values: object,
    options: { format: string; signal?: AbortSignal },
  ): Promise<{ bytes(): Uint8Array }>
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
  const answer = (statement: string, call: ClickHouseCall, format: string): Promise<string> =>
    told(call, async () => {
      const options = { format, ...aborted(call) }
      const text = `${statement}${settingsIn(call.settings)}`
      const result = await session.queryBindAsync(text, call.values ?? {}, options)
      return textIn(result.bytes())
    })
  const files = blockFiles(session.path)
  return {
    rows: async (statement, call = {}) => {
      const settings = { output_format_json_quote_64bit_integers: 0, ...call.settings }
      return rowsIn(await answer(statement, { ...call, settings }, 'JSONEachRow'))
    },
    cells: async (statement, call = {}) => cellsIn(await answer(statement, call, 'TabSeparated')),
    run: async (statement, call = {}) => {
      await answer(statement, call, 'JSONEachRow')
    },
    insert: (table, rows, { token, ...call } = {}) =>
      told(call, async () => {
        const deduplication = token === undefined ? {} : { insert_deduplication_token: token }
        const settings = { ...oneBlock, ...deduplication, ...call.settings }
        const insertion = { table, settings, ...aborted(call) }
        if ('parts' in rows) await insertBlocks(session, files, rows, insertion)
        else if (rows.length > 0) await insertRows(session, rows, insertion)
      }),
    takesBlocks: true,
  }
}

interface Insertion {
  readonly table: string
  readonly settings: Readonly<Record<string, string | number>>
  readonly signal?: AbortSignal
}

async function insertRows(
  session: ChdbSession,
  rows: readonly ClickHouseRow[],
  { settings, ...insertion }: Insertion,
): Promise<void> {
  await session.insert({
    ...insertion,
    columns: columnsOf(rows),
    values: new TextEncoder().encode(openQuote + tabSeparated(rows)),
    format: 'TabSeparated',
    settings: { ...settings, ...skipsQuote },
  })
}

/**
 * Rows of a statement are read several times, and as text: columns in a file take a quarter of the engine's time. There
 * is no other way to give it bytes as they are.
 */
function insertBlocks(
  session: ChdbSession,
  files: BlockFiles,
  { structure, selected, parts }: RowBlocks,
  { table, settings, ...options }: Insertion,
): Promise<void> {
  return files.withFile(parts, async (path) => {
    const [columns, values] = [Object.keys(selected), Object.values(selected)]
    const file = `file(${literal(path)}, 'Native', ${literal(structure)})`
    await session.queryAsync(
      `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${file}${settingsIn(settings)}`,
      options,
    )
  })
}

function literal(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\\$&`)}'`
}

/**
 * chDB divides a whole statement into the words of SQL before it runs it, and rows are part of it: that takes longer than
 * all the rest of reading them. An open quotation mark makes one word of them. Its line is skipped when they are read.
 */
const openQuote = '`\n'
const skipsQuote = { input_format_tsv_skip_first_lines: 1 }

/** All of it: by itself a decoder leaves out what could be a byte order mark, and may be the text of an entry. */
function textIn(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
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
