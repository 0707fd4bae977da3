import {
  asLoggiaError,
  instant,
  LoggiaError,
  type AccountAdapter,
  type RetentionPass,
  type RetentionPolicy,
  type RetentionPreview,
  type RetentionStatus,
} from '@loggia/core'
import { useCallback, useState } from 'react'
import { accountChanged, useAccountNews } from '../account/account-news.ts'
import { checkedPasses, checkedPreview, checkedStatus } from '../account/checked-answers.ts'
import { useAction, type Action } from '../account/use-action.ts'
import { useAsked } from '../account/use-asked.ts'
import { useWakeUp } from '../account/use-wake-up.ts'

/** What is asked beside the status, and how often. */
export interface RetentionOptions {
  /**
   * The moment until which what leaves is counted (ISO 8601), from the status. Without it, and where the adapter
   * has no `preview`, nothing is counted.
   */
  readonly until?: (status: RetentionStatus) => string
  /** Whether the latest passes are wanted. */
  readonly passes?: boolean
  /**
   * Milliseconds after which all is asked again while the page is visible. Default: 5 minutes. It is asked earlier
   * when a pass or the moment of `until` has come.
   */
  readonly refreshEvery?: number
}

/** How long the entries of an account are kept, and what can be done about it. */
export interface Retention {
  /** `loading` until the newest question is answered or has failed. */
  readonly status: 'loading' | 'ready' | 'failed'
  /** The newest status that arrived. */
  readonly retention: RetentionStatus | null
  /** What leaves until the moment asked for. */
  readonly preview: RetentionPreview | null
  /** Newest first. */
  readonly passes: readonly RetentionPass[] | null
  /** Milliseconds by which the backend's clock is ahead of this one. */
  readonly clockOffset: number
  /** Why the newest question failed, as a whole or in a part: what is known is there all the same. */
  readonly error: LoggiaError | null
  readonly reload: () => void
  /** Runs a pass. `null` where the viewer or the adapter cannot. */
  readonly run: Action<void, RetentionPass> | null
  /** Changes the policy from the next pass on. `null` where the viewer, the adapter or the backend cannot. */
  readonly changePolicy: Action<RetentionPolicy, RetentionStatus> | null
}

/**
 * Asks an account how long it keeps entries, and again as time passes.
 *
 * The newest question wins, unmounting aborts, and what one part changes shows in all that look at the same account.
 *
 * @param account must be the same object between renderings
 */
export function useRetention(account: AccountAdapter, options: RetentionOptions = {}): Retention {
  const [attempt, setAttempt] = useState(0)
  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  useAccountNews(account, reload)
  const question = `${attempt} ${options.passes ?? false} ${options.until !== undefined}`
  const asked = useAsked(account, question, (signal) => known(account, options, signal))
  const answer = asked.answer
  const { refreshEvery = 300_000 } = options
  const staleAt = asked.error ? null : (answer?.staleAt ?? null)
  useWakeUp(asked.settledAt === null ? null : (staleAt ?? asked.settledAt + refreshEvery), reload)
  const changing = async <T>(change: Promise<T> | undefined): Promise<T> => {
    try {
      if (!change) throw new LoggiaError('not-found')
      return await change
    } finally {
      // Also after a failure, for nobody knows what became of a request without an answer.
      accountChanged(account)
    }
  }
  const run = useAction((_: void, signal: AbortSignal) => changing(account.runPass?.({ signal })))
  const changePolicy = useAction((policy: RetentionPolicy, signal: AbortSignal) =>
    changing(account.changePolicy?.(policy, { signal })),
  )
  const mayManage = answer?.retention.mayManage === true
  return {
    status: asked.status === 'idle' ? 'loading' : asked.status,
    retention: answer?.retention ?? null,
    preview: answer?.preview ?? null,
    passes: answer?.passes ?? null,
    clockOffset: answer?.clockOffset ?? 0,
    error: asked.error ?? answer?.trouble ?? null,
    reload,
    run: mayManage && account.runPass ? run : null,
    changePolicy:
      mayManage && answer?.retention.policyChangeable && account.changePolicy ? changePolicy : null,
  }
}

/** What one round of questions found out. */
interface Known {
  readonly retention: RetentionStatus
  readonly preview: RetentionPreview | null
  readonly passes: readonly RetentionPass[] | null
  /** Why a part of it is missing. */
  readonly trouble: LoggiaError | null
  readonly clockOffset: number
  /** When it should be asked again, by this computer's clock. */
  readonly staleAt: number
}

async function known(
  account: AccountAdapter,
  { until, passes, refreshEvery = 300_000 }: RetentionOptions,
  signal: AbortSignal,
): Promise<Known> {
  const retention = checkedStatus(await account.retention({ signal }))
  const receivedAt = Date.now()
  const [preview, latest] = await Promise.allSettled([
    leaving(account, until?.(retention), signal),
    passes ? history(account, signal) : null,
  ])
  const failed = [preview, latest].find((part) => part.status === 'rejected')
  const now = instant(retention.now) ?? receivedAt
  return {
    retention,
    preview: preview.status === 'fulfilled' ? preview.value : null,
    passes: latest.status === 'fulfilled' ? latest.value : null,
    trouble: failed ? asLoggiaError(failed.reason) : null,
    clockOffset: now - receivedAt,
    staleAt: receivedAt + staleIn(retention, now, until, refreshEvery),
  }
}

/** Asynchronous, so that an adapter that throws at once spoils nothing but this part. */
async function leaving(
  account: AccountAdapter,
  at: string | undefined,
  signal: AbortSignal,
): Promise<RetentionPreview | null> {
  if (!account.preview || at === undefined) return null
  return checkedPreview(await account.preview({ at }, { signal }))
}

async function history(
  account: AccountAdapter,
  signal: AbortSignal,
): Promise<readonly RetentionPass[] | null> {
  return account.passes ? checkedPasses(await account.passes({ signal })) : null
}

/** Milliseconds for which an answer holds: until the next pass, or the moment that was asked for. */
function staleIn(
  retention: RetentionStatus,
  now: number,
  until: RetentionOptions['until'],
  refreshEvery: number,
): number {
  const moments = [instant(retention.nextPass), until ? instant(until(retention)) : null]
  const ahead = moments.flatMap((moment) => (moment === null ? [] : [moment - now]))
  // A pass that is late is not asked for every moment.
  const waits = ahead.map((wait) => (wait > 0 ? wait + 1000 : 10_000))
  return Math.min(refreshEvery, ...waits)
}
