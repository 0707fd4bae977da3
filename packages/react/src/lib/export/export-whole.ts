import {
  csvChunks,
  firstQuery,
  jsonChunks,
  LoggiaError,
  type CsvOptions,
  type DataAdapter,
  type Entry,
  type Preset,
  type Query,
} from '@loggia/core'
import type { ExportFormat } from '../hooks/use-export.ts'
import { download, safeFileName } from '../ports/download.ts'
import { paced } from './paced.ts'

/** What is to be exported. */
export interface ExportOrder {
  readonly format: ExportFormat
  /** The part of a query that narrows or orders the result. Default: everything, in the order of the preset. */
  readonly query?: Partial<Pick<Query, 'search' | 'filters' | 'period' | 'sort'>>
  /** The name of the file without its ending. Default: that of the preset. */
  readonly name?: string
  /** Rows that are likely to come, for the progress. */
  readonly expected?: number | null
}

/** A file that was handed to the browser. */
export interface WrittenFile {
  readonly name: string
  readonly rows: number
}

/** What a preset says about its exports. */
export type ExportedPreset<E extends Entry> = Pick<
  Preset<E>,
  'name' | 'fields' | 'defaultSort' | 'pageSize'
>

/** Streams a whole result into a file. Nothing is written when it fails or is aborted on the way. */
export async function exportWhole<E extends Entry>(
  { adapter, preset, options }: ExportSource<E>,
  order: ExportOrder,
  signal: AbortSignal,
  onRows: (count: number) => void,
): Promise<WrittenFile> {
  const { format, query, name = preset.name } = order
  if (!adapter.stream) throw new LoggiaError('not-exportable', { detail: 'no stream' })
  let rows = 0
  const counted = (count: number): void => {
    rows = count
    onRows(count)
  }
  const entries = adapter.stream({ ...firstQuery(preset), ...query }, { signal })
  const chunks = format === 'csv' ? csvChunks : jsonChunks
  const file = safeFileName(`${name}.${format}`)
  await download(
    chunks(paced(entries, signal, counted), preset.fields, options),
    file,
    mediaTypes[format],
  )
  return { name: file, rows }
}

/** Where exports come from, and how they are written. */
export interface ExportSource<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly preset: ExportedPreset<E>
  readonly options: CsvOptions
}

const mediaTypes = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const
