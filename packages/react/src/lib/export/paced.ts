/**
 * The same entries, with pauses in which the page can answer its user. Aborting ends it at once, even where the
 * source does not listen.
 */
export async function* paced<E>(source: AsyncIterable<E>, signal: AbortSignal): AsyncIterable<E> {
  const iterator = source[Symbol.asyncIterator]()
  const guard = abortGuard(signal)
  let since = performance.now()
  try {
    for (;;) {
      const next = await guard.settled(iterator.next())
      if (next.done) break
      yield next.value
      if (performance.now() - since < slice) continue
      await nextTask()
      since = performance.now()
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

/** Milliseconds of work between two pauses. */
const slice = 8

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

/** A message, since timers of hidden pages go off once a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
