import { describe, expect, test } from 'vitest'
import { fieldText, fieldValue } from './field.ts'

describe('what an entry holds for a field', () => {
  test('is its own property only', () => {
    expect(fieldValue({ method: 'GET' }, 'method')).toBe('GET')
    expect(fieldValue({}, 'constructor')).toBe(undefined)
    expect(fieldValue({}, '__proto__')).toBe(undefined)
    expect(fieldValue(JSON.parse('{"__proto__":1}') as object, '__proto__')).toBe(1)
  })
})

const loop: { self?: unknown } = {}
loop.self = loop

describe('the text of a value', () => {
  test.each<[string, unknown, string]>([
    ['text', ' a ', ' a '],
    ['nothing', null, ''],
    ['a property that is missing', undefined, ''],
    ['a number', -0.5, '-0.5'],
    ['NaN', Number.NaN, ''],
    ['infinity', -Infinity, ''],
    ['a BigInt', 12345678901234567890n, '12345678901234567890'],
    ['a truth', false, 'false'],
    ['a Date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['an impossible Date', new Date(Number.NaN), ''],
    ['a list', ['a', 1n], '["a","1"]'],
    ['an object', { a: null }, '{"a":null}'],
    ['an object that refers to itself', loop, ''],
    ['a function', () => 1, ''],
    ['a symbol', Symbol('a'), ''],
  ])('that is %s', (_, value, text) => {
    expect(fieldText(value)).toBe(text)
  })
})
