import type { SortTerm } from './query.ts'

/** The column whose order changes. */
export interface SortStep {
  readonly field: string
  /** Fields of the same column that decide where `field` is equal, in its direction. */
  readonly thenBy?: readonly string[]
  /** Keeps the order by other columns. */
  readonly add?: boolean
}

/** The order after one more step of a column: ascending, descending, none. */
export function nextSort(
  sort: readonly SortTerm[],
  { field, thenBy = [], add = false }: SortStep,
): readonly SortTerm[] {
  const fields = [field, ...thenBy]
  const at = sort.findIndex((term) => term.field === field)
  const others = add ? sort.filter((term) => !fields.includes(term.field)) : []
  const before = sort[at]?.direction
  if (before === 'descending') return others
  const direction = before ? 'descending' : 'ascending'
  const own = fields.map((name): SortTerm => ({ field: name, direction }))
  // A column that is turned keeps its rank.
  const rank = before
    ? sort.slice(0, at).filter((term) => others.includes(term)).length
    : others.length
  return others.toSpliced(rank, 0, ...own)
}
