import fc from 'fast-check'
import type {
  ActivityEvent,
  Entry,
  Field,
  Filter,
  LogEntry,
  Period,
  Query,
  SortTerm,
} from '../src/index.ts'
import { apiLogs } from '../src/index.ts'

/** Characters that files, spreadsheets, search and order trip over. */
const awkward = [
  ...['"', "'", ',', ';', '\r', '\n', '\r\n', '\t', '\0', '\u001f', '\u2400', '\u241b', '\ufeff'],
  ...['=', '+', '-', '@', '−', '–', '＝', '＋', '－', '＠', ' ', '%', '_', '\\', '(', '[', '.*'],
  ...['é', 'e\u0301', 'İ', 'i', 'I', 'ı', 'ß', 'ss', 'Σ', 'ς', 'σ', 'J\u030c', 'ǰ', '😀', '～'],
]

/** Text made mostly of {@link awkward} characters. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ maxLength: 2, unit: 'binary' })), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''))

/** The same, also with halves of surrogate pairs, which no UTF-8 file can hold. */
export const brokenText: fc.Arbitrary<string> = fc
  .array(fc.oneof(awkwardText, fc.constantFrom('\ud83d', '\ude00')), { maxLength: 3 })
  .map((parts) => parts.join(''))

const statuses = [0, 99, 200, 204, 301, 404, 429, 500, 1000]
const times = [
  '2026-03-06T12:30:45.000Z',
  '2026-03-06T12:30:45.001Z',
  '2026-03-06T13:30:45.000+01:00',
  '2026-03-06T12:30:45.000999Z',
  '2026-03-07T00:00:00.000Z',
  '2026-02-30T00:00:00.000Z',
  'yesterday',
]
const words = [
  '',
  'prod',
  'PROD',
  'é',
  'e\u0301',
  '😀',
  '～',
  '%',
  'a\u001fb',
  'a b',
  'ΣΑΣ',
  '10',
  '9',
]

/** Entries that share most of their values, so that every order has ties. Their ids are all different. */
export const logEntries: fc.Arbitrary<readonly LogEntry[]> = fc.uniqueArray(
  fc.record({
    id: fc.oneof(
      { weight: 5, arbitrary: fc.string({ maxLength: 3 }) },
      fc.constantFrom('', '__proto__', 'constructor', 'toString', '😀', '～'),
    ),
    apikey_name: fc.constantFrom(...words),
    apikey_prefix: fc.constantFrom('bye_AB12C', 'bye_XY98Z'),
    key_state: fc.constantFrom('active', 'rotated', 'revoked'),
    method: fc.constantFrom('GET', 'POST'),
    endpoint: fc.constantFrom('/v1/generate', '/health', '/V1/Generate'),
    query_params: fc.constantFrom(null, '', ...words),
    status_code: fc.constantFrom(...statuses),
    error_code: fc.constantFrom(null, 'BSE1001', 'bse1001'),
    ip_hash: fc.constantFrom('631f08140b24', 'a1b2c3d4e5f6'),
    timestamp: fc.constantFrom(...times),
  }),
  { selector: ({ id }) => id, maxLength: 24 },
)

/** Events of the feed that share most of their values, some of them empty. */
export const activityEvents: fc.Arbitrary<readonly ActivityEvent[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ maxLength: 3 }),
    event_id: fc.constantFrom(...words),
    actor: fc.constantFrom(...words, 'system'),
    category: fc.constantFrom('', 'webhook', 'ΟΔΟΣ', 'a.b', ...words),
    action: fc.constantFrom('', 'disabled', '.b', ...words),
    description: fc.constantFrom(...words, 'webhook.disabled'),
    timestamp: fc.constantFrom(...times),
  }),
  { selector: ({ id }) => id, maxLength: 16 },
)

/**
 * Values as a careless backend sends them: of any type, odd numbers, missing. Only ids are unique text.
 */
export const carelessEntries: fc.Arbitrary<readonly Entry[]> = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.string({ maxLength: 3 }),
        ...Object.fromEntries(
          apiLogs.fields.filter(({ name }) => name !== 'id').map(({ name }) => [name, anyValue()]),
        ),
      },
      { requiredKeys: ['id'] },
    ),
    { selector: ({ id }) => id, maxLength: 16 },
  )
  // Whatever it holds, it has an id: the frame that checkedPage grants.
  .map((entries) => entries as readonly object[] as readonly Entry[])

/** Whatever can stand in a property. */
export function anyValue(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(...times),
    fc.constantFrom(null, undefined, '', ' ', '10', '9', '-0', '1e999', 'NaN', true, [], [5], {}),
    fc.constantFrom(0, -0, 5, 10, 404, 1e21, Number.NaN, Infinity, -Infinity, 7n),
    fc.constant(JSON.parse('{"valueOf":1,"toString":2,"toJSON":3,"__proto__":4}') as unknown),
    fc.constantFrom(new Date(0), new Date(Number.NaN)),
  )
}

/** Up to three terms, each of another field. */
export function sortTermsOver(fields: readonly Field[]): fc.Arbitrary<readonly SortTerm[]> {
  return fc.uniqueArray(
    fc.record({
      field: fc.constantFrom(...fields.map(({ name }) => name)),
      direction: fc.constantFrom('ascending', 'descending'),
    }),
    { selector: ({ field }) => field, maxLength: 3 },
  )
}

export const sortTerms: fc.Arbitrary<readonly SortTerm[]> = sortTermsOver(apiLogs.fields)

/** Filters over some fields, with values that some of {@link logEntries} hold. */
export function filtersOver(fields: readonly Field[]): fc.Arbitrary<readonly Filter[]> {
  return fc.array(
    fc.record({
      field: fc.constantFrom(...fields.map(({ name }) => name)),
      operator: fc.constantFrom('is', 'not', 'contains', 'lacks', 'above', 'below'),
      values: fc.array(
        fc.oneof(fc.constantFrom(...words, '4xx', '404', '300', ...times.slice(0, 5)), awkwardText),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 2 },
  )
}

const moments = fc.constantFrom(null, ...times.slice(0, 2), '2026-03-07T00:00:00.000Z')

export const periods: fc.Arbitrary<Period> = fc.record({ from: moments, to: moments })

/** Any question about {@link logEntries}; most of them find something. */
export const queries: fc.Arbitrary<Query> = fc.record({
  search: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    fc.constantFrom(...words),
    awkwardText,
  ),
  filters: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, filtersOver(apiLogs.fields)),
  period: fc.oneof(fc.constant({ from: null, to: null }), periods),
  sort: sortTerms,
  size: fc.integer({ min: 1, max: 7 }),
  cursor: fc.constant(null),
})
