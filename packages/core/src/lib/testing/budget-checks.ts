import type { Entry } from '../entry.ts'
import { instant } from '../instant.ts'
import type { Page } from '../page.ts'
import type { Query } from '../query.ts'
import { fault, quoted, type Check, type Subject } from './check.ts'
import { filterOf, recorded } from './questions.ts'
import { queryOf } from './same-walk.ts'
import { walked } from './walk.ts'

/** Pages that a budget has cut off, where an adapter has budgets. */
export function budgetChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'says truly how far it has looked where a page is cut off',
      async run(subject) {
        for (const asked of rare(subject)) {
          const pages = await walked(subject, queryOf(subject, { ...asked, sort: [] }))
          for (const [at, page] of pages.entries()) checkCut(page, at, pages)
        }
      },
    },
  ]
}

/** Questions that find little, so that a budget is over before a page is full. */
function rare<E extends Entry>(subject: Subject<E>): readonly Partial<Query>[] {
  const ids = recorded(subject, 'id').slice(-3)
  return [
    {},
    { search: 'no such text' },
    { search: 'o' },
    ...ids.map((id) => ({ filters: [filterOf('id', 'is', id)] })),
  ]
}

function checkCut(page: Page<Entry>, at: number, pages: readonly Page<Entry>[]): void {
  if (page.scannedThrough === undefined) return
  const name = `Page ${at + 1}`
  const moment = page.scannedThrough
  const through = instant(moment)
  if (through === null) {
    fault(`${name} has looked through to ${quoted(moment)}, which is no moment.`)
  }
  if (page.next === null) {
    fault(
      `${name} says that it was cut off at ${moment}, and that nothing comes after it: what lies behind would never show.`,
    )
  }
  const older = page.entries.find(({ timestamp }) => (instant(timestamp) ?? through) < through)
  if (older) {
    fault(`${name} holds ${quoted(older.id)}, which is older than what it has looked through to.`)
  }
  const newer = pages
    .slice(at + 1)
    .flatMap(({ entries }) => entries)
    .find(({ timestamp }) => (instant(timestamp) ?? through) > through)
  if (newer) {
    fault(
      `${name} says that everything newer than ${moment} was looked at, but ${quoted(newer.id)} is newer and comes later.`,
    )
  }
}
