import type { Entry } from '../entry.ts'
import type { Preset } from '../preset.ts'
import type { SortTerm } from '../query.ts'
import { fault, quoted, type Check, type Subject } from './check.ts'
import { checkWalk, checkWalks, queryOf, smallPage } from './same-walk.ts'
import { loaded } from './walk.ts'

const total = 'Order is total: the sort terms, then newest first, then by id.'

/** Order, pages and totals. */
export function orderChecks<E extends Entry>(preset: Preset<E>): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'shows every entry once, in order, whatever the size of a page',
      async run(subject) {
        for (const size of [1, smallPage, 16, 1000]) {
          await checkWalk(subject, { asked: { size }, rule: total })
        }
      },
    },
    {
      name: 'orders entries of one millisecond by the code points of their ids, in either direction',
      run: (subject) =>
        checkWalks(
          subject,
          directions.map((direction) => ({
            asked: { sort: [{ field: 'timestamp', direction }] },
            rule: 'Ids are compared by code point, in the direction of time: U+FF5E lies before an emoji.',
          })),
        ),
    },
    {
      name: 'shows 50 entries of one millisecond once, a few a page, in either direction',
      entries: 80,
      tied: 50,
      run: (subject) =>
        checkWalks(
          subject,
          directions.map((direction) => ({
            asked: { sort: [{ field: 'timestamp', direction }] },
            rule: 'However many entries share a moment, a cursor goes on within it.',
          })),
        ),
    },
    ...preset.fields
      .filter(({ sortable }) => sortable !== false)
      .map(({ name }) => ({
        name: `orders by ${name}, what was not recorded last in either direction`,
        run: (subject: Subject<E>) =>
          checkWalks(
            subject,
            directions.map((direction) => ({
              asked: { sort: [{ field: name, direction }], size: someTies },
              rule: 'Text goes by code point, numbers and instants by value; null and empty text come last in either direction; ties come newest first.',
            })),
          ),
      })),
    {
      name: 'orders by several terms, the first one first',
      run: (subject) =>
        checkWalks(
          subject,
          severalTerms(subject).map((sort) => ({
            asked: { sort, size: someTies },
            rule: 'A later term orders what the earlier ones leave equal.',
          })),
        ),
    },
    {
      name: 'goes back by `previous` to the pages it came from, where it can go back',
      run: checkWayBack,
    },
  ]
}

/** So few entries a page that some pages end among entries which only their time or id tells apart. */
const someTies = 11

const directions = ['ascending', 'descending'] as const

function severalTerms<E extends Entry>(subject: Subject<E>): readonly (readonly SortTerm[])[] {
  return [...columnTerms(subject), ...mixedTerms(subject)]
}

/** As tables ask for the columns that are sorted by several fields. */
function columnTerms<E extends Entry>({ preset }: Subject<E>): readonly (readonly SortTerm[])[] {
  return preset.columns.flatMap(({ sortedBy = [] }) =>
    sortedBy.length < 2
      ? []
      : directions.map((direction) => sortedBy.map((field) => ({ field, direction }))),
  )
}

/** Two fields in every combination of directions. */
function mixedTerms<E extends Entry>({ preset }: Subject<E>): readonly (readonly SortTerm[])[] {
  const [first, second] = ['status', 'text'].map(
    (type) =>
      preset.fields.find(
        (field) => field.type === type && field.name !== 'id' && field.sortable !== false,
      )?.name ?? 'timestamp',
  )
  if (!first || !second || first === second) return []
  return directions.flatMap((one) =>
    directions.map((other) => [
      { field: first, direction: one },
      { field: second, direction: other },
    ]),
  )
}

async function checkWayBack<E extends Entry>(subject: Subject<E>): Promise<void> {
  const pages = await checkWalk(subject, { asked: {}, rule: total })
  const query = queryOf(subject, {})
  const ids = pages.flatMap(({ entries }) => entries.map(({ id }) => id))
  if (pages[0]?.previous) fault('Page 1 has a page before it: `previous` of a first page is null.')
  let page = pages.at(-1)
  let start = ids.length - (page?.entries.length ?? 0)
  const canGoBack = page?.previous !== null
  for (let steps = 0; page?.previous; steps++) {
    if (steps > ids.length) fault('Going back never ends: `previous` of a first page is null.')
    page = await loaded(subject, { ...query, cursor: page.previous }, 'The page before')
    start = startBefore(
      start,
      page.entries.map(({ id }) => id),
      ids,
    )
  }
  if (canGoBack && start > 0) fault(`Going back ends before the entry ${quoted(ids[start - 1])}.`)
}

/** Where a page starts that was reached by going back. It ends where the page behind it starts. */
function startBefore(end: number, found: readonly string[], ids: readonly string[]): number {
  const start = Math.max(0, end - found.length)
  // A page that reaches the start may be filled up with what comes after it.
  const isFirst = end <= smallPage && same(found, ids.slice(0, found.length)) && found.length >= end
  if (!isFirst && !same(found, ids.slice(start, end))) {
    const [shown, wanted] = [found, ids.slice(Math.max(0, end - smallPage), end)].map(quoted)
    fault(`Going back gives ${shown}, but ${wanted} lie before.`)
  }
  return start
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}
