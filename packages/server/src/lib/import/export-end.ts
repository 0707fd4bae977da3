import { at, type Loose } from './json-parts.ts'

/** Watches for the last line of an NDJSON export, `{"end":{"count":3}}`. */
export interface ExportEnd {
  /** Whether an object is such a line. */
  readonly isEnd: (object: Loose) => boolean
  /** Call it for each line before. */
  readonly count: () => void
  /** Why the export is not whole; `null` when it is. The next line begins another one. */
  readonly reason: (object: Loose) => string | null
}

/** A body may have been cut where a line ends, which only the count in its end tells. */
export function exportEnd(): ExportEnd {
  let lines = 0
  return {
    isEnd: (object) =>
      typeof at(object, 'end', 'count') === 'number' && Object.keys(object).length === 1,
    count() {
      lines++
    },
    reason(object) {
      const read = lines
      lines = 0
      const stated = Number(at(object, 'end', 'count'))
      return stated === read
        ? null
        : `the export has ${stated} entries, but ${read} lines came before its end`
    },
  }
}
