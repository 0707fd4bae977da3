import type { FilterControl } from '@loggia/core'
import { choiceText, isStatusClass, type FilterReader } from './filter-text.ts'
import type { FacetAnswer } from './use-facets.ts'

/** One value that can be chosen. */
export interface ValueOption {
  readonly value: string
  readonly label: string
  /** `null` while nobody knows. */
  readonly count: number | null
}

/**
 * What can be chosen of a field: the choices of its control, or else what a facet counted, the most frequent first.
 * Whole classes come before single statuses, and what is chosen is always among them. Statuses that nobody counts are
 * the usual ones.
 */
export function valueOptions(
  { field: name, choices }: FilterControl,
  { facet, status }: Pick<FacetAnswer, 'facet' | 'status'>,
  chosen: readonly string[],
  reader: FilterReader,
): readonly ValueOption[] {
  const field = reader.fields.find((each) => each.name === name)
  const counts = new Map(facet?.values.map(({ value, count }) => [value, count]))
  const option = (value: string, count: number | null): ValueOption => ({
    value,
    label: choiceText(value, field, reader),
    count,
  })
  const unknown = facet?.complete ? 0 : null
  if (choices && choices.length > 0) {
    return choices.flatMap(({ label, operator, values: [value] }) =>
      operator === 'is' && value !== undefined
        ? [{ value, label, count: counts.get(value) ?? unknown }]
        : [],
    )
  }
  if (field?.type === 'status' && status === 'none' && !facet) {
    return [...new Set([...usualStatuses, ...chosen])].map((value) => option(value, null))
  }
  const classes = field?.type === 'status' ? statusClasses(counts, chosen) : new Map()
  const missing = chosen.filter((value) => !counts.has(value) && !classes.has(value))
  return [
    ...Array.from(classes, ([value, count]) => option(value, facet?.complete ? count : null)),
    ...missing.map((value) => option(value, unknown)),
    ...Array.from(counts, ([value, count]) => option(value, count)),
  ]
}

const usualStatuses: readonly string[] = [
  ...['2xx', '3xx', '4xx', '5xx', '200', '201', '204', '301', '302', '304', '400', '401', '403'],
  ...['404', '409', '422', '429', '500', '502', '503', '504'],
]

/** The classes that occur or are chosen, in their order, with the entries of each. */
function statusClasses(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): ReadonlyMap<string, number> {
  const classes = new Map<string, number>()
  for (const digit of '12345') {
    const codes = [...counts].filter(([value]) => value.length === 3 && value.startsWith(digit))
    const value = `${digit}xx`
    const count = codes.reduce((sum, [, each]) => sum + each, 0)
    if (codes.length > 0 || chosen.includes(value)) classes.set(value, count)
  }
  return new Map([...classes].filter(([value]) => isStatusClass(value)))
}
