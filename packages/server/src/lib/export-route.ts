import { decodeQuery, exportedFields, type Entry } from '@loggia/core'
import type { EntryRouteParts } from './entry-route-parts.ts'
import { exportFormats, isExportFormat, type ExportFormat } from './export-formats.ts'
import { Refusal } from './refusal.ts'
import type { Action } from './routes.ts'
import { streamed } from './streamed.ts'

/**
 * All entries that match, whatever their number, from the cursor on, as a file. It is read from the store as it is
 * sent.
 */
export function exportRoute<E extends Entry>({
  preset,
  store,
  scopeOf,
  failed,
}: EntryRouteParts<E>): Action {
  return async ({ signal: wanted, asked, parameters, identity }) => {
    const format = formatIn(parameters)
    const exportFields = fieldsIn(parameters)
    const statesEnd = endIn(parameters, format)
    // Found out now, while it can still be answered.
    exportedFields(preset.fields, { exportFields })
    const query = decodeQuery(withoutChoices(parameters), preset)
    const stop = new AbortController()
    const signal = AbortSignal.any([wanted, stop.signal])
    const entries = store.stream(scopeOf(identity), query, { signal })
    const { chunks, contentType } = exportFormats[format]
    const body = await streamed(
      chunks(entries.blocks ?? entries, preset, { exportFields, statesEnd }),
      {
        cancelled: () => stop.abort(),
        failed: (error) => (signal.aborted ? undefined : failed(error, asked)),
      },
    )
    return new Response(body, {
      headers: {
        'content-type': statesEnd ? `${contentType}; end=count` : contentType,
        'content-disposition': `attachment; filename="${preset.name}.${format}"`,
      },
    })
  }
}

function formatIn(parameters: URLSearchParams): ExportFormat {
  const format = parameters.get('format') ?? 'csv'
  if (isExportFormat(format)) return format
  throw new Refusal('bad-query', `format is one of ${Object.keys(exportFormats).join(', ')}`)
}

/** Whether the answer is to say in the end how many entries it has, for a body may be cut where a line ends. */
function endIn(parameters: URLSearchParams, format: ExportFormat): boolean {
  const end = parameters.get('end')
  if (end === null || (end === 'count' && format === 'ndjson')) return end !== null
  throw new Refusal('bad-query', 'end is count, with format=ndjson')
}

/** Names with commas between them; `undefined` where there is no choice. */
function fieldsIn(parameters: URLSearchParams): readonly string[] | undefined {
  const text = parameters.get('exportFields')
  return text ? text.split(',') : undefined
}

/** The part that says which entries, without the part that says how they are written. */
function withoutChoices(parameters: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(parameters)
  query.delete('format')
  query.delete('exportFields')
  query.delete('end')
  return query
}
