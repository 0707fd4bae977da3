/**
 * The same entries, counted, with pauses in which the page can answer its user. Aborting ends it at once, even
 * where the source does not listen.
 */
export async function* paced<E>(
  source: AsyncIterable<E>,
  signal: AbortSignal,
  onRows: (count: number) => void,
): AsyncIterable<E> {
  const iterator = source[Symbol.asyncIterator]()
  let count = 0
  let since = performance.now()
  try {
    for (;;) {
      const next = await unlessAborted(iterator.next(), signal)
      if (next.done) break
      count += 1
      onRows(count)
      yield next.value
      if (performance.now() - since < slice) continue
      await nextTask()
      since = performance.now()
    }
    signal.throwIfAborted()
  } finally {
    // Not waited for: a source that hangs would hang its consumer.
    iterator.return?.().then(undefined, () => undefined)
  }
}

/** Milliseconds of work between two pauses. */
const slice = 12

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
  })
  signal.throwIfAborted()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
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
