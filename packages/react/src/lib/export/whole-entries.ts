import {
  asLoggiaError,
  checkedPage,
  cursorAfter,
  largestPage,
  LoggiaError,
  orderOf,
  type DataAdapter,
  type Entry,
  type Field,
  type Order,
  type OrderKey,
  type Query,
} from '@loggia/core'
import { gathered } from './gathered.ts'
import { paced } from './paced.ts'

/** Where entries come from, and by which fields they are ordered. */
export interface EntrySource<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly fields: readonly Field[]
}

/** How an export goes on when something fails. */
export interface Course {
  /** Ends the work at once. */
  readonly signal: AbortSignal
  /** Resolves when it makes sense to go on; rejects when there is no going on. */
  readonly stumble: (error: LoggiaError) => Promise<void>
}

/**
 * Everything that matches a query, in its order, some at a time. After a failure it goes on behind the last entry that it gave, even
 * when that one has gone meanwhile: no entry comes twice, and none is left out.
 *
 * Where the adapter takes no cursor of core, it starts again and passes over what was given already.
 */
export async function* wholeEntries<E extends Entry>(
  { adapter, fields }: EntrySource<E>,
  query: Query,
  { signal, stumble }: Course,
): AsyncIterable<readonly E[]> {
  const order = orderOf(query.sort, fields)
  const walk = adapter.stream
    ? streamWalk(adapter, query, fields, signal)
    : pageWalk(adapter, query, signal)
  let cursor: string | null = null
  let last: E | null = null
  let restartedBehind: E | null | undefined
  for (;;) {
    try {
      // What comes up to here was given before.
      let given: OrderKey | null = last && order.key(last)
      for await (const some of paced(walk.from(cursor), signal)) {
        const fresh: readonly E[] = given ? entriesBehind(given, some, order) : some
        if (fresh.length === 0) continue
        given = null
        last = fresh.at(-1) ?? last
        yield fresh
      }
      return
    } catch (cause) {
      signal.throwIfAborted()
      const error = asLoggiaError(cause)
      if (refusesCursor(error) && restartedBehind !== last) {
        restartedBehind = last
        cursor = null
      } else {
        await stumble(error)
        cursor = last && walk.behind(last)
      }
    }
  }
}

/** Those from the first one on that comes later in the order. */
function entriesBehind<E extends Entry>(
  given: OrderKey,
  entries: readonly E[],
  order: Order,
): readonly E[] {
  const from = entries.findIndex((entry) => order.compare(order.key(entry), given) > 0)
  return from === -1 ? [] : entries.slice(from)
}

/** A way through all entries. */
interface Walk<E extends Entry> {
  /** `null` is the start. */
  readonly from: (cursor: string | null) => AsyncIterable<readonly E[]>
  /** Where to go on after the last entry that was given. */
  readonly behind: (last: E) => string | null
}

function streamWalk<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  fields: readonly Field[],
  signal: AbortSignal,
): Walk<E> {
  return {
    // Called as a method, for adapters may be objects of a class.
    from: (cursor) => gathered(adapter.stream?.({ ...query, cursor }, { signal }) ?? nothing()),
    behind: (last) => cursorAfter(last, query, fields),
  }
}

async function* nothing(): AsyncIterable<never> {}

/** By the adapter's own cursors, which may be anything. */
function pageWalk<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  signal: AbortSignal,
): Walk<E> {
  let at: string | null = null
  return {
    async *from(cursor) {
      at = cursor
      for (;;) {
        const asked = { ...query, size: largestPage, cursor: at }
        const page = checkedPage<E>(await adapter.load(asked, { signal }), largestPage)
        yield page.entries
        if (page.next === null) return
        if (page.next === at) throw new LoggiaError('bad-answer', { detail: 'a page after itself' })
        at = page.next
      }
    },
    behind: () => at,
  }
}

function refusesCursor({ code }: LoggiaError): boolean {
  return code === 'bad-cursor' || code === 'cursor-mismatch'
}
