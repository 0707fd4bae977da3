import type { ImportOptions } from './import-access-log.ts'
import type { ImportKind } from './imported-entry.ts'
import type { LogSource } from './log-lines.ts'
import type { RejectedRun } from './rejected-runs.ts'

/** How files become entries of an account. */
export interface ImportIntoOptions extends Omit<ImportOptions, 'name'> {
  /**
   * When things happened that do not say so; `modified`: when their file was last written. Default: such lines are
   * rejected.
   */
  readonly undated?: Date | 'modified' | undefined
  /**
   * Entries that are recorded at once, or fewer where they are 16 MiB. Default: as many as the store records best, usually
   * 1000.
   */
  readonly batch?: number | undefined
  /**
   * The path of a file that every rejected line is written to as it comes, `access.log:3: the line is empty`. It is emptied
   * first, so one that is to be imported is refused.
   */
  readonly rejectedTo?: string | undefined
  /** Hears of it after every batch, and after every file. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
  /** Aborting it stops the work between two lines, and rejects with its reason. */
  readonly signal?: AbortSignal | undefined
  /** Tries of one batch after the first, while the store is unreachable or busy. Default: 8, within about a minute. */
  readonly retries?: number | undefined
  /** Waits for so long before another try. Default: by the clock. */
  readonly wait?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined
  /** A number from 0 up to 1, to spread tries. Default: `Math.random`. */
  readonly random?: (() => number) | undefined
  /** Now: no event is believed to be later. */
  readonly clock?: (() => Date) | undefined
}

/** A file to import that is no path, e.g. `process.stdin`. */
export interface ImportSource {
  /** Ids of entries are made of it, so the same bytes must have the same name again. */
  readonly name: string
  readonly source: LogSource
  /** How long the source is, as it is read; `null` when that is not known. */
  readonly bytes?: number | null | undefined
  /** When it was last written. Default: not known. */
  readonly modified?: Date | undefined
}

/** How far an import has come. */
export interface ImportProgress {
  /** What is read at the moment, as it was named. */
  readonly file: string
  /** Bytes read of all files, as they are on the disk: also of gzip. */
  readonly bytes: number
  /** Bytes of all files; `null` when one does not say. */
  readonly total: number | null
  readonly lines: number
  /** Entries that are in the store now: new, there before, or too late. */
  readonly entries: number
  readonly rejected: number
}

/** What became of lines. */
export interface ImportSums {
  readonly lines: number
  /** Entries that were new. */
  readonly accepted: number
  /** Entries that were there before, as when a file is imported again. */
  readonly duplicates: number
  /** Entries from before what was removed already; they are not kept. */
  readonly late: number
  readonly rejected: number
  /** How many entries came from lines of each kind. */
  readonly kinds: Readonly<Partial<Record<ImportKind, number>>>
}

/** What became of one file. */
export interface ImportedFile extends ImportSums {
  /** As it was named. */
  readonly file: string
  /** The first rejected lines; those that follow each other for one reason are one run. */
  readonly firstRejected: readonly RejectedRun[]
}

/** What became of all files. */
export interface ImportReport extends ImportSums {
  readonly files: readonly ImportedFile[]
}
