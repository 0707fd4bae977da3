import type { Arrival } from '../adapter.ts'
import type { Entry } from '../entry.ts'
import type { Query } from '../query.ts'
import { fault, quoted, thrown, type Subject } from './check.ts'

/** Somebody who listens to a subscription. */
export interface Listener<E extends Entry> {
  /** All that has arrived so far. */
  readonly arrived: readonly Arrival<E>[]
  /** Resolves when an entry with this id has arrived. */
  readonly until: (id: string) => Promise<readonly Arrival<E>[]>
  /** Ends the subscription. */
  readonly leave: () => Promise<void>
}

/** Listens from now on, or from after a position, and resolves when the adapter says that entries can arrive. */
export async function listening<E extends Entry>(
  { adapter, patience }: Subject<E>,
  query: Query,
  after: string | null,
): Promise<Listener<E>> {
  const arrived: Arrival<E>[] = []
  const abort = new AbortController()
  const opened = Promise.withResolvers<void>()
  let failure: unknown = null
  let changed = (): void => undefined
  const options = { signal: abort.signal, after, onOpen: opened.resolve }
  const pumped = (async () => {
    for await (const arrival of adapter.subscribe?.(query, options) ?? []) {
      arrived.push(arrival)
      changed()
    }
    fault('subscribe() has ended by itself: it has no end of its own.')
  })().catch((error: unknown) => {
    failure = error
    opened.resolve()
    changed()
  })
  const checkFailure = (): void => {
    if (failure !== null && !abort.signal.aborted)
      fault(`subscribe() failed: ${thrown(failure)}`, failure)
  }
  await inPatience(
    opened.promise,
    patience,
    () => 'subscribe() never told that it is open: call onOpen.',
  )
  checkFailure()
  return {
    arrived,
    async until(id) {
      const found = (async () => {
        while (!arrived.some(({ entry }) => entry.id === id)) {
          checkFailure()
          await new Promise<void>((resolve) => (changed = resolve))
        }
      })()
      await inPatience(
        found,
        patience,
        () => `${quoted(id)} was recorded and never arrived. ${told(arrived)}`,
      )
      return arrived
    },
    async leave() {
      abort.abort(new Error('the contract suite has heard enough'))
      await inPatience(pumped, patience, () => 'subscribe() goes on after its signal was aborted.')
    },
  }
}

/** What arrived, in words. */
export function told(arrived: readonly Arrival<Entry>[]): string {
  return `What arrived: ${quoted(arrived.map(({ entry }) => entry.id))}.`
}

async function inPatience<T>(
  promise: Promise<T>,
  patience: number,
  words: () => string,
): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(words())), patience)
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
