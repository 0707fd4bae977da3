import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Store } from '@loggia/server'
import {
  ImportFailure,
  importInto,
  importSummary,
  progressBar,
  type ImportReport,
} from '@loggia/server/import'
import type { Shown } from './account.ts'
import { Failure, say } from './say.ts'

/**
 * Imports a file of any known kind into an account and says what became of its lines. Resolves with the number of
 * those that are entries.
 *
 * @throws Failure when the file cannot be read
 */
export async function importFile(path: string, store: Store, shown: Shown): Promise<number> {
  const name = basename(path)
  const folder = await mkdtemp(join(tmpdir(), 'loggia-'))
  const rejectedTo = join(folder, `${name}.rejected.txt`)
  let keeps = false
  try {
    const { files, accepted, duplicates, late } = await imported(path, store, shown, rejectedTo)
    const lines = files.flatMap((file) => importSummary(name, file, rejectedTo))
    keeps = lines.some((line) => line.includes(rejectedTo))
    for (const line of lines) say(line)
    return accepted + duplicates + late
  } finally {
    if (!keeps) await rm(folder, { recursive: true })
  }
}

async function imported(
  path: string,
  store: Store,
  { account }: Shown,
  rejectedTo: string,
): Promise<ImportReport> {
  const { update: onProgress, end } = progressBar(process.stderr)
  try {
    // What does not say when it happened, happened before its file was written.
    const options = { undated: 'modified', rejectedTo, onProgress } as const
    return await importInto(store, account, [path], options)
  } catch (error) {
    const isForPeople = error instanceof ImportFailure && error.what === 'unreadable'
    throw isForPeople ? new Failure(error.message) : error
  } finally {
    end()
  }
}
