import {
  firstQuery,
  type CsvOptions,
  type DataAdapter,
  type Entry,
  type EntryList,
  type LoggiaError,
  type Preset,
  type Query,
} from '@loggia/core'
import type { ExportFormat } from '../hooks/use-export.ts'
import { offerFile, safeFileName } from '../ports/download.ts'
import { fileParts } from './file-parts.ts'
import { foundEntries } from './found-entries.ts'
import { patience } from './patience.ts'
import type { RowCheck } from './row-check.ts'
import { wantedEntries } from './wanted-entries.ts'

/** Which entries are meant, of all that match. */
export interface WantedEntries {
  /** Whether an entry is wanted, by its id; the others are passed over. `has` of a selection will do. Default: all. */
  readonly wanted?: ((id: string) => boolean) | undefined
  /**
   * All that match, where a table has them as one list: they are written as they stand there, and nothing is asked.
   * Default: `list` of the adapter, where it has one, then `stream`, then page by page.
   */
  readonly list?: EntryList<Entry> | undefined
}

/** What is to be exported. */
export interface ExportOrder extends WantedEntries {
  readonly format: ExportFormat
  /** The part of a query that narrows or orders the result. Default: everything, in the order of the preset. */
  readonly query?: Partial<Pick<Query, 'search' | 'filters' | 'period' | 'sort'>>
  /** The name of the file without its ending. Default: that of the preset. */
  readonly name?: string
  /** Rows that are likely to come, for the progress until they are counted; of the wanted ones, where not all are. */
  readonly expected?: number | null
}

/** What was handed to the browser. */
export interface WrittenFile {
  /** The first file. */
  readonly name: string
  /** All of them: a large result comes in parts. */
  readonly names: readonly string[]
  readonly rows: number
  readonly check: RowCheck
}

/** What a preset says about its exports. */
export type ExportedPreset<E extends Entry> = Pick<
  Preset<E>,
  'name' | 'fields' | 'defaultSort' | 'pageSize'
>

/** How files are written, and what is done about failures. */
export interface WholeExportOptions extends CsvOptions {
  /** Bytes at which a file ends and another begins. Default: 600 MB. */
  readonly partSize?: number | undefined
  /** Tries in a row, after a failure that may pass, before somebody is asked. Default: 3. */
  readonly retries?: number | undefined
}

/** Where exports come from, and how they are written. */
export interface ExportSource<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly preset: ExportedPreset<E>
  readonly options: WholeExportOptions
}

/** How far an export is. */
export interface ExportFigures {
  readonly rows: number
  /** `null` when nobody knows how many will come. */
  readonly expected: number | null
  /** Files that were handed over already. */
  readonly files: readonly string[]
  /** What failed, while the export waits before it goes on. */
  readonly trouble: LoggiaError | null
}

/** Who follows an export. */
export interface ExportWatch {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ExportFigures) => void
  /** Resolves when somebody wants to go on after a failure. Default: the export fails. */
  readonly ask?: (error: LoggiaError) => Promise<void>
  /** Whether rows are counted before and after. Default: yes. */
  readonly counts?: boolean
}

/**
 * Writes a whole result to a file, or to several where it is large. A file is handed over when it is complete; aborting
 * ends the work at once.
 */
export async function exportWhole<E extends Entry>(
  { adapter, preset, options }: ExportSource<E>,
  order: ExportOrder,
  { signal, onProgress, ask = refuse, counts = true }: ExportWatch,
): Promise<WrittenFile> {
  const { format, wanted } = order
  const { partSize = largestFile, retries = 3 } = options
  let progress: ExportFigures = {
    rows: 0,
    expected: order.expected ?? null,
    files: [],
    trouble: null,
  }
  const tell = (news: Partial<ExportFigures>): void =>
    onProgress((progress = { ...progress, ...news }))
  let passedOver = 0
  const watched = { signal, retries, rows: () => progress.rows + passedOver, ask }
  const stumble = patience({ ...watched, onPause: (trouble) => tell({ trouble }) })
  const { fields } = preset
  const { entries, count, check } = await foundEntries(
    { adapter, fields },
    { query: queryOf(order, preset), list: order.list, counts },
    { signal, stumble },
  )
  if (count !== null && !wanted) tell({ expected: count })
  const chosen = wantedEntries(entries, wanted, (some, others) => {
    passedOver += others
    tell({ rows: progress.rows + some, trouble: null })
  })
  let said: RowCheck = { type: 'uncounted' }
  for await (const part of fileParts(chosen, { format, fields, options, partSize })) {
    const { blobs, number, isLast } = part
    if (isLast && counts) said = without(passedOver, await check(progress.rows + passedOver))
    signal.throwIfAborted()
    const file = fileName(order.name ?? preset.name, format, isLast && number === 1 ? null : number)
    offerFile(blobs, file, mediaTypes[format])
    tell({ files: [...progress.files, file] })
  }
  const { files, rows } = progress
  return { name: files[0] ?? '', names: files, rows, check: said }
}

/** The whole question of an order; of a page it knows nothing. */
export function queryOf<E extends Entry>(
  { query = {} }: Pick<ExportOrder, 'query'>,
  preset: ExportedPreset<E>,
): Query {
  const first = firstQuery(preset)
  const { search, filters, period, sort } = { ...first, ...query }
  return { ...first, search, filters, period, sort }
}

/** Bytes. More than that at once is too much for the memory of some machines. */
const largestFile = 600_000_000

const mediaTypes = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const

function fileName(name: string, format: ExportFormat, number: number | null): string {
  return safeFileName(number === null ? `${name}.${format}` : `${name}-${number}.${format}`)
}

async function refuse(error: LoggiaError): Promise<never> {
  throw error
}

/** What a check says of the wanted rows alone. */
function without(passedOver: number, check: RowCheck): RowCheck {
  return 'counted' in check ? { ...check, counted: check.counted - passedOver } : check
}
