import fc from 'fast-check'
import { densities, usualLayout, type ColumnLayout, type LinkedState } from '../src/index.ts'
import { awkwardText, filtersOver, periods, sortTermsOver } from './arbitraries.ts'
import { apiLogs } from '../src/index.ts'

/** Names of columns, some of which a list of names or an object could trip over. */
const names = fc.oneof(
  fc.constantFrom('method', 'a,b', 'a:b', '%2C', '%', '__proto__', 'constructor', '~', 'é'),
  awkwardText,
)

/** Any arrangement of columns, as `columnLayout` reads it. */
const layouts: fc.Arbitrary<ColumnLayout> = fc.record({
  hidden: fc.uniqueArray(names, { maxLength: 3 }),
  order: fc.uniqueArray(names, { maxLength: 3 }),
  widths: named(fc.integer({ min: 48, max: 1200 })),
  pinned: named(fc.constantFrom('start', 'end', 'none')),
})

/** Whatever a link to a table of request logs can say. */
export const linkedStates: fc.Arbitrary<LinkedState> = fc.record(
  {
    search: awkwardText,
    filters: filtersOver(apiLogs.fields),
    period: periods,
    sort: sortTermsOver(apiLogs.fields),
    trail: fc
      .option(fc.base64String({ minLength: 4 }))
      .map((cursor) => (cursor === null ? [] : [{ cursor, before: null }])),
    find: awkwardText,
    open: fc.uniqueArray(awkwardText, { maxLength: 4 }).map((ids) => new Set(ids)),
    view: fc.option(awkwardText.filter(Boolean)),
    // As a link leaves them out where they are usual.
    size: fc.integer({ min: 1, max: 1000 }).filter((size) => size !== apiLogs.pageSize),
    layout: layouts.filter((layout) => JSON.stringify(layout) !== JSON.stringify(usualLayout)),
    density: fc.constantFrom(...densities),
  },
  {
    requiredKeys: ['search', 'filters', 'period', 'sort', 'trail', 'find', 'open', 'view'],
  },
)

function named<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> {
  return fc
    .uniqueArray(fc.tuple(names, values), { selector: ([name]) => name, maxLength: 3 })
    .map((pairs) => Object.fromEntries(pairs))
}
