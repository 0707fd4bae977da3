import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Files of hostile and real text, kept beside the repository. `LOGGIA_DATA` says when they are elsewhere. */
const folder =
  process.env['LOGGIA_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))

/** A file of the data folder, or `null` with which its tests skip. */
export function dataFile(path: string): string | null {
  const file = `${folder}/${path}`
  return existsSync(file) ? file : null
}

/** Why a test that needs {@link dataFile} does not run. */
export const withoutData = 'the data folder is absent (LOGGIA_DATA says where it is)'
