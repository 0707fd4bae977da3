import type { Entry } from '../entry.ts'
import type { Total } from '../page.ts'
import type { Query } from '../query.ts'
import { matching } from '../run-query.ts'
import { fault, quoted, thrown, type Check, type Subject } from './check.ts'
import { narrowings } from './questions.ts'
import { queryOf, type Case } from './same-walk.ts'
import { checkTotal, loaded } from './walk.ts'

/** Counts of their own, where an adapter has them. */
export function countChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'counts what matches search, filters and period',
      async run(subject) {
        const rule = 'A count is of what the query finds.'
        for (const asked of [{}, ...narrowings(subject)]) await checkCount(subject, { asked, rule })
      },
    },
    {
      name: 'counts the same whatever page and order are shown',
      async run(subject) {
        const { next } = await loaded(subject, queryOf(subject, {}), 'Page 1')
        const rule = 'Sort, size and cursor do not matter to a count.'
        for (const asked of [{ sort: [] }, { size: 1 }, { cursor: next }]) {
          await checkCount(subject, { asked, rule })
        }
      },
    },
  ]
}

async function checkCount<E extends Entry>(
  subject: Subject<E>,
  { asked, rule }: Case,
): Promise<void> {
  const { adapter, entries, preset } = subject
  if (!adapter.count) return
  const query = queryOf(subject, asked)
  const wanted = matching(entries, { ...query, cursor: null }, preset.fields).length
  const where = `${rule} Asked: ${quoted(asked)}`
  const total = await counted(adapter.count.bind(adapter), query)
  try {
    checkTotal(total, wanted, 'count()')
  } catch (error) {
    fault(`${error instanceof Error ? error.message : String(error)} ${where}`, error)
  }
  if (total.relation === 'unknown') {
    fault('count() does not know: an adapter that cannot count has no such method.')
  }
  if (!Number.isSafeInteger(total.count) || total.count < 0) {
    fault(`count() told ${quoted(total.count)}, which is no number of entries.`)
  }
}

async function counted<E extends Entry>(
  ask: NonNullable<Subject<E>['adapter']['count']>,
  query: Query,
): Promise<Total> {
  try {
    return await ask(query, { signal: new AbortController().signal })
  } catch (cause) {
    return fault(`count() was refused: ${thrown(cause)}`, cause)
  }
}
