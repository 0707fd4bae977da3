import { emptiedFile } from '../import/emptied-file.ts'
import { ImportFailure } from '../import/import-failure.ts'
import { importInto } from '../import/import-into.ts'
import type { ImportReport, ImportSource } from '../import/import-into-options.ts'
import { importSummary } from '../import/import-summary.ts'
import { progressBar } from '../import/progress-bar.ts'
import type { Store } from '../store.ts'
import type { PlaceConfig } from './config/config.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { Failure } from './failure.ts'
import { withStore } from './opened.ts'
import { toldToEnd } from './serve/signals.ts'
import type { Terminal } from './terminal.ts'

export interface ImportWanted {
  readonly files: readonly string[]
  readonly account: string
  /** Where rejected lines are told of; `null` for nowhere but on the terminal. */
  readonly rejected: string | null
  /** Whether a single rejected line is a failure. */
  readonly strict: boolean
}

/**
 * Records what is in files, and says what became of each. Fails when a file cannot be read, or none of all lines is an
 * entry.
 */
export async function importFiles(
  config: PlaceConfig,
  wanted: ImportWanted,
  { say }: Pick<Terminal, 'say'>,
): Promise<ExitCode> {
  await checkRejected(wanted)
  const { files, rejected } = await withStore(config, async ({ store }) => {
    const report = await imported(store, wanted)
    for (const each of report.files) {
      for (const line of importSummary(each.file, each, wanted.rejected ?? undefined)) say(line)
    }
    return report
  })
  const usable = files.some(({ accepted, duplicates, late }) => accepted + duplicates + late > 0)
  const wrong = (!usable && rejected > 0) || (wanted.strict && rejected > 0)
  return wrong ? exitCodes.failed : exitCodes.done
}

/** It is emptied before anything is read. */
async function checkRejected({ files, rejected }: ImportWanted): Promise<void> {
  if (rejected === null || (await emptiedFile(rejected, files)) === undefined) return
  throw new Failure(
    exitCodes.usage,
    `--rejected is "${rejected}", which is to be imported, too, and would be emptied. Name another file.`,
  )
}

/** With a bar on a terminal. Told to end, it ends between two lines; what is recorded stays. */
async function imported(store: Store, wanted: ImportWanted): Promise<ImportReport> {
  const bar = progressBar(process.stderr)
  const stopped = new AbortController()
  void toldToEnd().then((signal) => stopped.abort(new Failure(exitCodes.failed, endedBy(signal))))
  try {
    return await importInto(store, wanted.account, wanted.files.map(fileOrInput), {
      undated: 'modified',
      rejectedTo: wanted.rejected ?? undefined,
      onProgress: bar.update,
      signal: stopped.signal,
    })
  } catch (error) {
    throw inWords(error, wanted)
  } finally {
    bar.end()
  }
}

function inWords(error: unknown, { rejected }: ImportWanted): unknown {
  if (error instanceof ImportFailure) {
    return new Failure(exitCodes.failed, error.message, error.cause)
  }
  const { code, path } = Object(error) as { readonly code?: unknown; readonly path?: unknown }
  if (rejected === null || path !== rejected) return error
  const message = `--rejected is "${rejected}", which cannot be written (${String(code)}). Name another file.`
  return new Failure(exitCodes.usage, message, error)
}

function endedBy(signal: NodeJS.Signals): string {
  return `Ended by ${signal}. What was recorded stays; import the same files again to go on.`
}

function fileOrInput(file: string): string | ImportSource {
  return file === '-' ? { name: 'standard input', source: process.stdin } : file
}
