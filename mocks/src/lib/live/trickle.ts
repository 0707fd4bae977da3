import type { ActivityEvent, GatewayLogEntry, LlmLogEntry, LogEntry } from '@loggia/core'
import { recordedEvent, usualScene } from '../activity/sample-activity.ts'
import { gatewayRequest } from '../gateway/gateway-request.ts'
import { llmRequest } from '../llm/llm-request.ts'
import { random, type Random } from '../random.ts'
import { usualRequest } from '../request.ts'
import { recorded } from '../timeline.ts'
import type { FastClock } from './fast-clock.ts'

/** How much new traffic comes. */
export interface TrickleOptions {
  /** Requests in an hour of the clock. Default: 40. */
  readonly requests?: number
  /** Things that happen in an hour of the clock, each of one event or several. Default: 3. */
  readonly events?: number
  /** Requests through an API gateway in an hour of the clock. Default: 0. */
  readonly gateway?: number
  /** Requests to language models in an hour of the clock. Default: 0. */
  readonly llm?: number
  /** Milliseconds of the clock between two arrivals, at least. Default: ten minutes. */
  readonly every?: number
  /** The same seed gives the same traffic. Default: 1. */
  readonly seed?: number
}

/** What has come since the last time. */
export interface Arrived {
  readonly logs: readonly LogEntry[]
  readonly activity: readonly ActivityEvent[]
  readonly gateway: readonly GatewayLogEntry[]
  readonly llm: readonly LlmLogEntry[]
}

/**
 * Makes up new entries again and again as a clock runs, and hands them on. After a skip, what lies in between
 * comes as well. What it returns ends that.
 */
export function trickle(
  clock: FastClock,
  arrive: (arrived: Arrived) => Promise<void>,
  options: TrickleOptions = {},
): () => void {
  const { requests = 40, events = 3, gateway = 0, llm = 0, seed = 1, every = often } = options
  const choice = random(seed)
  let before = clock.now().getTime()
  let cancel = (): void => undefined
  const wait = (): void => {
    cancel = clock.timer(come, Math.max(every, clock.speed() * glance))
  }
  const come = (): void => {
    const now = clock.now().getTime()
    const hours = (now - before) / hour
    const moment = (): number => Math.floor(before + choice.fraction() * (now - before))
    void arrive({
      logs: times(hours * requests, choice).map(() => requestAt(moment(), choice)),
      activity: times(hours * events, choice).flatMap(() => eventsAt(moment(), now, choice)),
      gateway: times(hours * gateway, choice).map(() =>
        recorded(moment(), gatewayRequest(choice), choice),
      ),
      llm: times(hours * llm, choice).map(() => recorded(moment(), llmRequest(choice), choice)),
    })
    before = now
    wait()
  }
  wait()
  return () => cancel()
}

const hour = 3_600_000
const often = hour / 6
/** Milliseconds of real time between two arrivals, at least: nobody sees more. */
const glance = 250

/** A list of that length; of what is left of a whole number, chance makes one more or none. */
function times(number: number, choice: Random): readonly null[] {
  const length = number === 0 ? 0 : Math.floor(number + choice.fraction())
  return Array.from({ length }, () => null)
}

function requestAt(time: number, choice: Random): LogEntry {
  // The end of the period that samples are made of, where keys are as they are now.
  return recorded(time, usualRequest(choice, 1), choice)
}

/** A scene that has ended by now, as if it had begun at that time. */
function eventsAt(time: number, now: number, choice: Random): readonly ActivityEvent[] {
  const scene = usualScene(choice)
  const begin = Math.min(time, now - (scene.at(-1)?.after ?? 0))
  return scene.map(({ after, event }) => recordedEvent(begin + after, event, choice))
}
