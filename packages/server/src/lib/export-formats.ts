import { csvChunks, exportedFields, jsonChunks, type Entry, type Preset } from '@loggia/core'
import { jsonText } from './answer.ts'
import { listed, only } from './shown-fields.ts'

/** How the entries of an export are written. */
interface ExportWriter {
  readonly contentType: string
  readonly chunks: <E extends Entry>(
    entries: AsyncIterable<E>,
    preset: Preset<E>,
    exportFields: readonly string[] | undefined,
  ) => AsyncIterable<string>
}

/** The formats of an export; each is also the end of its file's name. */
export type ExportFormat = 'csv' | 'json' | 'ndjson'

export const exportFormats: Readonly<Record<ExportFormat, ExportWriter>> = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    chunks: (entries, { fields }, exportFields) => csvChunks(entries, fields, { exportFields }),
  },
  json: {
    contentType: 'application/json',
    chunks: (entries, { fields }, exportFields) => jsonChunks(entries, fields, { exportFields }),
  },
  /** For programs: an entry a line, as in a list, with its id, unless fields are chosen. */
  ndjson: {
    contentType: 'application/x-ndjson',
    chunks: ndjsonChunks,
  },
}

export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(exportFormats, name)
}

async function* ndjsonChunks<E extends Entry>(
  entries: AsyncIterable<E>,
  preset: Preset<E>,
  exportFields: readonly string[] | undefined,
): AsyncIterable<string> {
  const chosen = exportFields && exportedFields(preset.fields, { exportFields })
  const shown = chosen ? only(chosen.map(({ name }) => name)) : listed(preset)
  let chunk = ''
  for await (const entry of entries) {
    chunk += `${jsonText(shown(entry))}\n`
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

/** Characters. Small, so that whoever reads a line at a time has the first ones soon. */
const chunkLength = 16_384
