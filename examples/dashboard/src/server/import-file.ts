import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Store } from '@loggia/server'
import { importEntries } from '@loggia/server/import'
import { importBatches } from './import-batches.ts'
import { reportOf, type Imported, type RejectedLine } from './import-report.ts'
import { counted, Failure, say } from './say.ts'

/**
 * Imports a file of any known kind into a store and says what became of its lines. Resolves with the number of
 * those that are entries.
 *
 * @throws Failure when the file cannot be read
 */
export async function importFile(path: string, store: Store): Promise<number> {
  const imported = await importedInto(store, path)
  for (const line of await reportOf(basename(path), imported)) say(line)
  const { entries, repeated, late } = imported
  return entries + repeated + late
}

async function importedInto(store: Store, path: string): Promise<Imported> {
  const rejected: RejectedLine[] = []
  const batches = importBatches(store)
  let lines = 0
  try {
    // What does not say when it happened, happened before its file was written.
    const { mtime: undated } = await stat(path)
    // The name in full, for two servers may have logs of the same name.
    const source = importEntries(createReadStream(path), { name: resolve(path), undated })
    for await (const imported of source) {
      lines++
      if ('reason' in imported) rejected.push(imported)
      else await batches.add(imported)
      if (lines % sayEvery === 0) say(`${basename(path)}: ${counted(lines)} lines so far ...`)
    }
  } catch (error) {
    throw unreadable(path, error)
  }
  return { lines, ...(await batches.end()), rejected }
}

const sayEvery = 250_000

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'it may not be read'],
  ['EISDIR', 'it is a folder'],
])

/** What is wrong with a file, in words; any other error as it is. */
function unreadable(path: string, error: unknown): unknown {
  const reason = error instanceof Error && 'code' in error ? reasons.get(error.code) : undefined
  return reason ? new Failure(`Cannot import "${path}": ${reason}.`) : error
}
