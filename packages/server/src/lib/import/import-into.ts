import type { Store } from '../store.ts'
import { emptiedFile } from './emptied-file.ts'
import { entryBatches, type EntryBatches } from './entry-batches.ts'
import { fileToImport, type FileToImport } from './file-to-import.ts'
import { importEntries } from './import-entries.ts'
import { notRecorded, unreadable } from './import-failure.ts'
import type {
  ImportedFile,
  ImportIntoOptions,
  ImportReport,
  ImportSource,
  ImportSums,
} from './import-into-options.ts'
import { importTally, sumsOf, type ImportTally } from './import-tally.ts'
import type { ImportedEntry } from './imported-entry.ts'
import { rejectedFile, type RejectedFile } from './rejected-file.ts'

/**
 * Imports files of any kind that `importEntries` knows into an account, one after the other, line by line: whatever their
 * length, no more than one batch of each kind of entry is held.
 *
 * It may end anywhere, and be run again: what is in the store already is counted as `duplicates` and recorded once,
 * as long as the files have the same paths. Lines that are no entries are counted, told and written to `rejectedTo`;
 * none of them ends the import.
 *
 * @throws ImportFailure when a file cannot be read, or is `rejectedTo` as well, or the store does not take a batch, with how far it came;
 *   `signal.reason` when it was aborted
 */
export async function importInto(
  store: Store,
  account: string,
  files: readonly (string | ImportSource)[],
  options: ImportIntoOptions = {},
): Promise<ImportReport> {
  const toImport: FileToImport[] = []
  // All of them first: nobody wants to hear of the last one after an hour.
  for (const file of files) toImport.push(await fileToImport(file))
  const { rejectedTo } = options
  if (rejectedTo !== undefined) await checkRejectedTo(rejectedTo, files)
  const rejects = rejectedTo === undefined ? null : await rejectedFile(rejectedTo)
  try {
    return await imported(toImport, { store, account, rejects, options })
  } finally {
    await rejects?.end()
  }
}

/** It is emptied before anything is read. */
async function checkRejectedTo(
  rejectedTo: string,
  files: readonly (string | ImportSource)[],
): Promise<void> {
  const paths = files.filter((file) => typeof file === 'string')
  const file = await emptiedFile(rejectedTo, paths)
  if (file === undefined) return
  const cause = new Error('rejectedTo is the same file, which would be emptied; name another one')
  throw unreadable(file, cause, [])
}

interface ImportParts {
  readonly store: Store
  readonly account: string
  readonly rejects: RejectedFile | null
  readonly options: ImportIntoOptions
}

async function imported(files: readonly FileToImport[], parts: ImportParts): Promise<ImportReport> {
  const done: ImportedFile[] = []
  const { seen, tell } = progressTeller(files, parts.options)
  for (const from of files) {
    const tally = importTally(from.file)
    const begun = (): readonly ImportedFile[] => [...done, tally.sums()]
    const told = (): void => tell(from.file, begun())
    await importFile(from, { ...parts, tally, begun, seen, told })
    told()
    done.push(tally.sums())
  }
  return { ...sumsOf(done), files: done }
}

interface FileParts extends ImportParts {
  readonly tally: ImportTally
  /** What became of the files up to now. */
  readonly begun: () => readonly ImportedFile[]
  readonly seen: (bytes: number) => void
  readonly told: () => void
}

async function importFile(from: FileToImport, parts: FileParts): Promise<void> {
  const { rejects, options, tally, begun, seen, told } = parts
  const { signal, undated, ...how } = options
  const batches = batchesOf(from.file, parts)
  const when = undated === 'modified' ? (from.modified ?? undefined) : undated
  const lines = importEntries(from.open(seen), { ...how, name: from.name, undated: when })
  for await (const each of readable(lines, (error) => unreadable(from.file, error, begun()))) {
    signal?.throwIfAborted()
    const count = tally.line(each)
    if ('kind' in each) await batches.add(each)
    else await rejects?.write(from.file, each)
    if (count % tellEvery === 0) told()
  }
  await batches.end()
}

/** Lines after which progress is told even if none was an entry. */
const tellEvery = 10_000

function batchesOf(
  file: string,
  { store, account, options, tally, begun, told }: FileParts,
): EntryBatches {
  const { signal = new AbortController().signal, ...how } = options
  return entryBatches(store, account, {
    ...how,
    signal,
    recorded(appended) {
      tally.recorded(appended)
      told()
    },
    failed(error) {
      signal.throwIfAborted()
      throw notRecorded(file, error, begun())
    },
  })
}

async function* readable(
  lines: AsyncIterable<ImportedEntry>,
  failure: (error: unknown) => Error,
): AsyncGenerator<ImportedEntry> {
  try {
    yield* lines
  } catch (error) {
    throw failure(error)
  }
}

interface ProgressTeller {
  readonly seen: (bytes: number) => void
  readonly tell: (file: string, files: readonly ImportSums[]) => void
}

function progressTeller(
  files: readonly FileToImport[],
  { onProgress }: ImportIntoOptions,
): ProgressTeller {
  const total = files.reduce<number | null>(
    (sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  )
  let bytes = 0
  return {
    seen(more) {
      bytes += more
    },
    tell(file, begun) {
      const { lines, accepted, duplicates, late, rejected } = sumsOf(begun)
      const entries = accepted + duplicates + late
      onProgress?.({ file, bytes, total, lines, entries, rejected })
    },
  }
}
