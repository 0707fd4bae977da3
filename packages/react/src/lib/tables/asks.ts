import type { Query, SortTerm } from '@loggia/core'

/** Whether a question leaves anything out. */
export function narrows({
  search,
  filters,
  period,
}: Pick<Query, 'search' | 'filters' | 'period'>): boolean {
  return search !== '' || filters.length > 0 || period.from !== null || period.to !== null
}

/** Whether rows come in the order of time, which they do when nothing else is asked for. */
export function isByTime([first]: readonly SortTerm[]): boolean {
  return first === undefined || first.field === 'timestamp'
}
