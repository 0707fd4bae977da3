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
  type Query,
} from '@loggia/core'
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
 * Everything that matches a query, in its order. After a failure it goes on behind the last entry that it gave, even
 * when that one has gone meanwhile: no entry comes twice, and none is left out.
 *
 * Where the adapter takes no cursor of core, it starts again and passes over what was given already.
 */
export async function* wholeEntries<E extends Entry>(
  { adapter, fields }: EntrySource<E>,
  query: Query,
  { signal, stumble }: Course,
): AsyncIterable<E> {
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
      let given = last && order.key(last)
      for await (const entry of paced(walk.from(cursor), signal)) {
        if (given && order.compare(order.key(entry), given) <= 0) continue
        given = null
        last = entry
        yield entry
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

/** A way through all entries. */
interface Walk<E extends Entry> {
  /** `null` is the start. */
  readonly from: (cursor: string | null) => AsyncIterable<E>
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
    async *from(cursor) {
      // Called as a method, for adapters may be objects of a class.
      yield* adapter.stream?.({ ...query, cursor }, { signal }) ?? []
    },
    behind: (last) => cursorAfter(last, query, fields),
  }
}

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
        yield* page.entries
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
