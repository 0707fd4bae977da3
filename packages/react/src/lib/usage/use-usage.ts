import {
  fieldText,
  LoggiaError,
  type AccountAdapter,
  type Usage,
  type UsageBucket,
  type UsageQuestion,
} from '@loggia/core'
import { useCallback, useState } from 'react'
import { useAccountNews } from '../account/account-news.ts'
import { useAsked } from '../account/use-asked.ts'
import { useViewer } from '../words/viewer.tsx'
import { usageOfLatestDays, type FoundUsage } from './latest-days.ts'

/** What is known of a usage. */
export interface UsageAnswer {
  /** `absent` where the account has no usage to ask for. */
  readonly status: 'absent' | 'loading' | 'ready' | 'failed'
  /** The newest that arrived: the answer, or what was shown before it while loading or failed. */
  readonly usage: Usage | null
  /** What {@link usage} is the answer to. */
  readonly question: UsageQuestion | null
  /** Whether it is about earlier days than were asked for, since those have nothing. */
  readonly moved: boolean
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
 * @param orLatest whether a period without entries makes way for one as long in which something was recorded
 */
export function useUsage(
  account: AccountAdapter,
  question: UsageQuestion,
  version: string | number | null = '',
  orLatest = false,
): UsageAnswer {
  const timeZone = useViewer().time.zone
  const [attempt, setAttempt] = useState(0)
  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  useAccountNews(account, reload)
  const { collection, by, period, step } = question
  const days = orLatest ? timeZone : null
  const asking = [attempt, version, collection, by, period.from, period.to, step, days]
  const asks = account.usage !== undefined && version !== null
  const { status, answer, error } = useAsked(
    account,
    asks ? JSON.stringify(asking) : null,
    async (signal, before: Answered | null): Promise<Answered> => {
      const ask = (asked: UsageQuestion): Promise<Usage> => answered(account, asked, signal)
      const found = orLatest
        ? await usageOfLatestDays({ ask, question, before, timeZone })
        : { usage: await ask(question), question, moved: false }
      return { ...found, answeredAt: Date.now() }
    },
  )
  return {
    status: status !== 'idle' ? status : account.usage ? 'loading' : 'absent',
    usage: answer?.usage ?? null,
    question: answer?.question ?? null,
    moved: answer?.moved ?? false,
    answeredAt: answer?.answeredAt ?? 0,
    error,
    reload,
  }
}

interface Answered extends FoundUsage {
  readonly answeredAt: number
}

async function answered(
  account: AccountAdapter,
  question: UsageQuestion,
  signal: AbortSignal,
): Promise<Usage> {
  const usage = await account.usage?.(question, { signal })
  if (!usage || !Array.isArray(usage.buckets)) {
    throw new LoggiaError('bad-answer', { detail: 'expected the buckets of a usage' })
  }
  // What was asked for counts, should the backend not repeat it.
  const { by, step } = question
  return { ...usage, by, step, buckets: bucketsOf(usage) }
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
