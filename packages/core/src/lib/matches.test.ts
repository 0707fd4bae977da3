import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carelessEntries, queries } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
import type { Entry } from './entry.ts'
import type { Field } from './field.ts'
import { matcher, searchedText } from './matches.ts'
import { always, type Operator, type Period } from './query.ts'

const fields: readonly Field[] = [
  { name: 'endpoint', label: 'Endpoint', type: 'text', searched: true },
  { name: 'method', label: 'Method', type: 'text', searched: true },
  { name: 'error_code', label: 'Error code', type: 'text' },
  { name: 'status_code', label: 'Status', type: 'status', searched: true },
  { name: 'latency', label: 'Latency', type: 'number' },
  { name: 'timestamp', label: 'Time', type: 'instant' },
]

interface Values {
  readonly [name: string]: unknown
}

function entryOf(values: Values): { id: string; timestamp: string } {
  return { id: '1', timestamp: '2026-03-06T12:30:45.000Z', ...values }
}

function found(search: string, values: Values): boolean {
  return matcher({ search, filters: [], period: always }, fields)(entryOf(values))
}

function kept(
  field: string,
  operator: Operator,
  values: readonly string[],
  value: unknown,
): boolean {
  const filters = [{ field, operator, values }]
  return matcher({ search: '', filters, period: always }, fields)(entryOf({ [field]: value }))
}

describe('search', () => {
  test.each(['%', '_', '\\', '"', "'", '.*', '(a+)+$', '[', '*', '?'])(
    'takes %s for what it is',
    (text) => {
      expect(found(text, { endpoint: `/a/${text}/b` })).toBe(true)
      expect(found(text, { endpoint: '/aaaa/b' })).toBe(false)
    },
  )

  test('looks into every searched field, and into no other', () => {
    expect(found('post', { method: 'POST' })).toBe(true)
    expect(found('40', { status_code: 404 })).toBe(true)
    expect(found('bse', { error_code: 'BSE1001' })).toBe(false)
  })

  test('does not match across fields', () => {
    expect(found('ab', { endpoint: 'a', method: 'b' })).toBe(false)
    expect(found('a\u001fb', { endpoint: 'a', method: 'b' })).toBe(false)
  })

  test('finds nothing in values that were not recorded', () => {
    expect(found('null', { endpoint: null })).toBe(false)
    expect(found('undefined', {})).toBe(false)
    expect(found('NaN', { status_code: Number.NaN })).toBe(false)
  })

  test('finds nothing that an entry only inherits', () => {
    const inherited: Field[] = [{ name: 'toString', label: '', type: 'text', searched: true }]
    const matches = matcher({ search: 'native', filters: [], period: always }, inherited)
    expect(matches(entryOf({}))).toBe(false)
  })
})

