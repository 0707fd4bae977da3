import { pauses } from '../ports/pauses.ts'

/**
 * The same, with pauses in which the page can answer its user. Aborting ends it at once, even where the
 * source does not listen.
 */
export async function* paced<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> {
  const iterator = source[Symbol.asyncIterator]()
  const guard = abortGuard(signal)
  const rest = pauses()
  try {
    for (;;) {
      const next = await guard.settled(iterator.next())
      if (next.done) break
      yield next.value
      await rest()
    }
    signal.throwIfAborted()
  } finally {
    guard.end()
    // Not waited for: a source that hangs would hang its consumer.
    iterator.return?.().then(undefined, () => undefined)
  }
}

/** What a promise gives, unless the signal is aborted before. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const guard = abortGuard(signal)
  try {
    return await guard.settled(promise)
  } finally {
    guard.end()
  }
}

/** So many milliseconds, unless the signal is aborted before. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  return unlessAborted(promise, signal).finally(() => clearTimeout(timer))
}

interface AbortGuard {
  /** The promise, or the reason of the signal when that is aborted first. One at a time. */
  readonly settled: <T>(promise: Promise<T>) => Promise<T>
  readonly end: () => void
}

/** One listener for many promises: a race each would cost a third of a large export. */
function abortGuard(signal: AbortSignal): AbortGuard {
  let reject: (reason: unknown) => void = () => undefined
  const stop = (): void => reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  return {
    settled(promise) {
      return new Promise((resolve, refuse) => {
        reject = refuse
        promise.then(resolve, refuse)
        if (signal.aborted) stop()
      })
    },
    end: () => signal.removeEventListener('abort', stop),
  }
}
