import type { Entry } from '../entry.ts'
import { isLoggiaError, type ErrorCode } from '../errors.ts'
import type { Query } from '../query.ts'
import { fault, thrown, type Check, type Subject } from './check.ts'
import { checkWalk, queryOf } from './same-walk.ts'
import { loaded } from './walk.ts'

/** What cursors are good for, and what not. */
export function cursorChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'refuses a cursor of another query',
      async run(subject) {
        const query = queryOf(subject, {})
        const cursor = await secondPage(subject, query)
        for (const [what, change] of Object.entries(otherQueries)) {
          const asked = { ...query, ...change, cursor }
          await checkRefusal(subject, asked, 'cursor-mismatch', `of a query with another ${what}`)
        }
      },
    },
    {
      name: 'refuses a cursor that it never handed out',
      async run(subject) {
        const cursor = await secondPage(subject, queryOf(subject, {}))
        const fakes = ['nonsense', '%', '5', 'null', 'e30', 'W10', '😀', cursor.slice(0, -3)]
        for (const fake of fakes) {
          const asked = queryOf(subject, { cursor: fake })
          await checkRefusal(
            subject,
            asked,
            'bad-cursor',
            `${JSON.stringify(fake)}, never handed out,`,
          )
        }
      },
    },
    {
      name: 'goes on from a cursor with another size of page',
      async run(subject) {
        const query = queryOf(subject, {})
        const pages = await checkWalk(subject, { asked: {}, rule: 'Pages follow each other.' })
        const cursor = pages[0]?.next ?? null
        const wider = await loaded(subject, { ...query, size: 2 * query.size, cursor }, 'Page 2')
        if (wider.entries[0]?.id !== pages[1]?.entries[0]?.id) {
          fault(
            'Page 2 with another size starts elsewhere: a cursor is a place, not a number of pages.',
          )
        }
      },
    },
    {
      name: 'answers questions asked at the same time each for itself',
      async run(subject) {
        const cases = [{}, { search: 'o' }, { sort: [] }, { size: 16 }]
        const rule = 'Calls at the same time do not disturb each other.'
        await Promise.all(cases.map((asked) => checkWalk(subject, { asked, rule })))
      },
    },
  ]
}

const otherQueries: Readonly<Record<string, Partial<Query>>> = {
  search: { search: 'o' },
  filter: { filters: [{ field: 'timestamp', operator: 'not', values: [''] }] },
  period: { period: { from: '2000-01-01T00:00:00.000Z', to: null } },
  order: { sort: [{ field: 'timestamp', direction: 'ascending' }] },
}

async function secondPage<E extends Entry>(subject: Subject<E>, query: Query): Promise<string> {
  const { next } = await loaded(subject, query, 'Page 1')
  return next ?? fault('Page 1 has no page after it, though more entries match.')
}

async function checkRefusal<E extends Entry>(
  { adapter }: Subject<E>,
  query: Query,
  code: ErrorCode,
  which: string,
): Promise<void> {
  let refusal: unknown
  try {
    await adapter.load(query, { signal: new AbortController().signal })
  } catch (error) {
    if (isLoggiaError(error, code)) return
    refusal = error
  }
  const found = refusal === undefined ? 'It was accepted' : `It was refused by ${thrown(refusal)}`
  fault(
    `A cursor ${which} must be refused with the code ${code}. ${found}, so rows could be skipped or shown twice.`,
  )
}
