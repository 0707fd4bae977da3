import type { Filter, Operator } from '@loggia/core'

/** Operators whose filters on one field are one choice of values together. */
const equality: readonly Operator[] = ['is', 'not']

/**
 * The filters with one more, merged with those of the same field so that they say what somebody means who adds it:
 * "only this" takes the place of other whole values, "without this" is added to what is left out and taken from what
 * is chosen, a limit takes the place of the same limit, and anything else stands beside what is there.
 */
export function withFilter(filters: readonly Filter[], added: Filter): readonly Filter[] {
  if (added.values.length === 0 || filters.some((filter) => isSame(filter, added))) return filters
  switch (added.operator) {
    case 'is':
      return placed(filters, added, equality)
    case 'above':
    case 'below':
      return placed(filters, added, [added.operator])
    case 'not':
      return without(filters, added)
    case 'lacks':
      return joined(filters, added)
    case 'contains':
      return [...filters, added]
    default:
      return added.operator satisfies never
  }
}

/**
 * Several more, in any order: what is asked for comes before what is left out of it, and whole values of one field that
 * come together are alternatives.
 */
export function withFilters(
  filters: readonly Filter[],
  added: readonly Filter[],
): readonly Filter[] {
  const chosen = added.filter(({ operator }) => operator === 'is')
  const others = added.filter(({ operator }) => operator !== 'is')
  const together = chosen.reduce<readonly Filter[]>(joined, [])
  return [...together, ...others].reduce(withFilter, filters)
}

/** The filters with these values as the only ones of a field and operator; none: no such filter. */
export function withValues(
  filters: readonly Filter[],
  { field, operator, values }: Filter,
): readonly Filter[] {
  const next = { field, operator, values: [...new Set(values)] }
  const replaced = equality.includes(operator) ? equality : [operator]
  if (next.values.length > 0) return placed(filters, next, replaced)
  return filters.filter((filter) => filter.field !== field || filter.operator !== operator)
}

/** Whether two filters say the same, in the same order. */
export function isSame(a: Filter, b: Filter): boolean {
  return (
    a.field === b.field &&
    a.operator === b.operator &&
    a.values.length === b.values.length &&
    a.values.every((value, at) => value === b.values[at])
  )
}

/** Takes the place of all filters on its field with one of these operators. */
function placed(
  filters: readonly Filter[],
  added: Filter,
  operators: readonly Operator[],
): readonly Filter[] {
  const replaced = (filter: Filter): boolean =>
    filter.field === added.field && operators.includes(filter.operator)
  const at = filters.findIndex(replaced)
  if (at === -1) return [...filters, added]
  return filters.flatMap((filter, each) => (each === at ? added : replaced(filter) ? [] : filter))
}

function without(filters: readonly Filter[], left: Filter): readonly Filter[] {
  const chosen = filters.find(({ field, operator }) => field === left.field && operator === 'is')
  const still = chosen?.values.filter((value) => !left.values.includes(value)) ?? []
  if (!chosen || still.length === chosen.values.length) return joined(filters, left)
  const others = filters.filter((filter) => filter !== chosen)
  if (still.length === 0) return joined(others, left)
  return filters.map((filter) => (filter === chosen ? { ...chosen, values: still } : filter))
}

/** Adds values to those of the filter on the same field and operator. */
function joined(filters: readonly Filter[], added: Filter): readonly Filter[] {
  const same = filters.find(
    ({ field, operator }) => field === added.field && operator === added.operator,
  )
  if (!same) return [...filters, added]
  const values = [...new Set([...same.values, ...added.values])]
  return filters.map((filter) => (filter === same ? { ...same, values } : filter))
}
