import { valueAtHand } from '../at-hand.ts'
import type { Entry } from '../entry.ts'
import type { Page } from '../page.ts'
import type { Query } from '../query.ts'
import { fault, quoted, thrown, type Check, type Subject } from './check.ts'
import { queryOf } from './same-walk.ts'

/** Pages that a promise tells before anybody waits for it. */
export function atHandChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'tells at hand no other page than it gives',
      async run(subject) {
        for (const asked of [{}, { search: 'o' }, { search: 'no such text' }]) {
          await checkSame(called(subject, queryOf(subject, asked), signal))
        }
      },
    },
    {
      name: 'rejects where it fails, and throws nothing at its caller',
      async run(subject) {
        const aborted = AbortSignal.abort(new Error('the contract suite has aborted this call'))
        const gone = { ...queryOf(subject, {}), cursor: 'no cursor' }
        for (const [query, signalled] of [
          [queryOf(subject, {}), aborted],
          [gone, signal],
        ] as const) {
          const promise = called(subject, query, signalled)
          const hasValue = valueAtHand(promise) !== undefined
          const failed = await promise.then(
            () => false,
            () => true,
          )
          if (failed && hasValue)
            fault('load() tells a page at hand, though its promise is rejected.')
        }
      },
    },
  ]
}

const { signal } = new AbortController()

function called<E extends Entry>(
  { adapter }: Subject<E>,
  query: Query,
  signal: AbortSignal,
): Promise<Page<E>> {
  try {
    return adapter.load(query, { signal })
  } catch (cause) {
    return fault(`load() threw at its caller instead of rejecting: ${thrown(cause)}`, cause)
  }
}

async function checkSame<E extends Entry>(promise: Promise<Page<E>>): Promise<void> {
  const told = valueAtHand(promise)
  if (told === undefined) return
  const given = await promise
  const [left, right] = [told, given].map((page) => page.entries.map(({ id }) => id))
  if (
    quoted(left) !== quoted(right) ||
    told.next !== given.next ||
    told.previous !== given.previous
  ) {
    fault(
      `load() tells ${quoted(left)} at hand and gives ${quoted(right)}: both must be one page, for a table shows the first and keeps it.`,
    )
  }
}
