import {
  fold,
  instant,
  matcher,
  type Entry,
  type Field,
  type Filter,
  type Query,
} from '@loggia/core'
import type { Scope } from '../store.ts'
import { isSqlSearchable, sqlSearchText, sqlText } from './sql-text.ts'
import { endOfTime, untimed } from './sql-time.ts'

/** What is looked for, as far as SQL can look for it, and the rest. */
export interface Sought<E extends Entry> {
  readonly account: string
  readonly kind: string
  readonly low: number
  readonly high: number
  readonly term: string | null
  readonly prefixes: readonly string[] | null
  /** Values of counted fields, as JSON, that rule out most of what does not match. */
  readonly sieve: string | null
  /**
   * All other filters, as JSON, where the values of counted fields answer them exactly; `null` where something is left
   * that only {@link test} can tell.
   */
  readonly whole: string | null
  /** Whether an entry that SQL has found matches; `null` when all of them do. */
  readonly test: ((entry: E) => boolean) | null
}

/** Whatever SQL cannot tell exactly as `runQuery` does is left to the matcher of core. */
export function soughtBy<E extends Entry>(
  { account, preset }: Scope<E>,
  query: Pick<Query, 'search' | 'filters' | 'period'>,
): Sought<E> {
  const { search, period } = query
  const filters = query.filters.filter(({ values }) => values.length > 0)
  const key = filters.find(isKeyFilter)
  const others = filters.filter((filter) => filter !== key)
  const term = search !== '' && isSqlSearchable(fold(search)) ? sqlSearchText(fold(search)) : null
  const rest = { search: term === null ? search : '', filters: others, period: noPeriod }
  return {
    account: sqlText(account),
    kind: sqlText(preset.name),
    low: lowest(period),
    high: instant(period.to) ?? endOfTime,
    term,
    sieve: sieveOf(others, preset.fields),
    whole: rest.search === '' ? wholeOf(others, preset.fields) : null,
    prefixes: key ? key.values.map(sqlText) : null,
    test: rest.search === '' && others.length === 0 ? null : matcher(rest, preset.fields),
  }
}

const noPeriod = { from: null, to: null }

/** Entries without a time are in no period. */
function lowest({ from, to }: Query['period']): number {
  return from === null && to === null ? untimed : (instant(from) ?? untimed + 1)
}

function isKeyFilter({ field, operator }: Filter): boolean {
  return field === 'apikey_prefix' && operator === 'is'
}

/**
 * The values that a counted field may have, as a first sieve: each row of an answer to it is tested all the same.
 * `null` where no filter says so.
 */
function sieveOf(filters: readonly Filter[], fields: readonly Field[]): string | null {
  const counted = filters.flatMap(({ field, operator, values }) => {
    const declared = countedField(field, fields)
    if (!declared || operator !== 'is') return []
    const texts = values.flatMap((value) => textsOf(value, declared)).map(sqlText)
    return [{ field: sqlText(field), texts }]
  })
  return counted.length === 0 ? null : JSON.stringify(counted)
}

/** Filters for whole values of counted fields; a class of statuses is more than their texts can tell. */
function wholeOf(filters: readonly Filter[], fields: readonly Field[]): string | null {
  const isWhole = ({ field, operator, values }: Filter): boolean => {
    const declared = countedField(field, fields)
    if (!declared || (operator !== 'is' && operator !== 'not')) return false
    return values.every((value) => familyOf(value, declared) === undefined)
  }
  if (!filters.every(isWhole)) return null
  return JSON.stringify(
    filters.map(({ field, operator, values }) => ({
      field: sqlText(field),
      texts: values.map(sqlText),
      negative: operator === 'not',
    })),
  )
}

function countedField(field: string, fields: readonly Field[]): Field | undefined {
  return fields.find(({ name, counted }) => name === field && counted)
}

/** A class of statuses stands for each status in it. */
function textsOf(value: string, field: Field): readonly string[] {
  const family = familyOf(value, field)
  if (family === undefined) return [value]
  return Array.from({ length: 100 }, (_, at) => String(Number(family) * 100 + at))
}

function familyOf(value: string, { type }: Field): string | undefined {
  return type === 'status' ? /^([1-5])xx$/i.exec(value)?.[1] : undefined
}
