import {
  activity,
  apiLogs,
  gatewayLogs,
  llmLogs,
  restAccount,
  restAdapter,
  type AccountAdapter,
  type ActivityEvent,
  type RestAdapter,
  type GatewayLogEntry,
  type LlmLogEntry,
  type LogEntry,
  type RetentionPolicy,
} from '@loggia/core'
import {
  createHandler,
  createRetentionService,
  memoryPolicies,
  type Handler,
  type Role,
} from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { handlerFetch } from '../handler-fetch.ts'
import type { FastClock } from './fast-clock.ts'
import { trickle, type Arrived, type TrickleOptions } from './trickle.ts'

/** What an account holds at first, and how it goes on. */
export interface SampleAccountOptions {
  readonly clock: FastClock
  readonly logs?: readonly LogEntry[]
  readonly activity?: readonly ActivityEvent[]
  /** Left out: the account knows none of that kind. */
  readonly gateway?: readonly GatewayLogEntry[]
  /** The same. */
  readonly llm?: readonly LlmLogEntry[]
  /** How long entries are kept at first. Default: `free`. */
  readonly policy?: RetentionPolicy
  /** Milliseconds of the clock between two passes. Default: an hour. */
  readonly every?: number
  /** New traffic while it runs. Default: none. */
  readonly trickle?: TrickleOptions | null
  /** Of whoever asks. Default: `owner`, who may do everything. */
  readonly role?: Role
}

/** An account that lives by a clock. */
export interface SampleAccount {
  /** Answers requests as production does. For `mounted`, and to put faults around. */
  readonly handler: Handler
  /** The same, asked over HTTP without a network. */
  readonly account: Required<AccountAdapter>
  readonly logs: RestAdapter<LogEntry>
  readonly activity: RestAdapter<ActivityEvent>
  readonly gateway: RestAdapter<GatewayLogEntry>
  readonly llm: RestAdapter<LlmLogEntry>
  /** Records entries that have just come, as many as wanted and when one wants them. */
  readonly arrive: (arrived: Partial<Arrived>) => Promise<void>
  /** Lets passes run and traffic come, until what it returns is called. */
  readonly start: () => () => Promise<void>
}

/**
 * A memory store, the retention service and the handler that production runs, all by one clock: let it run fast,
 * and entries arrive, grow old and leave while one watches.
 */
export function sampleAccount(options: SampleAccountOptions): SampleAccount {
  const { clock, policy = 'free', every = 3_600_000, role = 'owner' } = options
  const store = memoryStore()
  const presets = [
    apiLogs,
    activity,
    ...(options.gateway ? [gatewayLogs] : []),
    ...(options.llm ? [llmLogs] : []),
  ]
  const arrive = async (arrived: Partial<Arrived>): Promise<void> => {
    await store.append({ account, preset: apiLogs }, arrived.logs ?? [])
    await store.append({ account, preset: activity }, arrived.activity ?? [])
    await store.append({ account, preset: gatewayLogs }, arrived.gateway ?? [])
    await store.append({ account, preset: llmLogs }, arrived.llm ?? [])
  }
  const filled = arrive(options)
  const retention = createRetentionService({
    store,
    presets,
    policies: memoryPolicies(policy),
    clock: clock.now,
    timer: clock.timer,
    every,
    // Known beforehand, so that a demo looks the same every time.
    jitter: 0,
    // A clock that stands still would never end a pause.
    pause: 0,
  })
  const answer = createHandler({
    store,
    presets,
    retention,
    clock: clock.now,
    authenticate: () => ({ account, role }),
  })
  const handler: Handler = async (request) => {
    await filled
    return answer(request)
  }
  const asked = { url: '/', fetch: handlerFetch(handler) }
  return {
    handler,
    account: restAccount(asked),
    logs: restAdapter({ ...asked, preset: apiLogs }),
    activity: restAdapter({ ...asked, preset: activity }),
    gateway: restAdapter({ ...asked, preset: gatewayLogs }),
    llm: restAdapter({ ...asked, preset: llmLogs }),
    arrive,
    start() {
      const stopPasses = retention.start()
      const stopTraffic = options.trickle ? trickle(clock, arrive, options.trickle) : null
      return async () => {
        stopTraffic?.()
        await stopPasses()
      }
    },
  }
}

const account = 'sample'
