import { expect, test } from 'vitest'
import { notRecordable } from './json-value.ts'

const nest = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

test.each([
  null,
  true,
  0,
  -1.5,
  '',
  '\u0000\ud83d',
  [],
  {},
  [[], {}, null],
  { messages: [{ role: 'user', content: [{ type: 'text', text: 'hello' }] }] },
  JSON.parse('{"__proto__":{"a":1},"constructor":2}') as unknown,
  nest(100),
])('%j is recorded', (value) => {
  expect(notRecordable(value, Infinity)).toBeNull()
})

test.each([
  ['nothing', undefined],
  ['a number that is infinite', JSON.parse('1e999') as unknown],
  ['one within', JSON.parse('{"a":[1e999]}') as unknown],
  ['a moment', new Date(0)],
  ['a map', new Map()],
  ['a function', { toJSON: () => 1 }],
  ['a large integer', { a: 1n }],
  ['a nest of a thousand levels', nest(1000)],
])('%s is no JSON to keep', (_, value) => {
  expect(notRecordable(value, Infinity)).toBe('is not JSON')
})

test('a million levels are refused, not run into', () => {
  let value: unknown = 1
  for (let level = 0; level < 1_000_000; level++) value = { value }
  expect(notRecordable(value, Infinity)).toBe('is not JSON')
})

test('what is longer than it may be is refused with the limit', () => {
  expect(notRecordable({ text: 'a'.repeat(89) }, 100)).toBeNull()
  expect(notRecordable({ text: 'a'.repeat(90) }, 100)).toBe('is longer than 100 characters')
})
