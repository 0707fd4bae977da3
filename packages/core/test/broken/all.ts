import type { BrokenAdapter } from './broken.ts'
import { budgets } from './budgets.ts'
import { calls } from './calls.ts'
import { changes } from './changes.ts'
import { counts } from './counts.ts'
import { facets } from './facets.ts'
import { filters } from './filters.ts'
import { histograms } from './histograms.ts'
import { lists } from './lists.ts'
import { order } from './order.ts'
import { pages } from './pages.ts'
import { search } from './search.ts'
import { subscriptions } from './subscriptions.ts'
import { values } from './values.ts'

/** Adapters that each break one promise, as adapters do. */
export const brokenAdapters: readonly BrokenAdapter[] = [
  ...pages,
  ...order,
  ...search,
  ...filters,
  ...values,
  ...calls,
  ...facets,
  ...changes,
  ...about(/ lists | list | at hand | caller$/, lists),
  ...about(/ counts | buckets | aborted /, [...counts, ...histograms]),
  ...about(/ cut off$|whatever the size of a page$| counts /, budgets),
  ...about(/ tells | position|listened|aborted|lists show/, subscriptions),
]

/** Spares the tests that have nothing to do with these faults. */
function about(names: RegExp, broken: readonly BrokenAdapter[]): readonly BrokenAdapter[] {
  return broken.map((each) => ({ ...each, about: names }))
}
