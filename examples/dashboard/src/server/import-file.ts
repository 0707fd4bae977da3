import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { LogEntry } from '@loggia/core'
import type { Store } from '@loggia/server'
import { importAccessLog } from '@loggia/server/import'
import { logs } from './account.ts'
import { reportOf, type Imported, type RejectedLine } from './import-report.ts'
import { counted, Failure, say } from './say.ts'

/**
 * Imports an access log into a store and says what became of its lines.
 *
 * @throws Failure when the file cannot be read
 */
export async function importFile(path: string, store: Store): Promise<void> {
  const imported = await importedInto(store, path)
  for (const line of await reportOf(basename(path), imported)) say(line)
}

async function importedInto(store: Store, path: string): Promise<Imported> {
  const rejected: RejectedLine[] = []
  let batch: LogEntry[] = []
  let lines = 0
  let entries = 0
  let repeated = 0
  const kept = async (): Promise<void> => {
    const { accepted, duplicates } = await store.append(logs, batch)
    entries += accepted
    repeated += duplicates
    batch = []
  }
  // In full, for two servers may have logs of the same name.
  const source = importAccessLog(createReadStream(path), { name: resolve(path) })
  try {
    for await (const imported of source) {
      lines++
      if ('entry' in imported) batch.push(imported.entry)
      else rejected.push(imported)
      if (batch.length === batchSize) await kept()
      if (lines % sayEvery === 0) say(`${basename(path)}: ${counted(lines)} lines so far ...`)
    }
  } catch (error) {
    throw unreadable(path, error)
  }
  await kept()
  return { lines, entries, repeated, rejected }
}

const batchSize = 1000
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
