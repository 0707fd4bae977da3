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
import { countedTexts } from './counted-texts.ts'
import { isSqlSearchable, sqlSearchText, sqlText } from './sql-text.ts'
import { endOfTime, untimed } from './sql-time.ts'

/** What is looked for, as far as a database can look for it, and the rest. Texts are those of `sqlText`. */
export interface Sought<E extends Entry> {
  readonly account: string
  readonly kind: string
  readonly low: number
  readonly high: number
  /** Folded text that the search text holds. */
  readonly term: string | null
  /** Values of `apikey_prefix` that match. */
  readonly prefixes: readonly string[] | null
  /** Whatever else the values of counted fields can tell. */
  readonly filters: readonly SoughtTexts[]
  /** Whether all of that says exactly what matches, wherever the filtered fields were counted. */
  readonly whole: boolean
  /** Whether an entry that the database has found matches; `null` when all of them do. */
  readonly test: ((entry: E) => boolean) | null
}

/** Values of a counted field. What was recorded before it was counted may match as well. */
export interface SoughtTexts {
  readonly field: string
  readonly texts: readonly string[]
  /** Whether these are the values that do not match. */
  readonly negative: boolean
}

/** Whatever a database cannot tell exactly as `runQuery` does is left to the matcher of core. */
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
  const told = others.flatMap((filter) => soughtTexts(filter, preset.fields) ?? [])
  return {
    account: sqlText(account),
    kind: sqlText(preset.name),
    low: lowest(period),
    high: instant(period.to) ?? endOfTime,
    term,
    prefixes: key ? key.values.map(sqlText) : null,
    filters: told,
    whole: rest.search === '' && told.length === others.length,
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

function soughtTexts(filter: Filter, fields: readonly Field[]): SoughtTexts | null {
  const texts = countedTexts(filter, fields)
  if (texts === null) return null
  const field = sqlText(filter.field)
  return { field, texts: texts.map(sqlText), negative: filter.operator === 'not' }
}
