import type { Timer } from '@loggia/server'
import { realWall, type Wall } from './wall.ts'

/** How a fast clock begins. */
export interface FastClockOptions {
  /** The moment it shows first. */
  readonly from: Date
  /** How many times as fast as real time it runs: 3600 is an hour a second, 0 stands still. Default: 3600. */
  readonly speed?: number
  /** For tests. Default: the time of the platform. */
  readonly wall?: Wall
}

/** A clock that runs as fast as one likes, with timers that go by it. */
export interface FastClock {
  readonly now: () => Date
  /** Runs something after so many milliseconds of this clock, whatever its speed is until then. */
  readonly timer: Timer
  readonly speed: () => number
  /** From now on; 0 makes it stand still, and its timers wait. */
  readonly setSpeed: (speed: number) => void
  /** Goes ahead at once by so many milliseconds. Timers that come due on the way run, each once. */
  readonly skip: (milliseconds: number) => void
}

/** A clock for demos in which days pass while one watches. */
export function fastClock({ from, speed = 3600, wall = realWall }: FastClockOptions): FastClock {
  let begun = { shown: from.getTime(), at: wall.now(), speed: checkedSpeed(speed) }
  const waiting = new Set<Waiting>()
  const now = (): number => begun.shown + (wall.now() - begun.at) * begun.speed

  const go = (changed: Partial<typeof begun>): void => {
    begun = { ...begun, shown: now(), at: wall.now(), ...changed }
    // The earliest first, so that those that are due by now run in their order.
    for (const each of [...waiting].sort((a, b) => a.due - b.due)) plan(each)
  }
  const plan = (each: Waiting): void => {
    each.cancel()
    each.cancel =
      begun.speed === 0 && each.due > now() ? nothing : wall.timer(() => ring(each), left(each))
  }
  const left = ({ due }: Waiting): number =>
    begun.speed === 0 ? 0 : Math.min(longestTimer, Math.max(0, (due - now()) / begun.speed))
  const ring = (each: Waiting): void => {
    // Timers of a platform may go off a little early, and end after a month.
    if (begun.speed > 0 && left(each) >= 1) return plan(each)
    waiting.delete(each)
    each.run()
  }
  return {
    now: () => new Date(now()),
    timer(run, milliseconds) {
      const each: Waiting = { due: now() + Math.max(0, milliseconds), run, cancel: nothing }
      waiting.add(each)
      plan(each)
      return () => {
        waiting.delete(each)
        each.cancel()
      }
    },
    speed: () => begun.speed,
    setSpeed: (changed) => go({ speed: checkedSpeed(changed) }),
    skip: (milliseconds) => go({ shown: now() + Math.max(0, milliseconds) }),
  }
}

interface Waiting {
  /** In milliseconds of this clock since 1970. */
  readonly due: number
  readonly run: () => void
  cancel: () => void
}

/** Milliseconds. Timers take 31 bits; a longer one would go off at once. */
const longestTimer = 2 ** 31 - 1

function nothing(): void {}

function checkedSpeed(speed: number): number {
  if (speed >= 0 && speed < Infinity) return speed
  throw new RangeError(`A clock cannot run at the speed ${speed}: it is a number from 0 on.`)
}
