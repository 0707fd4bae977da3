import type { Wall } from '../src/lib/live/wall.ts'

/** Time that a test turns by hand. */
export interface ManualWall extends Wall {
  /** Lets so many milliseconds pass, and everything happen that was due in them. */
  readonly pass: (milliseconds: number) => Promise<void>
}

export function manualWall(): ManualWall {
  let now = 0
  let waiting: readonly Due[] = []
  const next = (until: number): Due | undefined =>
    waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    timer(run, milliseconds) {
      const each = { at: now + milliseconds, run }
      waiting = [...waiting, each]
      return () => {
        waiting = waiting.filter((other) => other !== each)
      }
    },
    async pass(milliseconds) {
      const end = now + milliseconds
      await settled()
      for (let each = next(end); each; each = next(end)) {
        const due = each
        waiting = waiting.filter((other) => other !== due)
        now = Math.max(now, due.at)
        due.run()
        await settled()
      }
      now = end
    },
  }
}

interface Due {
  readonly at: number
  readonly run: () => void
}

/** Lets promises that need no time come to their ends. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
