import { describe, expect, test } from 'vitest'
import type { Field } from '../field.ts'
import { gatewayLogs } from '../gateway/gateway-logs.ts'
import type { Operator } from '../query.ts'
import { parseQueryText } from './query-text.ts'

const fields: readonly Field[] = [
  ...gatewayLogs.fields,
  { name: 'metadata', label: 'Metadata', type: 'json' },
  { name: 'ip_hash', label: 'IP hash', type: 'text', addressHash: true },
]

type Told = readonly [field: string, operator: Operator, ...values: readonly string[]]

/** The filters that a text asks for, and nothing else. */
function filtersOf(text: string): readonly Told[] {
  const { filters, problems, search } = parseQueryText(text, fields)
  expect([problems, search]).toEqual([[], ''])
  return filters.map(({ field, operator, values }) => [field, operator, ...values])
}

function searchOf(text: string): string {
  const { filters, problems, search } = parseQueryText(text, fields)
  expect([problems, filters]).toEqual([[], []])
  return search
}

test('terms become filters, and what is left is searched', () => {
  const text = 'status:4xx client:staging -path:/health latency:>500 timeout'
  expect(parseQueryText(text, fields)).toEqual({
    search: 'timeout',
    filters: [
      { field: 'status_code', operator: 'is', values: ['4xx'] },
      { field: 'client', operator: 'contains', values: ['staging'] },
      { field: 'endpoint', operator: 'lacks', values: ['/health'] },
      { field: 'timing_ms', operator: 'above', values: ['500'] },
    ],
    problems: [],
  })
})

