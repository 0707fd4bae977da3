import { asLoggiaError, type LoggiaError } from '@loggia/core'
import {
  pauseLeft,
  planAfterAnswer,
  planAfterFailure,
  planAfterReturn,
  type PollPace,
  type PollPlan,
} from './poll-plan.ts'

/** What a poller works with. */
export interface PollerOptions extends PollPace {
  /** Asks once. Rejects when it fails; nobody looks at it any more once the signal is aborted. */
  readonly ask: (signal: AbortSignal) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Runs something later, unless what it returns is called before. */
  readonly timer: (run: () => void, milliseconds: number) => () => void
  /** Told of every new plan. */
  readonly onPlan: (plan: PollPlan) => void
}

/** What decides whether a poller asks. */
export interface PollFacts {
  readonly on: boolean
  /** Whether somebody can see the answer: the page is shown. */
  readonly visible: boolean
  readonly online: boolean
  /** Whether the table itself is asking, which comes first. */
  readonly loading: boolean
  /** How the table's own last question ended; `null` before. Another object is another end. */
  readonly loaded: { readonly at: number; readonly error: LoggiaError | null } | null
  /** Whether to ask without a pause, since what is on screen cannot be compared with what comes. */
  readonly now: boolean
  /** Whether somebody wakes it when there is something new, so that it need not look by itself as often. */
  readonly woken: boolean
}

/** Asks again and again, never twice at once. */
export interface Poller {
  /** To be told whenever a fact changes, as often as one likes. */
  readonly update: (facts: PollFacts) => void
  /** There is something new: it asks soon, unless the last question failed. */
  readonly wake: () => void
  readonly stop: () => void
}

/** Polls while it is on and somebody is there; a while after each answer, not by the clock. */
export function poller(options: PollerOptions): Poller {
  const { ask, now, timer, onPlan } = options
  let facts: PollFacts | null = null
  let plan: PollPlan | null = null
  let call: AbortController | null = null
  let cancel = nothing
  /** Whether it has asked since the table itself did. */
  let asked = false
  /** Whether there is something new since it asked last. */
  let news = false

  const withdraw = (): void => {
    call?.abort()
    call = null
    cancel()
  }
  const settle = (next: PollPlan): void => {
    plan = next
    onPlan(next)
  }
  const run = async (): Promise<void> => {
    const own = new AbortController()
    call = own
    asked = true
    news = false
    const error = await failureOf(() => ask(own.signal))
    if (own.signal.aborted) return
    call = null
    settle(error ? planAfterFailure(now(), error, plan, options) : planAfterAnswer(now(), options))
    arm()
  }
  const arm = (): void => {
    cancel()
    cancel = nothing
    if (call || !facts || !mayAsk(facts)) return
    const left = plan ? pauseLeft(pacedPlan(plan, { news, woken: facts.woken }), now()) : 0
    if (left === null) return
    const atOnce = facts.now && !asked && !plan?.failures
    cancel = timer(() => void run(), atOnce ? 0 : left)
  }
  return {
    update(next) {
      const before = facts
      facts = next
      if (next.loading || !next.on) withdraw()
      if (next.loaded && next.loaded !== before?.loaded) {
        const { at, error } = next.loaded
        asked = false
        settle(error ? planAfterFailure(at, error, plan, options) : planAfterAnswer(at, options))
      }
      if (plan && before && returned(before, next)) settle(planAfterReturn(plan))
      arm()
    },
    wake() {
      news = true
      arm()
    },
    stop: withdraw,
  }
}

/** While all is well, what is new is asked for soon, and nothing else often where it would be heard of. */
function pacedPlan(
  plan: PollPlan,
  { news, woken }: { readonly news: boolean; readonly woken: boolean },
): PollPlan {
  if (plan.failures > 0 || plan.pause === null) return plan
  if (news) return { ...plan, pause: Math.min(plan.pause, shortestPause) }
  return woken ? { ...plan, pause: Math.max(plan.pause, carefulPause) } : plan
}

/** Milliseconds: what comes in a rush is asked for together. */
const shortestPause = 1000

/** Milliseconds: should something have been missed after all. */
const carefulPause = 60_000

/** Whether somebody, or the connection, is back: reason enough to try again. */
function returned(before: PollFacts, next: PollFacts): boolean {
  return (next.on && !before.on) || (next.online && !before.online)
}

function mayAsk({ on, visible, online, loading }: PollFacts): boolean {
  return on && visible && online && !loading
}

async function failureOf(call: () => Promise<void>): Promise<LoggiaError | null> {
  try {
    await call()
    return null
  } catch (cause) {
    return asLoggiaError(cause)
  }
}

const nothing = (): void => undefined
