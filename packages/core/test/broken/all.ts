import type { BrokenAdapter } from './broken.ts'
import { calls } from './calls.ts'
import { changes } from './changes.ts'
import { facets } from './facets.ts'
import { filters } from './filters.ts'
import { order } from './order.ts'
import { pages } from './pages.ts'
import { search } from './search.ts'
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
]
