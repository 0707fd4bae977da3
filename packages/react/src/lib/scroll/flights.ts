import {
  asLoggiaError,
  checkedPage,
  type DataAdapter,
  type Entry,
  type LoggiaError,
  type Page,
  type Query,
} from '@loggia/core'
import type { Ask } from './segment.ts'
import type { Wish } from './wishes.ts'

/** Questions for blocks that are on their way at once. */
const mostFlights = 3

/** What becomes of a question for a block. */
export interface Landing<E extends Entry> {
  readonly onPage: (wish: Wish, page: Page<E>) => void
  readonly onFailure: (wish: Wish, error: LoggiaError) => void
}

/** Blocks that are on their way. */
export interface Flights {
  /** Takes back those that nobody wishes any more. */
  readonly recall: (wishes: readonly Wish[]) => void
  /** Asks for those that are wished and not on their way, the first ones first, a few at once. */
  readonly start: (wishes: readonly Wish[]) => void
}

export function flights<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  { onPage, onFailure }: Landing<E>,
): Flights {
  const calls = new Map<Ask, AbortController>()
  const fly = async (wish: Wish): Promise<void> => {
    const call = new AbortController()
    calls.set(wish.ask, call)
    const outcome = await pageAt(adapter, query, wish.ask, call.signal).then(
      (page) => () => onPage(wish, page),
      (cause: unknown) => () => onFailure(wish, asLoggiaError(cause)),
    )
    if (call.signal.aborted) return
    calls.delete(wish.ask)
    outcome()
  }
  return {
    recall(wishes) {
      const wished = new Set(wishes.map(({ ask }) => ask))
      for (const [ask, call] of calls) {
        if (wished.has(ask)) continue
        calls.delete(ask)
        call.abort()
      }
    },
    start(wishes) {
      for (const wish of wishes) {
        if (calls.size >= mostFlights) return
        if (!calls.has(wish.ask)) void fly(wish)
      }
    },
  }
}

/** The page where a block begins. A promise even when the adapter throws at once, and fit to be shown. */
export async function pageAt<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  ask: Ask,
  signal: AbortSignal,
): Promise<Page<E>> {
  return checkedPage<E>(await adapter.load({ ...query, ...ask }, { signal }), query.size)
}
