import { unguardCell } from '@loggia/core'
import { collectionOf } from './export-preset.ts'
import { exportedEntries } from './exported-entry.ts'
import { csvRecords } from './csv-records.ts'
import { csvValues } from './csv-values.ts'
import type { ImportedEntry } from './imported-entry.ts'
import type { LogLine } from './log-lines.ts'

/** What is known of a CSV file beside its lines. */
export interface CsvFacts {
  readonly name: string
  /** When an entry happened that does not say so; `null` when that is not known. */
  readonly undated: Date | null
}

/** Whether a text begins with the header of a CSV export of Loggia. */
export function beginsCsv(start: string): boolean {
  const [header = ''] = start.split('\n', 1)
  return collectionOf(namesIn(header.replace(/\r$/, '').split(','))) !== null
}

/** The entries of a CSV export. The names in its header say which kind of entry they are. */
export async function* csvEntries(
  lines: AsyncIterable<LogLine>,
  { name, undated }: CsvFacts,
): AsyncGenerator<ImportedEntry> {
  const entryOf = exportedEntries()
  let valuesOf: ReturnType<typeof csvValues> | null = null
  for await (const row of csvRecords(lines)) {
    const { line } = row
    if ('reason' in row) {
      yield row
    } else if (valuesOf === null) {
      const names = namesIn(row.cells)
      valuesOf = csvValues(names, collectionOf(names) ?? 'logs')
      if (new Set(names).size < names.length) yield { line, reason: 'a column is there twice' }
    } else {
      const { collection, values } = valuesOf(row.cells)
      const text = row.cells.join('\n')
      yield {
        line,
        ...entryOf(collection, values, { name, line, kind: 'loggia-csv', text, undated }),
      }
    }
  }
}

function namesIn(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => unguardCell(cell.replaceAll(/^"|"$/g, '')))
}
