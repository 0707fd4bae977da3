/**
 * What comes one by one, some at a time: as many as come without a wait, for each step on the way to a file costs more
 * than writing an entry does. What has come is not kept back for what is late, nor for a failure.
 *
 * Ending the iteration ends the source, also while that is being waited for.
 */
export function gathered<E>(source: AsyncIterable<E>): AsyncIterable<readonly E[]> {
  const iterator = source[Symbol.asyncIterator]()
  let coming: Next<E> | null = null
  const pending: Pending<E> = {
    ask: () => (coming ??= iterator.next()),
    taken: () => (coming = null),
  }
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => together(pending),
      async return() {
        await iterator.return?.()
        return { done: true, value: undefined }
      },
    }),
  }
}

type Next<E> = Promise<IteratorResult<E, unknown>>

/** The next one. Until it is taken, asking again gives the same. */
interface Pending<E> {
  readonly ask: () => Next<E>
  readonly taken: () => void
}

/** By callbacks: a race with a timer for each one would cost a third of a large export. */
function together<E>({ ask, taken }: Pending<E>): Promise<IteratorResult<readonly E[], undefined>> {
  const { promise, resolve, reject } =
    Promise.withResolvers<IteratorResult<readonly E[], undefined>>()
  const some: E[] = []
  let isLate = false
  let isOver = false
  const end = (settle: () => void): void => {
    isOver = true
    clearTimeout(timer)
    settle()
  }
  const give = (): void => end(() => resolve({ done: false, value: some }))
  const timer = setTimeout(() => {
    isLate = true
    if (some.length > 0) give()
  }, lull)
  /** The end and a failure are asked for again, behind what came before. */
  const stop = (settle: () => void): void => (some.length > 0 ? give() : end(settle))
  const failed = (cause: unknown): void => {
    if (!isOver) stop(() => reject(cause))
  }
  const came = (next: IteratorResult<E, unknown>): void => {
    if (isOver) return
    if (next.done) return stop(() => resolve({ done: true, value: undefined }))
    taken()
    some.push(next.value)
    if (isLate || some.length === most) give()
    else more()
  }
  const more = (): void => {
    try {
      ask().then(came, failed)
    } catch (cause) {
      failed(cause)
    }
  }
  more()
  return promise
}

/** Milliseconds after which nothing is waited for any longer. */
const lull = 50

/** Entries: some milliseconds of work, and about a chunk of the file. */
const most = 512
