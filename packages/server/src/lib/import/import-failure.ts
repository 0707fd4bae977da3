import type { ImportedFile } from './import-into-options.ts'

/** An import that could not go on, and how far it came. The message is for whoever started it. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure'
  /** Whether a file could not be read, or entries could not be recorded. */
  readonly what: 'unreadable' | 'not recorded'
  /** The file it was about, as it was named. */
  readonly file: string
  /** The files that were begun, with what is in the store of each; the last one is not whole. */
  readonly files: readonly ImportedFile[]

  constructor(message: string, facts: Pick<ImportFailure, 'what' | 'file' | 'files' | 'cause'>) {
    super(message, { cause: facts.cause })
    this.what = facts.what
    this.file = facts.file
    this.files = facts.files
  }
}

/** A file that cannot be opened, or not be read to its end. */
export function unreadable(
  file: string,
  cause: unknown,
  files: readonly ImportedFile[],
): ImportFailure {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const reason = reasons.get(code) ?? messageOf(cause)
  const message = `Cannot import "${file}": ${reason}.${soFar(files)}`
  return new ImportFailure(message, { what: 'unreadable', file, files, cause })
}

/** A store that did not take a batch. */
export function notRecorded(
  file: string,
  cause: unknown,
  files: readonly ImportedFile[],
): ImportFailure {
  const lines = files.at(-1)?.lines ?? 0
  const message = `The entries up to line ${lines} of "${file}" could not be recorded: ${messageOf(cause)}.${soFar(files)}`
  return new ImportFailure(message, { what: 'not recorded', file, files, cause })
}

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'it may not be read'],
  ['EISDIR', 'it is a folder'],
])

function messageOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '')
}

/** What is in the store stays there, and is not recorded again. */
function soFar(files: readonly ImportedFile[]): string {
  const entries = files.reduce((sum, each) => sum + each.accepted + each.duplicates, 0)
  if (entries === 0) return ''
  return ` ${entries.toLocaleString('en-US')} entries of these files are recorded; import the same files again to go on, nothing is recorded twice.`
}
