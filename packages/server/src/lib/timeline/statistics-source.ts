import type { Entry } from '@loggia/core'
import { countedTexts } from './counted-texts.ts'
import type { CountQuestion } from './counting.ts'

/** Where the statistics have the answers to a question, if they have any. */
export interface Source {
  /** Of which field's counts each name of the question is made. */
  readonly fieldOf: ReadonlyMap<string, string>
  /** Whether entries with this value of that field match. */
  readonly passes: (value: string) => boolean
}

/**
 * The statistics know how many entries have a value, but not which other values these have: they tell of queries with
 * no search and at most one filter.
 */
export function sourceOf<E extends Entry>({ scope, query, by }: CountQuestion<E>): Source {
  const { fields } = scope.preset
  const [filter, ...others] = query.filters.filter(({ values }) => values.length > 0)
  const isCounted = (name: string): boolean =>
    name === '' || fields.some((field) => field.name === name && field.counted === true)
  if (query.search !== '' || others.length > 0) return { fieldOf: new Map(), passes: () => true }
  if (!filter) {
    const told = by.filter(isCounted).map((name) => [name, name] as const)
    return { fieldOf: new Map(told), passes: () => true }
  }
  const { field, operator } = filter
  const texts = countedTexts(filter, fields)
  const names = texts === null ? [] : by.filter((name) => name === '' || name === field)
  const named = new Set(texts)
  return {
    fieldOf: new Map(names.map((name) => [name, field])),
    passes: (value) => named.has(value) === (operator === 'is'),
  }
}