describe('a filter', () => {
  test.each<[string, Operator, readonly string[], unknown, boolean]>([
    ['method', 'is', ['GET'], 'GET', true],
    ['method', 'is', ['GET'], 'get', false],
    ['method', 'is', ['GET'], 'GETS', false],
    ['method', 'is', ['GET', 'POST'], 'POST', true],
    ['method', 'not', ['GET', 'POST'], 'POST', false],
    ['method', 'not', ['GET'], null, true],
    ['error_code', 'is', [''], null, true],
    ['error_code', 'is', [''], undefined, true],
    ['error_code', 'is', [''], '', true],
    ['error_code', 'is', [''], ' ', false],
    ['error_code', 'not', [''], null, false],
    ['error_code', 'not', [''], 'BSE1001', true],
    ['error_code', 'is', ['', 'BSE1001'], null, true],
    ['endpoint', 'contains', ['FLUX'], '/v1/flux-pro', true],
    ['endpoint', 'contains', ['%'], '/v1/flux-pro', false],
    ['endpoint', 'contains', ['a', 'pro'], '/v1/flux-pro', true],
    ['endpoint', 'contains', [''], null, true],
    ['endpoint', 'lacks', ['FLUX'], '/v1/flux-pro', false],
    ['endpoint', 'lacks', ['a', 'health'], '/health', false],
    ['endpoint', 'lacks', ['health'], null, true],
    ['status_code', 'is', ['404'], 404, true],
    ['status_code', 'is', ['4xx'], 404, true],
    ['status_code', 'is', ['4XX'], 499, true],
    ['status_code', 'is', ['4xx'], 500, false],
    ['status_code', 'is', ['4xx'], 4000, false],
    ['status_code', 'is', ['4xx', '500'], 500, true],
    ['status_code', 'is', ['6xx'], 600, false],
    ['status_code', 'not', ['2xx'], 404, true],
    ['status_code', 'not', ['2xx'], null, true],
    ['endpoint', 'is', ['4xx'], '4xx', true],
    ['endpoint', 'is', ['4xx'], 404, false],
    ['latency', 'above', ['9'], 10, true],
    ['latency', 'above', ['10'], 10, false],
    ['latency', 'above', ['9'], '10', true],
    ['latency', 'below', ['0'], -1, true],
    ['latency', 'below', ['0'], BigInt(-1), true],
    ['latency', 'below', ['500'], null, false],
    ['latency', 'below', ['500'], '', false],
    ['latency', 'below', ['500'], ' ', false],
    ['latency', 'below', ['500'], Number.NaN, false],
    ['latency', 'above', ['many'], 10, false],
    ['latency', 'above', [''], 10, false],
    ['latency', 'above', ['500', '5'], 10, true],
    ['timestamp', 'above', ['2026-03-06T13:30:44+01:00'], '2026-03-06T12:30:45.000Z', true],
    ['timestamp', 'below', ['2026-03-06T12:30:45Z'], '2026-03-06T12:30:45.000Z', false],
    ['timestamp', 'below', ['2026-03-06T12:30:45Z'], 'yesterday', false],
    ['no_such_field', 'is', ['x'], 'x', true],
    ['__proto__', 'is', [''], undefined, true],
    ['method', 'is', [], 'GET', true],
    ['method', 'not', [], 'GET', true],
  ])('%s %s %j on %s is %s', (field, operator, values, value, expected) => {
    expect(kept(field, operator, values, value)).toBe(expected)
  })

  test('must hold together with all the others', () => {
    const filters = ['flux', 'pro'].map((value) => ({
      field: 'endpoint',
      operator: 'contains' as const,
      values: [value],
    }))
    const matches = matcher({ search: '', filters, period: always }, fields)
    expect(matches(entryOf({ endpoint: '/flux-pro' }))).toBe(true)
    expect(matches(entryOf({ endpoint: '/flux-dev' }))).toBe(false)
  })
})

describe('a period', () => {
  const noon = '2026-03-06T12:00:00.000Z'
  const later = '2026-03-06T12:00:00.001Z'

  test.each<[Period, string, boolean]>([
    [{ from: noon, to: null }, noon, true],
    [{ from: later, to: null }, noon, false],
    [{ from: null, to: noon }, noon, false],
    [{ from: null, to: later }, noon, true],
    [{ from: noon, to: noon }, noon, false],
    [{ from: '2026-03-06T13:00:00+01:00', to: later }, noon, true],
    [{ from: noon, to: null }, 'yesterday', false],
    [{ from: 'yesterday', to: null }, noon, true],
    [always, 'yesterday', true],
  ])('%j with an entry of %s: %s', (period, timestamp, expected) => {
    const matches = matcher({ search: '', filters: [], period }, fields)
    expect(matches(entryOf({ timestamp }))).toBe(expected)
  })

  test('has no entry that only inherits a time', () => {
    const matches = matcher({ search: '', filters: [], period: { from: noon, to: null } }, fields)
    expect(matches(Object.create(entryOf({ timestamp: noon })) as Entry)).toBe(false)
  })
})

test('the searched text of an entry is its searched fields, folded and apart', () => {
  const entry = { endpoint: '/A', method: null, status_code: 404, error_code: 'BSE1' }
  expect(searchedText(entry, fields)).toBe('/a\u001f\u001f404')
})

test('no value that a careless backend sends makes a question throw', () => {
  fc.assert(
    fc.property(carelessEntries, queries, (entries, query) => {
      const matches = matcher(query, apiLogs.fields)
      for (const entry of entries) expect(typeof matches(entry)).toBe('boolean')
    }),
  )
})
