import {
  fieldText,
  fieldValue,
  instant,
  type AccountAdapter,
  type LogEntry,
  type Usage,
  type UsageBucket,
  type UsageQuestion,
} from '@loggia/core'

/** A usage that an account was asked for and that the test answers when it wants to. */
export interface AskedUsage {
  readonly question: UsageQuestion
  readonly signal: AbortSignal
  readonly answer: (usage: Usage) => void
  readonly fail: (error: unknown) => void
}

/** An account that leaves its questions open. */
export interface AskedAccount extends AccountAdapter {
  readonly questions: readonly AskedUsage[]
  /** The question that nobody has taken back. */
  readonly newest: () => AskedUsage
}

/** An account whose usage the test gives by hand, in any order. It does not mind being aborted. */
export function askedAccount(): AskedAccount {
  const questions: AskedUsage[] = []
  return {
    ...silentAccount,
    questions,
    newest() {
      const question = questions.findLast(({ signal }) => !signal.aborted)
      if (!question) throw new Error('Nothing was asked.')
      return question
    },
    usage: (question, { signal }) =>
      new Promise((answer, fail) => void questions.push({ question, signal, answer, fail })),
  }
}

/** An account that answers with what a function returns, whatever that is. */
export function usageAccount(answer: (question: UsageQuestion) => unknown): AccountAdapter {
  // What a faulty backend returns is what some tests are about.
  return { ...silentAccount, usage: async (question) => answer(question) as Usage }
}

/** An account that counts entries as a backend does. Those before `cutoff` are no longer listed. */
export function countingAccount(entries: readonly LogEntry[], cutoff = ''): AccountAdapter {
  return usageAccount((question) => usageOf(question, entries, cutoff))
}

/** A usage of buckets: the counts of each by value, recorded and listed. */
export function usage(
  buckets: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>,
  values: Partial<Usage> = {},
): Usage {
  const list = Object.entries(buckets).map(([start, counts]): UsageBucket => ({
    start,
    counts: Object.entries(counts).map(([value, [total, live]]) => ({ value, total, live })),
  }))
  const all = list.flatMap(({ counts }) => counts)
  const total = all.reduce((sum, count) => sum + count.total, 0)
  const live = all.reduce((sum, count) => sum + count.live, 0)
  return { by: 'status_code', step: 'hour', buckets: list, total, live, ...values }
}

const silentAccount: AccountAdapter = { retention: () => new Promise(() => undefined) }

function usageOf(
  { by, step, period }: UsageQuestion,
  entries: readonly LogEntry[],
  cutoff: string,
): Usage {
  const digits = step === 'hour' ? 13 : 10
  const rest = step === 'hour' ? ':00:00.000Z' : 'T00:00:00.000Z'
  const buckets: Record<string, Record<string, [number, number]>> = {}
  for (const entry of entries) {
    const time = instant(entry.timestamp) ?? 0
    if (time < (instant(period.from) ?? 0) || time >= (instant(period.to) ?? Infinity)) continue
    const bucket = (buckets[`${entry.timestamp.slice(0, digits)}${rest}`] ??= {})
    const counts = (bucket[by === '' ? '' : fieldText(fieldValue(entry, by))] ??= [0, 0])
    counts[0]++
    if (entry.timestamp >= cutoff) counts[1]++
  }
  return usage(buckets, { by, step })
}
