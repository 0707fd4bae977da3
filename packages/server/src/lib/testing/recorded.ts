import { firstQuery, type Arrival, type Entry, type Query } from '@loggia/core'
import type { Arrivals, Scope, Store } from '../store.ts'
import { fault } from './fault.ts'

/** What is asked of the order of recording, besides everything. */
export type Asked = Partial<Pick<Query, 'filters' | 'search'>> & { readonly most?: number }

const { signal } = new AbortController()
/** Far more than anything here needs. */
export const mostRounds = 1000
export const neverEnds = 'arrivals() always says that there is more, and never ends'

/** One answer of `arrivals()`. */
export function asked<E extends Entry>(
  store: Store,
  scope: Scope<E>,
  position: string | null,
  { most = 100, ...query }: Asked = {},
): Promise<Arrivals<E>> {
  const whole = { ...firstQuery(scope.preset), ...query }
  return store.arrivals(scope, whole, { after: position, most, signal })
}

/** All that came after a position, and where it ended. */
export async function walked<E extends Entry>(
  store: Store,
  scope: Scope<E>,
  position: string,
  question: Asked = {},
): Promise<{ readonly all: readonly Arrival<E>[]; readonly end: string }> {
  const all: Arrival<E>[] = []
  for (let end = position, rounds = 0; ; rounds++) {
    if (rounds > mostRounds) fault(neverEnds)
    const found = await asked(store, scope, end, question)
    if (found.arrivals.length > (question.most ?? 100)) {
      fault(
        `arrivals() gave ${found.arrivals.length} entries, ${question.most ?? 100} at most were asked for`,
      )
    }
    all.push(...found.arrivals)
    end = found.position
    if (!found.more) return { all, end }
  }
}

/** The ids of all that came after a position. */
export async function idsAfter<E extends Entry>(
  store: Store,
  scope: Scope<E>,
  position: string,
  question: Asked = {},
): Promise<readonly string[]> {
  return idsOf((await walked(store, scope, position, question)).all.map(({ entry }) => entry))
}

export function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ id }) => id)
}
