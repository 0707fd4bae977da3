import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awkwardText, brokenText, carelessEntries } from '../../test/arbitraries.ts'
import { collected } from '../../test/collected.ts'
import { plainCsv, plainJson } from '../../test/plain-exports.ts'
import { apiLogs } from './api-logs.ts'
import { chunkLength } from './chunks.ts'
import { csvChunks, toCsv } from './csv.ts'
import type { Field, FieldType } from './field.ts'
import { jsonChunks, toJson } from './json.ts'

/** Names that objects, readers and spreadsheets trip over, one of them perhaps twice. */
const names = fc.array(
  fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toJSON', '1', '0', '=a', 'a,b', ''),
  { maxLength: 4 },
)
const types: readonly FieldType[] = ['text', 'number', 'status', 'instant', 'json']

/** Text as it is recorded, mostly: only then is a row as plain as nearly all are. */
const text = fc.oneof(
  fc.constantFrom(
    '/v1/images',
    'flux-pro',
    'GET',
    'Über',
    'ключ',
    '画像',
    '한국어',
    '(none)',
    '\ud83d',
  ),
  fc.constantFrom('2026-03-06T12:30:45.000Z', '2026-03-06T12:30:45Z', '2026-02-30T00:00:00.000Z'),
  awkwardText,
  brokenText,
)
const value = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constantFrom<unknown>(null, undefined, 0, -0, 200, -5, 1e21, Number.NaN, Infinity, true, 7n),
  fc.constantFrom<unknown>({ n: [1n, { x: 'y\nz' }] }, [], new Date(0), new Date(Number.NaN)),
)

interface Table {
  readonly fields: readonly Field[]
  readonly entries: readonly object[]
}

const tables: fc.Arbitrary<Table> = names.chain((all) =>
  fc.record({
    fields: fc.tuple(...all.map((name) => fieldNamed(name))),
    entries: fc.array(fc.tuple(...all.map(() => value)).chain(entriesOf(all)), { maxLength: 12 }),
  }),
)

function fieldNamed(name: string): fc.Arbitrary<Field> {
  return fc.constantFrom(...types).map((type): Field => ({ name, label: name, type }))
}

/** An entry of some prototype, which lacks what is `undefined`. */
function entriesOf(names: readonly string[]): (values: readonly unknown[]) => fc.Arbitrary<object> {
  return (values) =>
    fc.constantFrom(Object.prototype, null, { a: 'inherited', b: 1 }).map((prototype: unknown) => {
      const entry: object = Object.create(prototype as object | null)
      names.forEach((name, at) => {
        if (values[at] === undefined) return
        Object.defineProperty(entry, name, {
          ...{ value: values[at], enumerable: true, configurable: true },
        })
      })
      return entry
    })
}

describe('an export is what its plain definition says', () => {
  test('as CSV', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), fc.boolean(), (table, formulaGuard, byteOrderMark) => {
        const { fields, entries } = table
        const options = { formulaGuard, byteOrderMark }
        expect(toCsv(entries, fields, options)).toBe(plainCsv(entries, fields, options))
      }),
      { numRuns: 2000 },
    )
  })

  test('as JSON', () => {
    fc.assert(
      fc.property(tables, ({ fields, entries }) => {
        expect(toJson(entries, fields)).toBe(plainJson(entries, fields))
      }),
      { numRuns: 2000 },
    )
  })

  test('of whatever a careless backend sends', () => {
    fc.assert(
      fc.property(carelessEntries, (entries) => {
        expect(toCsv(entries, apiLogs.fields)).toBe(plainCsv(entries, apiLogs.fields))
        expect(toJson(entries, apiLogs.fields)).toBe(plainJson(entries, apiLogs.fields))
      }),
    )
  })

  test('where odd rows come among many plain ones', () => {
    const odd = ['=1+1', 'a,b', '', 'x"y', '-1']
    const entries = Array.from({ length: 3000 }, (_, at) => ({
      endpoint: at % 97 === 0 || (at > 1000 && at < 1200) ? odd[at % odd.length] : `/v1/${at}`,
      status_code: 200,
      timestamp: at % 3 ? '2026-03-06T12:30:45.000Z' : '2026-03-06T12:30:45Z',
      query_params: at % 500 === 0 ? { deep: { er: at } } : null,
    }))
    expect(toCsv(entries, apiLogs.fields)).toBe(plainCsv(entries, apiLogs.fields))
    expect(toJson(entries, apiLogs.fields)).toBe(plainJson(entries, apiLogs.fields))
  })
})

test.each(['=1', '＝1', ' =1', '\0=1', "'=1", '−1', '–1', '\u200b=1', 'a;=1', 'a\n=1', 'a\t+1'])(
  'a row with %j is written cell by cell',
  (formula) => {
    const fields: readonly Field[] = [
      { name: 'a', label: 'A', type: 'text' },
      { name: 'b', label: 'B', type: 'text' },
    ]
    for (const entry of [
      { a: formula, b: 'plain' },
      { a: 'plain', b: formula },
    ]) {
      expect(toCsv([entry], fields)).toBe(plainCsv([entry], fields))
    }
    expect(toCsv([{ a: 'plain', b: formula }], fields)).not.toContain(`plain,${formula}`)
  },
)

describe('entries that come some at a time', () => {
  const fields: readonly Field[] = [{ name: 'a', label: 'A', type: 'text' }]
  const entries = Array.from({ length: 20_000 }, (_, at) => ({ a: `/v1/${at}` }))

  async function* someAtATime(sizes: readonly number[]): AsyncIterable<object | readonly object[]> {
    let at = 0
    for (let turn = 0; at < entries.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1
      yield size === 1 ? (entries[at] ?? {}) : entries.slice(at, at + size)
      at += size
    }
  }

  test.each([[[1]], [[1000]], [[20_000]], [[1, 7, 0, 5000]]])(
    'make the same text: %j',
    async (sizes) => {
      const csv = await collected(csvChunks(someAtATime(sizes), fields))
      expect(csv.join('')).toBe(toCsv(entries, fields))
      const json = await collected(jsonChunks(someAtATime(sizes), fields))
      expect(json.join('')).toBe(toJson(entries, fields))
    },
  )

  test('make chunks that are no larger', async () => {
    for (const chunksOf of [csvChunks, jsonChunks]) {
      const lengths = (await collected(chunksOf(someAtATime([20_000]), fields))).map(
        ({ length }) => length,
      )
      expect(lengths.length).toBeGreaterThan(2)
      expect(Math.max(...lengths)).toBeLessThan(1.5 * chunkLength)
    }
  })
})
