import type { Entry } from '@loggia/core'
import { jsonText } from '../answer.ts'
import type { Arrivals } from '../store.ts'
import type { Bell } from './bell.ts'
import { eventText } from './event-text.ts'
import type { TailRules } from './tail-rules.ts'

/** What one tail works with. */
export interface Tail<E extends Entry> {
  /** What was recorded after a position. */
  readonly ask: (after: string) => Promise<Arrivals<E>>
  /** An entry as lists have it. */
  readonly shown: (entry: E) => object
  readonly bell: Bell
  readonly ended: () => boolean
  readonly rules: TailRules
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}

/**
 * Server-sent events for the entries that are recorded, from a position on: parts of a body, each made when the one
 * before was taken.
 *
 * It begins with the event `position`, so that whoever loses the connection before the first entry misses none. The
 * same event comes where much was looked at that does not match.
 *
 * @param first what was recorded after `position`
 */
export async function* tailEvents<E extends Entry>(
  position: string,
  first: Arrivals<E>,
  { ask, shown, bell, ended, rules, now }: Tail<E>,
): AsyncIterable<string> {
  const end = now() + rules.lasts
  yield `retry: ${reconnection}\n${positionText(position)}`
  let told = { position, at: now() }
  for (let found = first; ; found = await ask(found.position)) {
    const text = found.arrivals
      .map((arrival) => eventText({ id: arrival.position, data: jsonText(shown(arrival.entry)) }))
      .join('')
    const due = text || (now() - told.at >= rules.heartbeat ? signOfLife(told, found) : '')
    if (due !== '') {
      yield due
      told = { position: found.arrivals.at(-1)?.position ?? found.position, at: now() }
    }
    if (ended()) return
    if (found.more && now() < end + catchUp) continue
    if (now() >= end) return
    await bell.heard(Math.max(0, Math.min(rules.every, rules.heartbeat, end - now())))
    if (ended()) return
  }
}

/** Milliseconds beyond its end in which a tail tells what is there. One that never gets there ends, too. */
const catchUp = 60_000

/** Milliseconds that clients wait at least before they connect again. */
const reconnection = 1000

/** A comment keeps a connection open; a position also keeps what was looked at from being looked at again. */
function signOfLife(told: { readonly position: string }, found: Arrivals<Entry>): string {
  return told.position === found.position ? ':\n\n' : positionText(found.position)
}

function positionText(position: string): string {
  return eventText({ id: position, type: 'position', data: '{}' })
}
