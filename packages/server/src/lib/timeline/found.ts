import type { CallOptions, Entry, Query } from '@loggia/core'
import type { Scope } from '../store.ts'
import { soughtBy } from './sought.ts'
import type { Timeline } from './timeline.ts'
import { entryIn } from './walk.ts'

/**
 * Everything in the scope that matches, where it is so little that an index of the searched text finds it at once;
 * `null` elsewhere. Asked where a budget has ended a search: words that many entries hold need no index.
 */
export async function foundBy<E extends Entry>(
  { find }: Pick<Timeline, 'find'>,
  scope: Scope<E>,
  query: Pick<Query, 'search' | 'filters' | 'period'>,
  { signal }: CallOptions,
): Promise<readonly E[] | null> {
  const sought = soughtBy(scope, query)
  if (!find || sought.term === null) return null
  signal.throwIfAborted()
  const stored = await find(sought, { most: mostFound, signal })
  signal.throwIfAborted()
  if (stored === null) return null
  const entries = stored.map(({ entry }) => entryIn<E>(entry))
  return sought.test === null ? entries : entries.filter(sought.test)
}

/** Entries that are read and put in order within some milliseconds. */
const mostFound = 1000
