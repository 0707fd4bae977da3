import { readFileSync, writeFileSync } from 'node:fs'
import { contractFiles } from './openapi/contract-files.ts'

/*
 * Writes the contract of the handler: `node --conditions=@loggia/source packages/server/scripts/openapi.ts`.
 */
for (const { file, text } of contractFiles((path) => readFileSync(path, 'utf8'))) {
  writeFileSync(file, text)
}
