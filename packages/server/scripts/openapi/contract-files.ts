import { join } from 'node:path'
import { contractDocument } from './document.ts'

/** A file that is made of the contract. */
export interface ContractFile {
  readonly file: string
  readonly text: string
}

/** The document for everybody, and the same within the handler, where JSON cannot be imported everywhere. */
export function contractFiles(
  read: (path: string) => string,
): readonly [json: ContractFile, code: ContractFile] {
  const folder = join(import.meta.dirname, '../..')
  const { version } = JSON.parse(read(join(folder, 'package.json'))) as { readonly version: string }
  const document = contractDocument(version)
  const line = JSON.stringify(document).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  return [
    { file: join(folder, 'openapi.json'), text: `${JSON.stringify(document, null, 2)}\n` },
    {
      file: join(folder, 'src/lib/openapi/contract-text.ts'),
      text: `/** Made of openapi.json by scripts/openapi.ts; do not edit. */\nexport const contractText: string =\n  '${line}'\n`,
    },
  ]
}
