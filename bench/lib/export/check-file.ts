import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { exportedFields, fieldText, fieldValue, gatewayLogs } from '@loggia/core'
import { million, millionEntries } from './million-entries.ts'

/** What was found in a file. */
export interface FoundFile {
  readonly rows: number
  readonly bytes: number
}

/**
 * Reads a CSV with somebody else's parser and compares every cell of every row with the entries, in their order.
 *
 * @throws where anything is missing, twice, elsewhere or different
 */
export async function checkedFile(path: string): Promise<FoundFile> {
  const fields = exportedFields(gatewayLogs.fields)
  const names = fields.map(({ name }) => name)
  if (names.length !== 13) throw new Error('Gateway logs export 13 fields.')
  const expected = entriesInOrder()
  let bytes = 0
  let rows = -1
  const file = createReadStream(path).on('data', (chunk) => (bytes += chunk.length))
  for await (const record of file.pipe(parse({ relax_column_count: true }))) {
    // Records are arrays of cells unless columns are asked for.
    const cells = record as readonly string[]
    const next = rows === -1 ? null : expected.next().value
    const wanted = next ? fields.map(({ name }) => fieldText(fieldValue(next, name))) : names
    if (cells.length !== 13 || cells.some((cell, at) => plain(cell) !== wanted[at])) {
      throw new Error(`Row ${rows + 1} is ${cells.join(' | ')} instead of ${wanted.join(' | ')}.`)
    }
    rows += 1
  }
  if (rows !== million) throw new Error(`The file holds ${rows} rows instead of ${million}.`)
  return { rows, bytes }
}

function* entriesInOrder(): Generator<object> {
  for (const entries of millionEntries()) yield* entries
}

/** Without the guard that keeps spreadsheets from running it. */
function plain(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}
