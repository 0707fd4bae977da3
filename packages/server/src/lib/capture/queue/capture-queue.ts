import type { Entry } from '@loggia/core'
import { reporter } from '../../report.ts'
import { backgroundTimer } from '../../retention/timer.ts'
import { batchDelivery } from './batch-delivery.ts'
import { endOf } from './end-of.ts'
import { jsonBytes } from './json-bytes.ts'
import type {
  CaptureQueue,
  CaptureQueueOptions,
  Dropped,
  Flushed,
  Rejected,
} from './queue-options.ts'
import { safely } from './safely.ts'
import { waitingEntries, type Waiting } from './waiting-entries.ts'

/**
 * A bounded queue between requests and wherever their entries are kept, so that a slow or broken backend costs neither
 * time nor memory.
 *
 * Entries are sent in batches, in their order, one batch at a time. A batch is sent again, the very same entries, until
 * it is acknowledged; since ids are made at capture, nothing is recorded twice. What can never be taken is reported
 * entry by entry and keeps no other back. Beyond the bounds entries are dropped and counted.
 *
 * It lives in one process and forgets with it: call `close` before that ends.
 */
export function captureQueue<E extends Entry>(options: CaptureQueueOptions<E>): CaptureQueue<E> {
  const { most = 10_000, mostBytes = 16 * mebibyte, drops = 'newest' } = options
  const { batchBytes = mebibyte, age = 1000, timer = backgroundTimer } = options
  const { batch = bestBatch(options.send.best, most) } = options
  const waiting = waitingEntries<E>({ entries: most, bytes: mostBytes }, drops)
  const tellDropped = safely((lost: Dropped<E>) => options.onDrop?.(lost))
  const tellRejected = safely<Rejected<E>>(options.onReject ?? onConsole)
  let [added, dropped, rejected, recorded] = [0, 0, 0, 0]
  /** Entries that go without waiting for more. */
  let due = 0
  let isClosed = false
  let stopWaiting: (() => void) | null = null

  const next = (): readonly Waiting<E>[] => {
    const size = waiting.size()
    due = Math.min(due, size.entries)
    const isFull = size.entries >= batch || size.bytes >= batchBytes
    const taken = isFull || due > 0 ? waiting.take({ entries: batch, bytes: batchBytes }) : []
    due = Math.max(0, due - taken.length)
    return taken
  }
  const delivery = batchDelivery<E>(options, {
    next,
    recorded(entries) {
      recorded += entries.length
      waiting.release(entries)
    },
    rejected(each, reason) {
      rejected++
      waiting.release([each])
      tellRejected({ entry: each.entry, reason })
    },
    idle: () => waitForMore(),
  })
  const send = (): void => {
    stopWaiting?.()
    stopWaiting = null
    delivery.start()
  }
  const waitForMore = (): void => {
    if (stopWaiting || waiting.size().entries === 0) return
    stopWaiting = timer(() => {
      due = waiting.size().entries
      send()
    }, age)
  }
  const drop = (entries: readonly E[], reason: Dropped<E>['reason']): void => {
    dropped += entries.length
    if (entries.length > 0) tellDropped({ entries, reason })
  }
  const add = (entry: E): boolean => {
    added++
    const bytes = jsonBytes(entry)
    if (bytes === null) {
      rejected++
      tellRejected({ entry, reason: 'the entry cannot be written as JSON' })
      return false
    }
    if (isClosed) {
      drop([entry], 'closed')
      return false
    }
    const gone = waiting.add(entry, bytes)
    drop(gone, 'full')
    const { entries, bytes: size } = waiting.size()
    if (entries >= batch || size >= batchBytes) send()
    else waitForMore()
    return gone.at(-1) !== entry
  }
  const held = (): readonly Waiting<E>[] => [...delivery.underWay(), ...waiting.rest()]
  const flush = async (signal: AbortSignal | undefined): Promise<Flushed<E>> => {
    const last = held().at(-1)?.number ?? -1
    due = waiting.size().entries
    if (last >= 0) send()
    const end = endOf(signal, options)
    const ofThese = (): readonly Waiting<E>[] => held().filter(({ number }) => number <= last)
    await delivery.until(() => ofThese().length === 0, end.signal)
    end.cancel()
    return { unsent: ofThese().map(({ entry }) => entry) }
  }
  let closed: Promise<Flushed<E>> | null = null
  const close = async (signal: AbortSignal | undefined): Promise<Flushed<E>> => {
    isClosed = true
    delivery.hurry()
    const flushed = await flush(signal)
    stopWaiting?.()
    delivery.stop()
    return flushed
  }
  return {
    add,
    flush: async ({ signal } = {}) => closed ?? flush(signal),
    close: async ({ signal } = {}) => (closed ??= close(signal)),
    stats: () => {
      const { entries, bytes } = waiting.held()
      const retries = delivery.retries()
      return { added, waiting: entries, recorded, rejected, dropped, bytes, retries }
    },
  }
}

const mebibyte = 1_048_576

/** No larger than leaves room for what comes while it is sent. */
function bestBatch(best: number = usualBatch, most: number): number {
  return Math.max(usualBatch, Math.min(best, Math.floor(most / 4)))
}

const usualBatch = 500

/** The entry is left out: it may hold what only readers of the log may see. */
function onConsole({ reason }: { readonly reason: string }): void {
  reporter()(new Error(`An entry was not recorded: ${reason}`))
}
