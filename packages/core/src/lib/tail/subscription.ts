import type { Arrival, SubscribeOptions } from '../adapter.ts'
import { checkedEntry } from '../checked-page.ts'
import type { Entry } from '../entry.ts'
import { asLoggiaError, isLoggiaError, LoggiaError } from '../errors.ts'
import { longestPause, mayRecover, pauseAfter, type RetryOptions } from '../retry.ts'
import { streamedEvents, type StreamedEvent } from './streamed-events.ts'

/** How a subscription is kept up. */
export interface SubscriptionOptions extends SubscribeOptions {
  /** Sends the request for what comes after a position, once. */
  readonly connected: (after: string | null, signal: AbortSignal) => Promise<Response>
  readonly tries: RetryOptions
  /** Milliseconds without a sign of life after which a connection is broken. */
  readonly silence: number
}

/**
 * Entries as they are recorded, over as many connections as it takes.
 *
 * The first connection is tried as often as other calls. From then on it is mended as long as anybody listens: only what no
 * further try can change, such as a refusal, ends it.
 */
export async function* subscription<E extends Entry>(
  options: SubscriptionOptions,
): AsyncIterable<Arrival<E>> {
  const { signal, tries } = options
  const state: State = {
    position: options.after,
    failures: 0,
    isOpen: false,
    hasOpened: false,
    asked: 0,
  }
  for (;;) {
    let broken = ended()
    try {
      signal.throwIfAborted()
      for await (const event of events(options, state)) {
        const arrival = arrivalIn<E>(event, state)
        if (event.id !== '') state.position = event.id
        if (arrival) yield arrival
      }
    } catch (error) {
      signal.throwIfAborted()
      if (!isLoggiaError(error) || !mayRecover(error)) throw error
      broken = error
    }
    signal.throwIfAborted()
    if (isGivenUp(broken, state, tries)) throw broken
    if (state.isOpen) options.onBreak?.(broken)
    state.isOpen = false
    const least = Math.max(state.asked, broken.retryAfter ?? 0)
    await tries.wait(Math.max(least, pauseAfter(state.failures, tries)), signal)
    state.failures++
  }
}

interface State {
  position: string | null
  /** Connections in a row that told nothing. */
  failures: number
  isOpen: boolean
  hasOpened: boolean
  /** Milliseconds, as the backend has asked for. */
  asked: number
}

/** Characters. Entries of lists are far shorter. */
const longestEvent = 4 * 1024 * 1024
/** Milliseconds. Nobody is helped by a tail that comes back tomorrow. */
const longestRetry = 300_000

/** The events of one connection. */
async function* events(
  { connected, signal, silence, onOpen }: SubscriptionOptions,
  state: State,
): AsyncIterable<StreamedEvent> {
  const { body, headers } = await connected(state.position, signal)
  if (!body || !/^text\/event-stream\s*(;|$)/i.test(headers.get('content-type') ?? '')) {
    throw new LoggiaError('bad-answer', { detail: 'a tail that is no text/event-stream' })
  }
  const onRetry = (asked: number): void => void (state.asked = Math.min(asked, longestRetry))
  try {
    const reading = { silence, longest: longestEvent, signal, onRetry }
    for await (const event of streamedEvents(body, reading)) {
      if (!state.isOpen) onOpen?.()
      Object.assign(state, { failures: 0, isOpen: true, hasOpened: true })
      yield event
    }
  } catch (cause) {
    throw asLoggiaError(cause)
  }
}

/** Events of other types say something else than an entry; newer backends may have some that nobody knows here. */
function arrivalIn<E extends Entry>(
  { type, data, id }: StreamedEvent,
  { position }: State,
): Arrival<E> | null {
  if (type !== 'message' || data === null) return null
  if (id !== '' && id !== position) return { entry: entryIn(data), position: id }
  throw new LoggiaError('bad-answer', { detail: 'an entry of a tail without an id of its own' })
}

function entryIn<E extends Entry>(data: string): E {
  try {
    return checkedEntry<E>(JSON.parse(data))
  } catch (cause) {
    throw asLoggiaError(cause)
  }
}

/** Servers and proxies end connections now and then. */
function ended(): LoggiaError {
  return new LoggiaError('unavailable', { detail: 'a tail has ended' })
}

function isGivenUp(
  { retryAfter = 0 }: LoggiaError,
  { hasOpened, failures }: State,
  { retries }: RetryOptions,
): boolean {
  return !hasOpened && (failures >= retries || retryAfter > longestPause)
}
