import type { Entry } from '@loggia/core'
import type { Sought } from '../timeline/sought.ts'

/** Conditions of a statement and the values in them, which are numbered as they are added. */
export interface SqlConditions {
  readonly values: unknown[]
  /** Adds a value, and gives what stands for it in the statement. */
  readonly add: (value: unknown, type: 'bigint' | 'text' | 'text[]') => string
}

export function sqlConditions(): SqlConditions {
  const values: unknown[] = []
  return { values, add: (value, type) => `$${values.push(value)}::${type}` }
}

/**
 * In SQL, whether an entry of the scope is what is sought, as far as its columns tell. Text is compared by code point, and
 * a field that was not counted when the entry was recorded rules nothing out.
 */
export function isSought<E extends Entry>(
  { term, prefixes, filters }: Sought<E>,
  { add }: SqlConditions,
): string {
  return [
    'true',
    ...(prefixes === null ? [] : [`key_prefix = any(${add(prefixes, 'text[]')})`]),
    ...filters.map(({ field, texts, negative }) => {
      const value = `(counted ->> ${add(field, 'text')})`
      const named = add(texts, 'text[]')
      const holds = negative ? `${value} <> all(${named})` : `${value} = any(${named})`
      return `coalesce(${holds}, true)`
    }),
    // The longest comes last. Never LIKE, to which some letters mean something.
    ...(term === null ? [] : [`position(${add(term, 'text')} in search_text) > 0`]),
  ].join(' and ')
}

/** In SQL, whether all filtered fields were counted when an entry was recorded. */
export function isTold<E extends Entry>({ filters }: Sought<E>, { add }: SqlConditions): string {
  const fields = [...new Set(filters.map(({ field }) => field))]
  return fields.length === 0 ? 'true' : `counted ?& ${add(fields, 'text[]')}`
}
