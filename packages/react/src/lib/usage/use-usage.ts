import {
  fieldText,
  LoggiaError,
  type AccountAdapter,
  type Usage,
  type UsageBucket,
  type UsageQuestion,
} from '@loggia/core'
import { useCallback, useState } from 'react'
import { useAccountNews } from '../retention/account-news.ts'
import { useAsked } from '../retention/use-asked.ts'

/** What is known of a usage. */
export interface UsageAnswer {
  /** `absent` where the account has no usage to ask for. */
  readonly status: 'absent' | 'loading' | 'ready' | 'failed'
  /** The newest that arrived: the answer, or what was shown before it while loading or failed. */
  readonly usage: Usage | null
  /** What {@link usage} is the answer to. */
  readonly question: UsageQuestion | null
  /** When {@link usage} arrived, in milliseconds since 1970. */
  readonly answeredAt: number
  /** Why the newest question failed. */
  readonly error: LoggiaError | null
  /** Asks again. What is shown stays until the answer comes. */
  readonly reload: () => void
}

/**
 * Asks an account for statistics that stay when entries go, and again when a part changes the account.
 *
 * Only the newest question counts: older ones are aborted and their answers never shown.
 *
 * @param account must be the same object between renderings
 * @param version asked again when it changes, also for the same period; nothing is asked while it is `null`
 */
export function useUsage(
  account: AccountAdapter,
  question: UsageQuestion,
  version: string | number | null = '',
): UsageAnswer {
  const [attempt, setAttempt] = useState(0)
  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  useAccountNews(account, reload)
  const { collection, by, period, step } = question
  const text = JSON.stringify([attempt, version, collection, by, period.from, period.to, step])
  const asks = account.usage !== undefined && version !== null
  const { status, answer, error } = useAsked(account, asks ? text : null, (signal) =>
    answered(account, question, signal),
  )
  return {
    status: status !== 'idle' ? status : account.usage ? 'loading' : 'absent',
    usage: answer?.usage ?? null,
    question: answer?.question ?? null,
    answeredAt: answer?.answeredAt ?? 0,
    error,
    reload,
  }
}

async function answered(
  account: AccountAdapter,
  question: UsageQuestion,
  signal: AbortSignal,
): Promise<Pick<UsageAnswer, 'answeredAt'> & Asked> {
  const usage = await account.usage?.(question, { signal })
  if (!usage || !Array.isArray(usage.buckets)) {
    throw new LoggiaError('bad-answer', { detail: 'expected the buckets of a usage' })
  }
  // What was asked for counts, should the backend not repeat it.
  const { by, step } = question
  return {
    usage: { ...usage, by, step, buckets: bucketsOf(usage) },
    question,
    answeredAt: Date.now(),
  }
}

/** What of an answer can be drawn; a value that is no text is none. */
function bucketsOf({ buckets }: Usage): readonly UsageBucket[] {
  return buckets
    .filter((bucket) => Array.isArray(Object(bucket).counts))
    .map(({ start, counts }) => ({
      start,
      counts: counts.filter(Boolean).map((count) => ({ ...count, value: fieldText(count.value) })),
    }))
}

interface Asked {
  readonly usage: Usage
  readonly question: UsageQuestion
}