describe('a term', () => {
  test.each<readonly [string, ...Told]>([
    ['client:acme', 'client', 'contains', 'acme'],
    ['-client:acme', 'client', 'lacks', 'acme'],
    ['client:=acme', 'client', 'is', 'acme'],
    ['-client:=acme', 'client', 'not', 'acme'],
    ['metadata:engineering', 'metadata', 'contains', 'engineering'],
    ['metadata:={}', 'metadata', 'is', '{}'],
    ['status:404', 'status_code', 'is', '404'],
    ['status:=404', 'status_code', 'is', '404'],
    ['-status:4XX', 'status_code', 'not', '4xx'],
    ['status:~40', 'status_code', 'contains', '40'],
    ['status:>399', 'status_code', 'above', '399'],
    ['latency:<.5', 'timing_ms', 'below', '0.5'],
    ['latency:1e3', 'timing_ms', 'is', '1000'],
    ['latency:-0', 'timing_ms', 'is', '0'],
    ['latency:9007199254740993', 'timing_ms', 'is', '9007199254740993'],
    ['time:>2026-03-14', 'timestamp', 'above', '2026-03-14T00:00:00.000Z'],
    ['time:<2026-03-14T12:30+01:00', 'timestamp', 'below', '2026-03-14T11:30:00.000Z'],
    ['time:2026-03-14T12:30:45Z', 'timestamp', 'is', '2026-03-14T12:30:45Z'],
  ])('%s', (text, ...told) => {
    expect(filtersOf(text)).toEqual([told])
  })

  test('goes by the keyword or the name of a field, whatever its case', () => {
    for (const word of ['status', 'STATUS', 'status_code', 'Status_Code']) {
      expect(filtersOf(`${word}:404`)).toEqual([['status_code', 'is', '404']])
    }
  })

  test('goes by names with capitals too, and by names of 64 characters, but no longer ones', () => {
    const known = (name: string): readonly Field[] => [{ name, label: '', type: 'text' }]
    for (const name of ['requestId', 'a'.repeat(64)]) {
      expect(parseQueryText(`${name}:x`, known(name)).filters).toHaveLength(1)
    }
    const long = 'a'.repeat(65)
    expect(parseQueryText(`${long}:x`, known(long)).search).toBe(`${long}:x`)
  })

  test('may have several values, which are alternatives', () => {
    expect(filtersOf('status:404,5xx')).toEqual([['status_code', 'is', '404', '5xx']])
    expect(filtersOf('latency:>500,900')).toEqual([['timing_ms', 'above', '500', '900']])
    expect(filtersOf('client:a,"b, c",d')).toEqual([['client', 'contains', 'a', 'b, c', 'd']])
  })

  test('that is not through yet has the values so far', () => {
    expect(filtersOf('status:404,')).toEqual([['status_code', 'is', '404']])
    expect(filtersOf('client:"Customer Suc')).toEqual([['client', 'contains', 'Customer Suc']])
  })

  test('keeps in quotes what would end a value, begin one, or be a sign', () => {
    expect(filtersOf(String.raw`client:"a \"b\" \\ \n, c"`)).toEqual([
      ['client', 'contains', String.raw`a "b" \ \n, c`],
    ])
    expect(filtersOf('client:">5","=x"')).toEqual([['client', 'contains', '>5', '=x']])
    expect(filtersOf('client:a"b,c')).toEqual([['client', 'contains', 'a"b', 'c']])
  })

  test('takes a value in quotes as it is, also where it is none that the field would have', () => {
    expect(filtersOf('status:"OK","4XX"')).toEqual([['status_code', 'is', 'OK', '4XX']])
    expect(filtersOf('latency:"007"')).toEqual([['timing_ms', 'is', '007']])
  })

  test('with an empty text asks for what was not recorded', () => {
    expect(filtersOf('code:""')).toEqual([['gateway_code', 'is', '']])
    expect(filtersOf('code:=""')).toEqual([['gateway_code', 'is', '']])
    expect(filtersOf('-code:""')).toEqual([['gateway_code', 'not', '']])
    expect(filtersOf('code:"",4011')).toEqual([['gateway_code', 'is', '', '4011']])
    expect(filtersOf('delay:""')).toEqual([['delay_ms', 'is', '']])
  })

  test('is a filter of its own, also when another one is on the same field', () => {
    expect(filtersOf('path:/v1 path:orders')).toEqual([
      ['endpoint', 'contains', '/v1'],
      ['endpoint', 'contains', 'orders'],
    ])
  })

  test('on hashes of addresses takes an address and a part of a hash', () => {
    for (const value of ['203.0.113.10', '2001:db8::1', '::1', 'a1b2c3d4e5f6', '203']) {
      expect(filtersOf(`ip_hash:${value}`)).toEqual([['ip_hash', 'contains', value]])
    }
  })
})

describe('what is no term', () => {
  test.each([
    '12:30',
    '2026-03-14T12:30:45Z',
    'http://x',
    'https://example.com/a:b?c=d:e',
    '::1',
    'fe80::1',
    'dead:beef::1',
    '2001:db8::1',
    'aa:bb:cc:dd:ee:ff',
    String.raw`C:\logs\a.txt`,
    'c:/logs/a.txt',
    'std::vector',
    'Error: it failed',
    '{"department":"engineering"}',
    '"department":"engineering"',
    '-not this',
    '--flag:x',
    'a+b:c',
    ':x',
    '5" screen',
    '"unclosed',
  ])('is searched as it stands: %s', (text) => {
    expect(searchOf(text)).toBe(text)
  })

  test('in quotes is searched without them', () => {
    expect(searchOf('"status:404"')).toBe('status:404')
    expect(searchOf(String.raw`"a \"b\""`)).toBe('a "b"')
    expect(searchOf('"  two  "')).toBe('  two  ')
    expect(searchOf('""')).toBe('')
  })

  test('keeps the blanks within it, and loses those around it', () => {
    expect(searchOf('  two  words\t\n')).toBe('two  words')
    expect(parseQueryText('one status:404 two  three', fields).search).toBe('one two  three')
    expect(searchOf('')).toBe('')
  })

  test('may hold a word that is known, where it is no term', () => {
    expect(searchOf('status timeout:')).toBe('status timeout:')
  })
})
