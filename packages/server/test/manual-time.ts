import type { Timer } from '../src/index.ts'

/** Time that goes on when a test says so. */
export interface ManualTime {
  readonly clock: () => Date
  readonly timer: Timer
  /** Moments that something waits for, the next first. */
  readonly waiting: () => readonly string[]
  /** Lets so many milliseconds go by, and everything happen that waits for a moment in them. */
  readonly pass: (milliseconds: number) => Promise<void>
}

export function manualTime(start: string): ManualTime {
  let now = Date.parse(start)
  let tasks: readonly Task[] = []
  const next = (until: number): Task | undefined =>
    tasks.toSorted((a, b) => a.at - b.at).find(({ at }) => at <= until)
  return {
    clock: () => new Date(now),
    timer(run, milliseconds) {
      const task = { run, at: now + milliseconds }
      tasks = [...tasks, task]
      return () => {
        tasks = tasks.filter((each) => each !== task)
      }
    },
    waiting: () =>
      tasks
        .map(({ at }) => at)
        .toSorted((a, b) => a - b)
        .map((at) => new Date(at).toISOString()),
    async pass(milliseconds) {
      const until = now + milliseconds
      await settled()
      for (let task = next(until); task; task = next(until)) {
        const due = task
        tasks = tasks.filter((each) => each !== due)
        now = Math.max(now, due.at)
        due.run()
        await settled()
      }
      now = until
    },
  }
}

interface Task {
  readonly at: number
  readonly run: () => void
}

/** Once everything has happened that waits for nothing but itself. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

/** Waits for nothing. */
export const atOnce: Timer = (run) => {
  queueMicrotask(run)
  return () => undefined
}
