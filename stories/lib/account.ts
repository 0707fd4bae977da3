import {
  LoggiaError,
  type AccountAdapter,
  type ActivityEvent,
  type RestAdapter,
  type ErrorCode,
  type LogEntry,
  type RetentionPolicy,
} from '@loggia/core'
import { fastClock, sampleAccount, type SampleAccount } from '@loggia/mocks/live'
import { sampleLogs } from '@loggia/mocks/samples'

/** When the stories about accounts play. */
export const accountTime: Date = new Date('2026-03-06T15:00:00.000Z')

const days: Readonly<Record<RetentionPolicy, number>> = {
  free: 1.6,
  starter: 7.6,
  pro: 30.6,
  scale: 180.6,
  enterprise: 365.6,
  forever: 30,
}

/** An account at a moment that stands still, with a row or more that leave today. */
export function standingAccount(
  policy: RetentionPolicy = 'starter',
  options: {
    readonly logs?: readonly LogEntry[]
    readonly activity?: readonly ActivityEvent[]
    readonly role?: 'owner' | 'member'
  } = {},
): SampleAccount {
  const logs = options.logs ?? sampleLogs({ count: 2400, now: accountTime, days: days[policy] })
  const made = sampleAccount({
    clock: fastClock({ from: accountTime, speed: 0 }),
    policy,
    role: options.role ?? 'owner',
    logs,
    ...(options.activity ? { activity: options.activity } : {}),
  })
  return { ...made, account: withNextPass(made.account) }
}

/** A pass is due every hour, though no service runs while the clock stands still. */
function withNextPass(account: Required<AccountAdapter>): Required<AccountAdapter> {
  const nextPass = new Date(accountTime.getTime() + 1_560_000).toISOString()
  return {
    ...account,
    retention: async (call) => ({ ...(await account.retention(call)), nextPass }),
    changePolicy: async (policy, call) => ({
      ...(await account.changePolicy(policy, call)),
      nextPass,
    }),
  }
}

/** The rows of an account, one after the other and never to the end: an export that can be looked at. */
export function endlessExport(adapter: RestAdapter<LogEntry>, upTo: number): RestAdapter<LogEntry> {
  return {
    ...adapter,
    async *stream(query, call) {
      let sent = 0
      for await (const entry of adapter.stream(query, call)) {
        yield entry
        sent += 1
        if (sent === upTo) await new Promise(() => undefined)
        // Slow enough to be seen on the way.
        if (sent % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
  }
}

/** Never answers. */
export function silently(): Promise<never> {
  return new Promise(() => undefined)
}

/** Refuses for that reason. */
export function refusal(code: ErrorCode): () => Promise<never> {
  return () => Promise.reject(new LoggiaError(code))
}

/** Refuses the first time, and then does what it should. */
export function refusedOnce<Args extends readonly unknown[], T>(
  code: ErrorCode,
  then: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  let asked = 0
  return (...args) => (asked++ === 0 ? refusal(code)() : then(...args))
}
