import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenText } from '../../test/arbitraries.ts'
import { collected } from '../../test/collected.ts'
import type { Field } from './field.ts'
import { jsonChunks, toJson } from './json.ts'

const a: Field = { name: 'a', label: 'A', type: 'text' }
const time: Field = { name: 'timestamp', label: 'Time', type: 'instant' }

function valueOf(value: unknown, field = a): unknown {
  const [entry] = JSON.parse(toJson([{ [field.name]: value }], [field])) as Record<
    string,
    unknown
  >[]
  return entry?.[field.name]
}

describe('a value', () => {
  test.each([
    ['a BigInt', 12345678901234567890n, '12345678901234567890'],
    ['a BigInt inside', { n: [1n] }, { n: ['1'] }],
    ['NaN', Number.NaN, null],
    ['Infinity', Infinity, null],
    ['undefined', undefined, null],
    ['null', null, null],
    ['the empty text', '', ''],
    ['a number', -5, -5],
    ['a function', () => 1, null],
    ['a symbol', Symbol('x'), null],
    ['a Date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['an impossible Date', new Date(Number.NaN), null],
    ['half a surrogate pair', '\ud83d', '\ud83d'],
  ])('that is %s stays readable', (_, value, read) => {
    expect(valueOf(value)).toEqual(read)
  })

  test('that refers to itself is written as not recorded', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    expect(valueOf(loop)).toBe(null)
  })

  test('that is an instant is in UTC with milliseconds', () => {
    expect(valueOf('2026-03-06T18:15:45+05:45', time)).toBe('2026-03-06T12:30:45.000Z')
    expect(valueOf('2026-02-30T00:00:00Z', time)).toBe('2026-02-30T00:00:00Z')
  })
})

describe('a JSON text', () => {
  test('is an array of indented objects', () => {
    const json = toJson([{ a: '1' }, { a: null }], [a])
    expect(json).toBe('[\n  {\n    "a": "1"\n  },\n  {\n    "a": null\n  }\n]')
  })

  test('is an empty array when there are no entries', () => {
    expect(toJson([], [a])).toBe('[]')
  })

  test('has every field in every object, in order', () => {
    const parsed = JSON.parse(toJson([{}], [time, a])) as object[]
    expect(parsed.map(Object.keys)).toEqual([['timestamp', 'a']])
  })

  test('carries a field named __proto__ and pollutes nothing', () => {
    const proto: Field = { name: '__proto__', label: 'P', type: 'text' }
    const entry: unknown = JSON.parse('{"__proto__":{"polluted":true}}')
    const json = toJson([entry as object], [proto])
    expect(JSON.parse(json)).toEqual([JSON.parse('{"__proto__":{"polluted":true}}')])
    expect('polluted' in {}).toBe(false)
  })

  test('can always be parsed and holds every value', () => {
    const values = fc.array(fc.record({ a: fc.oneof(brokenText, fc.jsonValue(), fc.bigInt()) }))
    fc.assert(
      fc.property(values, (entries) => {
        const expected = entries.map((entry) => ({
          a: typeof entry.a === 'bigint' ? String(entry.a) : entry.a,
        }))
        expect(JSON.parse(toJson(entries, [a]))).toEqual(
          JSON.parse(JSON.stringify(expected)) as unknown,
        )
      }),
    )
  })
})

describe('chunks', () => {
  test('joined are the string', async () => {
    const anyEntries = fc.array(fc.record({ a: fc.oneof(brokenText, fc.jsonValue()) }))
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const chunks = await collected(jsonChunks(entries, [a]))
        expect(chunks.join('')).toBe(toJson(entries, [a]))
      }),
    )
  })

  test('joined are the string also when they are many', async () => {
    const entries = Array.from({ length: 10_000 }, (_, at) => ({ a: `/v1/${at}` }))
    const chunks = await collected(jsonChunks(entries, [a]))
    expect(chunks.length).toBeGreaterThan(3)
    expect(chunks.join('')).toBe(toJson(entries, [a]))
  })
})
