import { expiryOf, type RetentionPolicy } from '@loggia/core'
import { changesIn, rowHorizon, type RowHorizon } from './row-horizon.ts'

/** Tells rows when to look at the time again. */
export interface HorizonClock {
  /** The backend's time, in milliseconds since 1970. */
  readonly now: () => number
  /** When an entry recorded at that moment may be removed; `null` where nothing goes. */
  readonly expiry: (recorded: number) => number | null
  readonly horizon: (recorded: number) => RowHorizon
  /** Calls the listener when that entry may say something else. Returns the end of it. */
  readonly watch: (recorded: number, listener: () => void) => () => void
  /** Sets the backend's clock: milliseconds by which it is ahead of this one. */
  readonly adjust: (offset: number) => void
}

/** Milliseconds. Rows that say minutes need no more. */
const tick = 60_000

/** One timer for all rows, set for the first that has something else to say, and none where no row has. */
export function horizonClock(policy: RetentionPolicy): HorizonClock {
  const watched = new Map<() => void, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Infinity
  let ahead = 0
  const now = (): number => Date.now() + ahead
  const expiry = (recorded: number): number | null => expiryOf(new Date(recorded), policy)
  const arm = (wait: number): void => {
    const at = Date.now() + wait
    if (at >= due) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(ring, Math.min(wait, 60 * tick))
  }
  const ring = (): void => {
    due = Infinity
    for (const listener of watched.keys()) listener()
    for (const recorded of watched.values()) armFor(recorded)
  }
  const armFor = (recorded: number): void => {
    const end = expiry(recorded)
    const wait = end === null ? null : changesIn(end, now(), policy)
    // Rows of the same minute are told together.
    if (wait !== null) arm(Math.ceil(wait / tick) * tick)
  }
  return {
    now,
    adjust(offset) {
      // Answers take their time: what differs by less is the same clock.
      const same = Math.abs(offset - ahead) < 2000
      // Timers stand still while a computer sleeps; the answers that come when it wakes find them late.
      if (same && Date.now() < due) return
      if (!same) ahead = offset
      clearTimeout(timer)
      ring()
    },
    expiry,
    horizon(recorded) {
      const end = expiry(recorded)
      return end === null ? { type: 'far' } : rowHorizon(end, now(), policy)
    },
    watch(recorded, listener) {
      watched.set(listener, recorded)
      armFor(recorded)
      return () => {
        watched.delete(listener)
        if (watched.size > 0) return
        clearTimeout(timer)
        due = Infinity
      }
    },
  }
}
