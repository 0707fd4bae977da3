import type { Appended } from '../store.ts'
import type { ImportedEntry, ImportKind } from './imported-entry.ts'
import type { ImportedFile, ImportSums } from './import-into-options.ts'
import { rejectedRuns } from './rejected-runs.ts'

/** Counts what becomes of the lines of one file. */
export interface ImportTally {
  /** The number of lines up to now. */
  readonly line: (imported: ImportedEntry) => number
  readonly recorded: (appended: Appended) => void
  readonly sums: () => ImportedFile
}

export function importTally(file: string): ImportTally {
  const runs = rejectedRuns()
  const kinds: Partial<Record<ImportKind, number>> = {}
  let [lines, rejected, accepted, duplicates, late] = [0, 0, 0, 0, 0]
  return {
    line(imported) {
      lines++
      if ('kind' in imported) {
        kinds[imported.kind] = (kinds[imported.kind] ?? 0) + 1
      } else {
        rejected++
        runs.add(imported)
      }
      return lines
    },
    recorded(appended) {
      accepted += appended.accepted
      duplicates += appended.duplicates
      late += appended.late
    },
    sums: () => ({
      file,
      lines,
      accepted,
      duplicates,
      late,
      rejected,
      kinds: { ...kinds },
      firstRejected: runs.first(),
    }),
  }
}

/** The sums of all files together. */
export function sumsOf(files: readonly ImportSums[]): ImportSums {
  const kinds: Partial<Record<ImportKind, number>> = {}
  for (const each of files) {
    for (const [name, count] of Object.entries(each.kinds)) {
      // The names are kinds.
      const kind = name as ImportKind
      kinds[kind] = (kinds[kind] ?? 0) + count
    }
  }
  const sum = (of: (each: ImportSums) => number): number =>
    files.reduce((total, each) => total + of(each), 0)
  return {
    lines: sum((each) => each.lines),
    accepted: sum((each) => each.accepted),
    duplicates: sum((each) => each.duplicates),
    late: sum((each) => each.late),
    rejected: sum((each) => each.rejected),
    kinds,
  }
}
