import type { DataAdapter, LlmLogEntry } from '@loggia/core'
import { gatewayOf, promptsWith } from './llm.ts'

/** A gateway to which more requests can be sent. */
export interface Arriving {
  readonly adapter: DataAdapter<LlmLogEntry>
  /** So many more, a second apart, after the newest. */
  readonly arrive: (count: number) => void
}

/** A gateway that has had 60 requests. */
export function arriving(): Arriving {
  const held = [...promptsWith(Array.from({ length: 60 }, () => ({})))]
  const newest = Date.parse(held[0]?.timestamp ?? '')
  let arrived = 0
  return {
    adapter: gatewayOf(held),
    arrive(count) {
      const numbers = Array.from({ length: count }, () => ++arrived)
      const more = numbers.map((number) => ({
        id: `new-${number}`,
        endpoint: 'ticket-triage',
        timestamp: new Date(newest + number * 1000).toISOString(),
      }))
      held.push(...promptsWith(more))
    },
  }
}

let ahead = 0

/** For `beforeEach`: a clock that {@link letPauseGoBy} sets ahead. */
export function ownClock(): () => void {
  const real = Date.now
  ahead = 0
  Date.now = () => real() + ahead
  return () => {
    Date.now = real
  }
}

/** Lets the pause between two answers go by, so that nobody who plays a story has to wait. */
export function letPauseGoBy(): void {
  ahead += 11_000
}

/** For `beforeEach`: a browser without a connection. */
export function offline(): () => void {
  const own = { configurable: true, get: () => false }
  Object.defineProperty(navigator, 'onLine', own)
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
  }
}
