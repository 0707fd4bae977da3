import {
  asLoggiaError,
  type DataAdapter,
  type Entry,
  type EntryList,
  type Query,
} from '@loggia/core'
import { paced, unlessAborted } from './paced.ts'
import {
  countedQuery,
  exactCount,
  rowCheck,
  type CountedQuery,
  type RowCheck,
} from './row-check.ts'
import { wholeEntries, type Course, type EntrySource } from './whole-entries.ts'

/** Everything that matches a query, as it is exported. */
export interface FoundEntries {
  /** In their order, some at a time, with pauses in which the page can answer its user. */
  readonly entries: AsyncIterable<readonly Entry[]>
  /** `null` where nobody knows exactly. */
  readonly count: number | null
  /** What so many entries say against the counts before and after. */
  readonly check: (entries: number) => Promise<RowCheck>
}

/** What is looked for. */
export interface Wanted {
  readonly query: Query
  /** What matches, where that is known already. */
  readonly list?: EntryList<Entry> | undefined
  /** Whether entries that come from a backend are counted. */
  readonly counts: boolean
}

/** Finds what matches by place, where it can be had so; otherwise it is asked for and counted, and failures are mended. */
export async function foundEntries<E extends Entry>(
  source: EntrySource<E>,
  { query, list, counts }: Wanted,
  course: Course,
): Promise<FoundEntries> {
  const { adapter } = source
  const { signal } = course
  const all: EntryList<Entry> | null = list ?? (await listOf(adapter, query, course))
  if (all) {
    // It stays as it was, whatever comes or goes.
    const { length } = all
    const check = async (entries: number): Promise<RowCheck> => rowCheck(entries, length, length)
    return { entries: paced(slices(all), signal), count: length, check }
  }
  const before = counts
    ? await orUncounted(countedQuery(adapter, query, signal), query, signal)
    : { query, count: null }
  return {
    entries: wholeEntries(source, before.query, course),
    count: before.count,
    check: (entries) => checked(adapter, before, entries, signal),
  }
}

/** Everything that matches, by place; `null` where the adapter cannot tell it so. */
async function listOf<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  { signal, stumble }: Course,
): Promise<EntryList<E> | null> {
  while (adapter.list) {
    try {
      return await unlessAborted(Promise.resolve(adapter.list(query, { signal })), signal)
    } catch (cause) {
      signal.throwIfAborted()
      await stumble(asLoggiaError(cause))
    }
  }
  return null
}

async function* slices<E>(list: Iterable<E>): AsyncIterable<readonly E[]> {
  let some: E[] = []
  for (const entry of list) {
    some.push(entry)
    if (some.length < sliceLength) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** Entries: few enough that writing them takes no longer than a millisecond or two. */
const sliceLength = 512

/** Nobody is kept from the rows because they could not be counted. */
async function orUncounted(
  counting: Promise<CountedQuery>,
  query: Query,
  signal: AbortSignal,
): Promise<CountedQuery> {
  try {
    return await counting
  } catch {
    signal.throwIfAborted()
    return { query, count: null }
  }
}

async function checked<E extends Entry>(
  adapter: DataAdapter<E>,
  { query, count }: CountedQuery,
  entries: number,
  signal: AbortSignal,
): Promise<RowCheck> {
  if (entries === count) return { type: 'verified' }
  const again = exactCount(adapter, query, signal).then((after) => ({ query, count: after }))
  const after = await orUncounted(again, query, signal)
  return rowCheck(entries, count, after.count)
}
