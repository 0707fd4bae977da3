import { isLoggiaError, runQuery, type Entry, type Page, type Query } from '@loggia/core'
import type { Scope } from '../store.ts'
import { totalOf } from './count.ts'
import type { CountOptions } from './counting.ts'
import { foundBy } from './found.ts'
import { pageByTime } from './page-by-time.ts'
import { sortedPage } from './sorted-entries.ts'
import { soughtBy } from './sought.ts'
import type { Timeline } from './timeline.ts'
import { timeOrder } from './way.ts'

/** What a page is read with. */
export interface PageOptions extends CountOptions {
  /** So many entries at most are put in another order than that of time. */
  readonly sortable: number
}

/** A page in any order, as far as the budget goes; all of it where an index of the searched text finds what matches. */
export async function pageIn<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  options: PageOptions,
): Promise<Page<E>> {
  options.signal.throwIfAborted()
  const page = await pageWithin(timeline, scope, query, options).catch(tooMany)
  if ('entries' in page && page.scannedThrough === undefined) return page
  const found = await foundBy(timeline, scope, query, options)
  if (found) return runQuery(found, query, scope.preset.fields)
  if ('entries' in page) return page
  throw page.refused
}

function tooMany(error: unknown): { readonly refused: unknown } {
  if (isLoggiaError(error, 'too-many')) return { refused: error }
  throw error
}

async function pageWithin<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  options: PageOptions,
): Promise<Page<E>> {
  const order = timeOrder(query, scope.preset.fields)
  if (order === null) return sortedPage(timeline, scope, query, options)
  const question = { scope, query, sought: soughtBy(scope, query) }
  const page = await pageByTime(timeline, question, { ...options, order })
  return { ...page, total: await totalOf(timeline, question, page, options) }
}
