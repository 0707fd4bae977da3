import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Files of real and hostile text, kept beside the repository. `LOGGIA_DATA` says when they are elsewhere. */
const folder = process.env['LOGGIA_DATA'] ?? join(import.meta.dirname, '../../../../shared/data')

/** A file of the data folder, or `null` with which its tests skip. */
export function dataFile(path: string): string | null {
  const file = join(folder, path)
  return existsSync(file) ? file : null
}
