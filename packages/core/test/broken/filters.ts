import { fieldText, fold, instant, runQuery } from '../../src/index.ts'
import { loading, filtering, fields, type BrokenAdapter } from './broken.ts'

/** Faults of filters and periods. */
export const filters: readonly BrokenAdapter[] = [
  {
    fault: 'loses what was not recorded when it excludes, as SQL does',
    adapter: filtering((value, { operator }) =>
      operator === 'not' && value === null ? false : undefined,
    ),
    words: /so `not` keeps them/,
  },
  {
    fault: 'loses what was not recorded when it excludes parts',
    adapter: filtering((value, { operator }) =>
      operator === 'lacks' && value === null ? false : undefined,
    ),
    words: /entries without a value lack it/,
  },
  {
    fault: 'tells null from empty text in filters',
    adapter: filtering((value, { operator, values }) =>
      operator === 'is' && values.includes('') && value === null ? false : undefined,
    ),
    words: /the empty text means null or empty/,
  },
  {
    fault: 'wants all values of a filter at once',
    adapter: filtering((value, { operator, values }) =>
      operator === 'is' ? values.every((wanted) => wanted === fieldText(value)) : undefined,
    ),
    words: /one of the values suffices/,
  },
  {
    fault: 'compares whole values whatever their case',
    adapter: filtering((value, { operator, values }) =>
      operator === 'is'
        ? values.some((wanted) => fold(wanted) === fold(fieldText(value)))
        : undefined,
    ),
    words:
      /is shown, though it does not match. Whole values are compared as they are, in their case/,
  },
  {
    fault: 'compares numbers as text',
    adapter: filtering((value, { operator, values: [limit = ''] }) => {
      if (instant(limit) !== null) return undefined
      if (operator === 'above') return fieldText(value) > limit
      return operator === 'below' ? fieldText(value) < limit : undefined
    }),
    words: /compared by value, not as text/,
  },
  {
    fault: 'takes limits for included',
    adapter: filtering((value, { operator, values: [limit = ''] }) =>
      (operator === 'above' || operator === 'below') && fieldText(value) === limit
        ? true
        : undefined,
    ),
    words: /Limits are exclusive/,
  },
  {
    fault: 'knows no classes of a status',
    adapter: filtering((value, { field, operator, values }) =>
      field === 'status_code' && operator === 'is' ? values.includes(fieldText(value)) : undefined,
    ),
    words: /`4xx` means 400 to 499/,
  },
  {
    fault: 'keeps one filter a field',
    adapter: loading((entries, query) => {
      const byField = new Map(query.filters.map((filter) => [filter.field, filter]))
      return runQuery(entries, { ...query, filters: [...byField.values()] }, fields)
    }),
    words: /All filters must hold, those of one field and operator too/,
  },
  {
    fault: 'takes the end of a period for included',
    adapter: loading((entries, { period: { from, to }, ...query }) => {
      const found = entries.filter(({ timestamp }) => to === null || timestamp <= to)
      return runQuery(found, { ...query, period: { from, to: null } }, fields)
    }),
    words: /A period is half open/,
  },
  {
    fault: 'takes the start of a period for excluded',
    adapter: loading((entries, { period: { from, to }, ...query }) => {
      const found = entries.filter(({ timestamp }) => from === null || timestamp > from)
      return runQuery(found, { ...query, period: { from: null, to } }, fields)
    }),
    words: /A period is half open/,
  },
  {
    fault: 'forgets the filters when it searches',
    adapter: loading((entries, query) =>
      runQuery(entries, query.search ? { ...query, filters: [] } : query, fields),
    ),
    words: /Everything that a query asks must hold/,
  },
]
