import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awkwardText, brokenText } from '../../../test/arbitraries.ts'
import type { Field } from '../field.ts'
import { gatewayLogs } from '../gateway/gateway-logs.ts'
import { llmLogs } from '../llm/llm-logs.ts'
import { parseQueryText } from './query-text.ts'

const fields: readonly Field[] = [
  ...gatewayLogs.fields,
  { name: 'metadata', label: 'Metadata', type: 'json' },
  { name: 'ip_hash', label: 'IP hash', type: 'text', addressHash: true },
]

/** The code of each problem, the word, and the one that was probably meant. */
function problemsOf(text: string): readonly (readonly (string | null)[])[] {
  const { filters, problems, search } = parseQueryText(text, fields)
  expect([filters, search]).toEqual([[], ''])
  return problems.map(({ code, word, suggestion }) => [code, word, suggestion])
}

describe('what could not be understood', () => {
  test.each([
    ['an unknown word', 'colour:red', 'unknown-field', 'colour', null],
    ['a slip', 'statsu:404', 'unknown-field', 'statsu', 'status'],
    ['a letter too few', '-clent:acme', 'unknown-field', 'clent', 'client'],
    ['a letter too many', 'Latencyy:>5', 'unknown-field', 'Latencyy', 'latency'],
    ['a beginning', 'lat:>5', 'unknown-field', 'lat', 'latency'],
    ['a plural', 'paths:/v1', 'unknown-field', 'paths', 'path'],
    ['a beginning of almost nothing', 'la:>5', 'unknown-field', 'la', null],
    ['no value', 'status:', 'no-value', 'status', null],
    ['a sign alone', 'latency:>', 'no-value', 'latency', null],
    ['commas alone', 'client:,,', 'no-value', 'client', null],
    ['no number', 'latency:fast', 'not-a-number', 'latency', null],
    ['no number among others', 'status:404,never', 'not-a-number', 'status', null],
    ['a unit', 'latency:>500ms', 'not-a-number', 'latency', null],
    ['a class as a limit', 'status:>4xx', 'not-a-number', 'status', null],
    ['no number in quotes, as a limit', 'latency:>"x"', 'not-a-number', 'latency', null],
    ['no moment', 'time:>yesterday', 'not-an-instant', 'time', null],
    ['a day that is none', 'time:<2026-02-30', 'not-an-instant', 'time', null],
    ['a day as a moment', 'time:2026-03-14', 'not-an-instant', 'time', null],
    ['a part of an address', 'ip_hash:203.0.113', 'not-an-address', 'ip_hash', null],
    ['an address that is none', 'ip_hash:203.0.113.256', 'not-an-address', 'ip_hash', null],
    ['a range of addresses', 'ip_hash:=10.0.0.0/8', 'not-an-address', 'ip_hash', null],
    ['a quote that has just begun', 'code:"', 'no-value', 'code', null],
    ['a limit of texts', 'client:>a', 'not-ordered', 'client', null],
    ['a limit of JSON', 'metadata:<=1', 'not-ordered', 'metadata', null],
    ['a limit that is included', 'latency:>=500', 'or-equal', 'latency', null],
    ['a limit with a minus', '-latency:>500', 'negated-limit', 'latency', null],
  ])('is told: %s', (_, text, ...told) => {
    expect(problemsOf(text)).toEqual([told])
  })

  test('is told with its place, and is neither searched nor a filter', () => {
    const text = 'one  colour:"dark red",blue status:404 -latency:>=5 two'
    const { search, filters, problems } = parseQueryText(text, fields)
    expect([search, filters.length]).toEqual(['one two', 1])
    expect(problems.map(({ from, to, term }) => [from, to, term])).toEqual([
      [5, 27, 'colour:"dark red",blue'],
      [39, 51, '-latency:>=5'],
    ])
  })

  test('never suggests a word for one that has nothing of it', () => {
    for (const word of ['x', 'zz', 'endpoint_of_something_else', '__proto__', 'constructor']) {
      expect(parseQueryText(`${word}:1`, llmLogs.fields).problems[0]?.suggestion ?? null).toBe(
        word.startsWith('endpoint') ? 'endpoint' : null,
      )
    }
  })
})

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...['status', 'client', 'time', 'x', '-', ':', '=', '~', '>', '<', ',', '"', '\\', ' ', '4xx'],
    ...['\u00a0', '\ud83d', '😀', '::1', 'http://', '2026-03-14', '203.0.113.10'],
  )
  const texts = fc.oneof(
    awkwardText,
    brokenText,
    fc.array(pieces).map((list) => list.join('')),
  )

  test('is read without an error, and its problems stand where they say, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0
        for (const { from, to, term } of parseQueryText(text, fields).problems) {
          expect(from).toBeGreaterThanOrEqual(before)
          expect(text.slice(from, to)).toBe(term)
          before = to
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('loses nothing but blanks, quotes and terms', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = text.replaceAll(/[:"\s]+/g, ' ').trim()
        expect(parseQueryText(plain, fields)).toEqual({ search: plain, filters: [], problems: [] })
      }),
    )
  })

  test('is read however long it is', () => {
    for (const piece of ['a', 'a:', '"', 'x:"', 'client:"\\', 'x://,"a x', 'client:a,', 'ab:cd']) {
      const text = piece.repeat(100_000)
      expect(() => parseQueryText(text, fields)).not.toThrow()
    }
  })
})
