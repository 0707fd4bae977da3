import type { Timer } from '@loggia/server'

/** Time as it passes outside of a demo, so that tests can turn it by hand. */
export interface Wall {
  /** Milliseconds. */
  readonly now: () => number
  readonly timer: Timer
}

/** The time of the platform. */
export const realWall: Wall = {
  now: () => performance.now(),
  timer: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
