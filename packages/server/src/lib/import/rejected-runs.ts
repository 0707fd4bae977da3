import type { RejectedLine } from './imported-entry.ts'

/** Lines that follow each other and were rejected for the same reason. */
export interface RejectedRun {
  readonly from: number
  readonly to: number
  readonly reason: string
}

/** The first runs of rejected lines, however many lines there are. */
export interface RejectedRuns {
  readonly add: (rejected: RejectedLine) => void
  readonly first: () => readonly RejectedRun[]
}

export function rejectedRuns(most: number = mostRuns): RejectedRuns {
  const runs: RejectedRun[] = []
  let isFull = false
  return {
    add({ line, reason }) {
      if (isFull) return
      const last = runs.at(-1)
      if (last && last.to === line - 1 && last.reason === reason) {
        runs[runs.length - 1] = { ...last, to: line }
      } else if (runs.length < most) {
        runs.push({ from: line, to: line, reason })
      } else {
        isFull = true
      }
    },
    first: () => [...runs],
  }
}

/** As many as a person reads on a terminal. */
const mostRuns = 20
