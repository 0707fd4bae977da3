import type { Entry } from '../entry.ts'
import { fieldValue } from '../field.ts'
import { roomFor } from './codes.ts'
import { instantReader } from './quick-instant.ts'
import { reaching, type Work } from './work.ts'

/** The moment of each row in milliseconds; -Infinity for rows without a real one. */
export interface Times {
  readonly reach: (rows: number) => Work<void>
  readonly at: () => Float64Array
}

export function timesOf(rows: readonly Entry[]): Times {
  const read = instantReader()
  let times = new Float64Array()
  let reached = 0
  const part = (from: number, to: number): void => {
    let at = from
    for (const row of rows.slice(from, to)) times[at++] = read(fieldValue(row, 'timestamp'))
    reached = to
  }
  return {
    at: () => times,
    *reach(to) {
      if (times.length < to) {
        const room = new Float64Array(roomFor(rows.length, reached))
        room.set(times)
        times = room
      }
      yield* reaching(to, () => reached, part)
    },
  }
}
