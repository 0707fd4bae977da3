import type { Entry } from '@loggia/core'
import { backgroundTimer } from '../../retention/timer.ts'
import { answerOfError, isAnswer, noAnswer, type SendAnswer } from './send.ts'
import type { CaptureQueueOptions, Retry } from './queue-options.ts'
import { safely } from './safely.ts'
import type { Waiting } from './waiting-entries.ts'

type Batch<E> = readonly Waiting<E>[]

/** What delivers needs to know, and whom it tells. */
export interface DeliveryParts<E> {
  /** The next batch; empty when there is none yet. */
  readonly next: () => Batch<E>
  readonly recorded: (entries: Batch<E>) => void
  readonly rejected: (each: Waiting<E>, reason: string) => void
  /** Nothing is under way any more. */
  readonly idle: () => void
}

/** Sends one batch after the other. */
export interface BatchDelivery<E> {
  /** Sends what is next, unless it does so already. */
  readonly start: () => void
  /** Entries that were sent and are not acknowledged, and those that wait behind them as parts of the same batch. */
  readonly underWay: () => Batch<E>
  /** Ends the pause before the next try. */
  readonly hurry: () => void
  /** Sends nothing more, and waits for nothing that is under way. */
  readonly stop: () => void
  /** Resolves once something is so, looked at after every batch, or the signal is aborted. */
  readonly until: (isSo: () => boolean, signal: AbortSignal) => Promise<void>
  readonly retries: () => number
}

export function batchDelivery<E extends Entry>(
  options: CaptureQueueOptions<E>,
  parts: DeliveryParts<E>,
): BatchDelivery<E> {
  const { timer = backgroundTimer, onRetry } = options
  const tellRetry = safely((retry: Retry) => onRetry?.(retry))
  // A mistake that a developer has to hear of, and once is enough.
  let isTold = onRetry !== undefined
  const tellMistake = (): void => {
    if (!isTold) console.error(noAnswer) // oxlint-disable-line no-console
    isTold = true
  }
  const stopped = new AbortController()
  const stopping = new Promise<null>((resolve) => {
    stopped.signal.addEventListener('abort', () => resolve(null))
  })
  const watchers = new Set<() => void>()
  /** The batch that is sent, and behind it the other parts of one that was too large. */
  let front: Batch<E>[] = []
  let [isBusy, retries, failures] = [false, 0, 0]
  let endPause: (() => void) | null = null

  const attempt = async (batch: Batch<E>): Promise<SendAnswer> => {
    try {
      const { signal } = stopped
      const answer: unknown = await options.send(entriesOf(batch), { signal })
      if (isAnswer(answer)) return answer
      tellMistake()
      return { state: 'later', reason: noAnswer }
    } catch (error) {
      return answerOfError(error)
    }
  }
  const pauseFor = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = timer(resolve, milliseconds)
      endPause = () => {
        cancel()
        resolve()
      }
    })
  const again = async (batch: Batch<E>, { reason, retryAfter }: Later): Promise<void> => {
    retries++
    failures++
    const pause = pauseOf(failures, retryAfter, options)
    tellRetry({ reason, failures, pause, entries: batch.length })
    await pauseFor(pause)
    endPause = null
  }
  const settle = (batch: Batch<E>, answer: Exclude<SendAnswer, Later>): void => {
    failures = 0
    front = front.slice(1)
    if (answer.state === 'recorded') {
      const reasons = new Map(answer.rejected.map(({ index, reason }) => [index, reason]))
      parts.recorded(batch.filter((_, at) => !reasons.has(at)))
      for (const [at, each] of batch.entries()) {
        const reason = reasons.get(at)
        if (reason !== undefined) parts.rejected(each, reason)
      }
    } else if (answer.state === 'refused' && batch.length > 1) {
      const half = Math.ceil(batch.length / 2)
      front = [batch.slice(0, half), batch.slice(half), ...front]
    } else {
      for (const each of batch) parts.rejected(each, answer.reason)
    }
  }
  const run = async (): Promise<void> => {
    for (;;) {
      const batch = front[0] ?? parts.next()
      if (batch.length === 0) break
      if (front.length === 0) front = [batch]
      const answer = await Promise.race([attempt(batch), stopping])
      if (answer === null) return
      if (answer.state === 'later') await Promise.race([again(batch, answer), stopping])
      else settle(batch, answer)
      for (const look of [...watchers]) look()
      if (stopped.signal.aborted) return
    }
    isBusy = false
    parts.idle()
  }
  return {
    start() {
      if (isBusy || stopped.signal.aborted) return
      isBusy = true
      void run()
    },
    underWay: () => front.flat(),
    hurry: () => endPause?.(),
    stop() {
      stopped.abort()
      endPause?.()
    },
    until: (isSo, signal) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isSo() && !signal.aborted && !stopped.signal.aborted) return
          watchers.delete(look)
          signal.removeEventListener('abort', look)
          resolve()
        }
        watchers.add(look)
        signal.addEventListener('abort', look)
        look()
      }),
    retries: () => retries,
  }
}

type Later = Extract<SendAnswer, { readonly state: 'later' }>

function entriesOf<E>(batch: Batch<E>): readonly E[] {
  return batch.map(({ entry }) => entry)
}

/** The pauses double, half of each by chance, and are no shorter than was asked for. */
function pauseOf(
  failures: number,
  retryAfter: number | undefined,
  { longestPause = 300_000, random = Math.random }: PauseOptions,
): number {
  const own = Math.min(longestOwnPause, firstPause * 2 ** (failures - 1)) * (0.5 + random() / 2)
  return Math.min(longestPause, Math.max(own, retryAfter ?? 0))
}

type PauseOptions = Pick<CaptureQueueOptions<never>, 'longestPause' | 'random'>

/** Milliseconds. */
const firstPause = 500
const longestOwnPause = 30_000
