import { csvChunks, exportedFields, jsonChunks, type Entry, type Preset } from '@loggia/core'
import { jsonText } from './answer.ts'
import { listed, only } from './shown-fields.ts'

/** How the entries of an export are written. */
interface ExportWriter {
  readonly contentType: string
  readonly chunks: <E extends Entry>(
    entries: AsyncIterable<E | readonly E[]>,
    preset: Preset<E>,
    choices: ExportChoices,
  ) => AsyncIterable<string>
}

/** How an export is written, beside its format. */
export interface ExportChoices {
  readonly exportFields: readonly string[] | undefined
  /** Whether a last line says how many entries stand before it; in NDJSON alone. */
  readonly statesEnd: boolean
}

/** The formats of an export; each is also the end of its file's name. */
export type ExportFormat = 'csv' | 'json' | 'ndjson'

export const exportFormats: Readonly<Record<ExportFormat, ExportWriter>> = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    chunks: (entries, { fields }, choices) => csvChunks(entries, fields, choices),
  },
  json: {
    contentType: 'application/json',
    chunks: (entries, { fields }, choices) => jsonChunks(entries, fields, choices),
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
  entries: AsyncIterable<E | readonly E[]>,
  preset: Preset<E>,
  { exportFields, statesEnd }: ExportChoices,
): AsyncIterable<string> {
  const chosen = exportFields && exportedFields(preset.fields, { exportFields })
  const shown = chosen ? only(chosen.map(({ name }) => name)) : listed(preset)
  let chunk = ''
  let count = 0
  let full = firstLength
  for await (const some of entries) {
    for (const entry of Array.isArray(some) ? (some as readonly E[]) : [some as E]) {
      count++
      chunk += `${jsonText(shown(entry))}\n`
      if (chunk.length < full) continue
      yield chunk
      chunk = ''
      full = Math.min(2 * full, largestLength)
    }
  }
  if (statesEnd) chunk += `${jsonText({ end: { count } })}\n`
  if (chunk !== '') yield chunk
}

/** Characters. Small, so that whoever reads a line at a time has the first ones soon. */
const firstLength = 16_384
const largestLength = 65_536
