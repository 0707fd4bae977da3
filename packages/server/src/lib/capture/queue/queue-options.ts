import type { Entry } from '@loggia/core'
import type { Timer } from '../../retention/timer.ts'
import type { Send } from './send.ts'

/** How entries wait and are handed on. */
export interface CaptureQueueOptions<E extends Entry> {
  /** Hands a batch on, e.g. `storeSender(store, scope)` or `httpSender({ url, token })`. */
  readonly send: Send<E>
  /** Entries that wait at most, those on their way included. Default: 10,000. */
  readonly most?: number | undefined
  /** Bytes of JSON that wait at most. Default: 16 MiB. */
  readonly mostBytes?: number | undefined
  /** What is dropped beyond: what comes, or what has waited longest. Default: `newest`. */
  readonly drops?: 'newest' | 'oldest' | undefined
  /** Entries of a batch. Default: what `send` takes best, up to a fourth of `most`; 500 where it does not say. */
  readonly batch?: number | undefined
  /** Bytes of JSON of a batch. Default: 1 MiB. */
  readonly batchBytes?: number | undefined
  /** Milliseconds that an entry waits for its batch to fill. Default: 1000. */
  readonly age?: number | undefined
  /** Milliseconds between two tries of a batch, at most, whatever `Retry-After` says. Default: 5 minutes. */
  readonly longestPause?: number | undefined
  /** Milliseconds that `flush` and `close` take at most where they are given no signal. Default: 10,000. */
  readonly deadline?: number | undefined
  /** Hears of entries that are lost because there was no room, or nobody to take them. Default: they are counted. */
  readonly onDrop?: ((dropped: Dropped<E>) => void) | undefined
  /** Hears of each entry that will never be taken. Default: `console.error` with the reason alone. */
  readonly onReject?: ((rejected: Rejected<E>) => void) | undefined
  /** Hears of each try that has failed. Default: nobody. */
  readonly onRetry?: ((retry: Retry) => void) | undefined
  /** Default: timers of the platform; those that wait for a batch to fill do not keep a Node process alive. */
  readonly timer?: Timer | undefined
  /** A number from 0 up to 1, to spread the tries of many senders. Default: `Math.random`. */
  readonly random?: (() => number) | undefined
}

/** Entries that are lost. */
export interface Dropped<E extends Entry> {
  readonly entries: readonly E[]
  /** There was no room, or the queue was closed already. */
  readonly reason: 'full' | 'closed'
}

/** An entry that nobody takes, however often it is sent. */
export interface Rejected<E extends Entry> {
  readonly entry: E
  readonly reason: string
}

/** A try that has failed, and will be made again. */
export interface Retry {
  readonly reason: string
  /** Tries of this batch that have failed. */
  readonly failures: number
  /** Milliseconds until the next one. */
  readonly pause: number
  /** Entries of the batch. */
  readonly entries: number
}

/** Entries between whoever captures them and wherever they are kept. */
export interface CaptureQueue<E extends Entry> {
  /** Lets an entry wait for its batch. Returns at once, never throws; `false` when this entry was not taken. */
  readonly add: (entry: E) => boolean
  /** Sends what is there now without waiting for a batch to fill. Resolves once all of it is through, or in the end. */
  readonly flush: (options?: FlushOptions) => Promise<Flushed<E>>
  /** As `flush`, takes nothing more, and gives up in the end. Calling it again changes nothing. */
  readonly close: (options?: FlushOptions) => Promise<Flushed<E>>
  readonly stats: () => QueueStats
}

/** How long something may take. */
export interface FlushOptions {
  /** Aborting it ends the work. Default: `deadline` of the queue. */
  readonly signal?: AbortSignal | undefined
}

/** What was not sent in time. */
export interface Flushed<E extends Entry> {
  /**
   * In their order. After `flush` they are still tried; after `close` they are the caller's, to be written somewhere or
   * added to another queue: ids see to it that those that arrived after all are not recorded twice.
   */
  readonly unsent: readonly E[]
}

/** What became of everything that was ever added: `added` is the sum of all that follows, but `bytes` and `retries`. */
export interface QueueStats {
  readonly added: number
  /** Entries that wait or are on their way; after `close`, those that were not sent. */
  readonly waiting: number
  /** Entries that were acknowledged. */
  readonly recorded: number
  readonly rejected: number
  readonly dropped: number
  /** Bytes of JSON that wait. */
  readonly bytes: number
  /** Tries that failed. */
  readonly retries: number
}
