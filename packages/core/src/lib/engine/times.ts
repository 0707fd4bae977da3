import type { Entry } from '../entry.ts'
import { fieldValue } from '../field.ts'
import { instant } from '../instant.ts'
import { roomFor } from './codes.ts'
import { partLength, type Work } from './work.ts'

/** The moment of each row in milliseconds; -Infinity for rows without a real one. */
export interface Times {
  readonly reach: (rows: number) => Work<void>
  readonly at: () => Float64Array
}

export function timesOf(rows: readonly Entry[]): Times {
  let times = new Float64Array()
  let reached = 0
  return {
    at: () => times,
    *reach(to) {
      if (reached >= to) return
      if (times.length < to) {
        const room = new Float64Array(roomFor(to, reached))
        room.set(times)
        times = room
      }
      while (reached < to) {
        for (const row of rows.slice(reached, Math.min(to, reached + partLength))) {
          times[reached++] = instant(fieldValue(row, 'timestamp')) ?? -Infinity
        }
        yield
      }
    },
  }
}
