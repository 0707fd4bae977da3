import { decodeQuery, type Entry } from '@loggia/core'
import type { EntryRouteParts } from '../entry-route-parts.ts'
import type { Action } from '../routes.ts'
import { listed } from '../shown-fields.ts'
import { streamed } from '../streamed.ts'
import { tailEvents } from './tail-events.ts'

/**
 * The entries that match, as they are recorded, as server-sent events. The id of each is the position after it: a
 * client that connects again with it, as the header `Last-Event-ID` or as `after`, misses nothing and sees nothing
 * twice.
 */
export function tailRoute<E extends Entry>(parts: EntryRouteParts<E>): Action {
  const { preset, store, scopeOf, failed, tails } = parts
  const shown = listed(preset)
  return async ({ request, signal: wanted, asked, parameters, identity }) => {
    const scope = scopeOf(identity)
    const query = { ...decodeQuery(parameters, preset), cursor: null }
    const stop = new AbortController()
    const signal = AbortSignal.any([wanted, stop.signal])
    const { bell, close } = tails.open(scope, signal)
    try {
      const ask = (after: string | null) => store.arrivals(scope, query, { after, most, signal })
      const after = positionIn(request, parameters)
      const first = await ask(after)
      const ended = (): boolean => signal.aborted || (tails.rules.closing?.aborted ?? false)
      const now = (): number => performance.now()
      const tail = { ask, shown, bell, ended, rules: tails.rules, now }
      const events = closing(tailEvents(after ?? first.position, first, tail), close)
      const body = await streamed(events, {
        cancelled: () => stop.abort(),
        failed: (error) => (signal.aborted ? undefined : failed(error, asked)),
      })
      return new Response(body, { headers })
    } catch (error) {
      close()
      throw error
    }
  }
}

/** Entries that are told at once. */
const most = 200

const headers = {
  'content-type': 'text/event-stream',
  // Some proxies hold an answer back until it is large or over, unless they are told.
  'x-accel-buffering': 'no',
} as const

/** The header is the newer one: a browser that connects again asks at the address of the first time. */
function positionIn({ headers: sent }: Request, parameters: URLSearchParams): string | null {
  return sent.get('last-event-id') || parameters.get('after') || null
}

async function* closing(parts: AsyncIterable<string>, close: () => void): AsyncIterable<string> {
  try {
    yield* parts
  } finally {
    close()
  }
}
