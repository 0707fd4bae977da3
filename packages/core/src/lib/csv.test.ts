import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awkwardText, brokenText } from '../../test/arbitraries.ts'
import { collected } from '../../test/collected.ts'
import { chunkLength } from './chunks.ts'
import { csvChunks, toCsv, type CsvOptions } from './csv.ts'
import { guardCell, unguardCell } from './csv-guard.ts'
import type { Field } from './field.ts'

const endpoint: Field = { name: 'endpoint', label: 'Endpoint', type: 'text' }
const status: Field = { name: 'status_code', label: 'Status', type: 'status' }
const time: Field = { name: 'timestamp', label: 'Time', type: 'instant' }

/** The one row below the header. */
function rowOf(entry: object, fields: readonly Field[], options: CsvOptions = {}): string {
  return toCsv([entry], fields, options).split('\r\n').slice(1, -1).join('\r\n')
}

describe('a cell', () => {
  test.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'a"b', '"a""b"'],
    ['a line feed', 'a\nb', '"a\nb"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
    ['a semicolon', 'a;b', '"a;b"'],
    ['a TAB', 'a\tb', '"a\tb"'],
    ['nothing special', 'a b:c', 'a b:c'],
    ['leading blanks', '  a', '  a'],
  ])('that holds %s is quoted when it must be', (_, value, cell) => {
    expect(rowOf({ endpoint: value, status_code: 1 }, [endpoint, status])).toBe(`${cell},1`)
  })

  test.each([null, undefined, '', Number.NaN, Infinity, -Infinity])('is empty for %s', (value) => {
    expect(rowOf({ endpoint: value, status_code: value }, [endpoint, status])).toBe(',')
  })

  test('is empty for a field that the entry lacks or only inherits', () => {
    const fields = [{ ...endpoint, name: 'constructor' }, endpoint]
    expect(rowOf({}, fields)).toBe(',')
  })

  test.each([
    [-5, '-5'],
    [404, '404'],
    [-7n, '-7'],
    [1e21, '1e+21'],
  ])('holds the number %s without an apostrophe', (value, cell) => {
    expect(rowOf({ endpoint: value }, [endpoint])).toBe(cell)
  })

  test.each([
    ['a boolean', true, 'true'],
    ['an object', { a: [1n] }, '"{""a"":[""1""]}"'],
    ['a Date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['an impossible Date', new Date(Number.NaN), '""'],
  ])('holds %s as text', (_, value, cell) => {
    expect(rowOf({ endpoint: value }, [endpoint])).toBe(cell)
  })

  test.each([
    ['2026-03-06T12:30:45Z', '2026-03-06T12:30:45.000Z'],
    ['2026-03-06T18:15:45.5+05:45', '2026-03-06T12:30:45.500Z'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    ['2026-02-30T00:00:00Z', '2026-02-30T00:00:00Z'],
    ['=NOW()', "'=NOW()"],
  ])('holds the instant %s in UTC with milliseconds, and what is none as text', (value, cell) => {
    expect(rowOf({ timestamp: value }, [time])).toBe(cell)
  })
})

describe('a CSV text', () => {
  test('has only its header when there are no entries', () => {
    expect(toCsv([], [endpoint, status])).toBe('endpoint,status_code\r\n')
  })

  test('has as many columns as fields, though the first entry lacks some', () => {
    const entries = [{}, { endpoint: '/a', status_code: 200 }]
    expect(toCsv(entries, [endpoint, status])).toBe('endpoint,status_code\r\n,\r\n/a,200\r\n')
  })

  test('writes a lone empty cell as quotes, for readers skip empty lines', () => {
    const csv = toCsv([{ endpoint: 'a' }, { endpoint: null }, { endpoint: 'b' }], [endpoint])
    expect(csv).toBe('endpoint\r\na\r\n""\r\nb\r\n')
    expect(parse(csv, { record_delimiter: '\r\n' })).toEqual([['endpoint'], ['a'], [''], ['b']])
  })

  test('starts with a byte order mark when asked to, once', () => {
    const options = { byteOrderMark: true }
    expect(toCsv([], [endpoint], options)).toBe('\ufeffendpoint\r\n')
    expect(toCsv([{ endpoint: 'a' }], [endpoint], options).lastIndexOf('\ufeff')).toBe(0)
    expect(toCsv([], [endpoint])).not.toContain('\ufeff')
  })

  test('guards header cells too', () => {
    expect(toCsv([], [{ ...endpoint, name: '=1+1' }])).toBe("'=1+1\r\n")
  })

  test('keeps formulas as they are when the guard is off', () => {
    const off = { formulaGuard: false }
    expect(toCsv([{ endpoint: '=1+1' }], [endpoint], off)).toBe('endpoint\r\n=1+1\r\n')
  })

  test('leaves out fields that exports never carry', () => {
    const fields = [{ ...endpoint, exported: false }, status]
    expect(toCsv([{ endpoint: '/a', status_code: 200 }], fields)).toBe('status_code\r\n200\r\n')
  })

  test('carries the chosen fields in the chosen order', () => {
    const csv = toCsv([{ endpoint: '/a', status_code: 200 }], [endpoint, status], {
      exportFields: ['status_code', 'endpoint'],
    })
    expect(csv).toBe('status_code,endpoint\r\n200,/a\r\n')
  })

  test('reads entries from any iterable', () => {
    function* entries(): Iterable<object> {
      yield { endpoint: '/a' }
    }
    expect(toCsv(entries(), [endpoint])).toBe('endpoint\r\n/a\r\n')
  })
})

interface Table {
  readonly fields: readonly Field[]
  readonly cells: readonly (readonly string[])[]
}

/** Tables of any width, with names and cells of any text. */
function tables(cell: fc.Arbitrary<string>): fc.Arbitrary<Table> {
  return fc.uniqueArray(cell, { minLength: 1, maxLength: 4 }).chain((names) =>
    fc.record({
      fields: fc.constant(names.map((name): Field => ({ name, label: name, type: 'text' }))),
      cells: fc.array(fc.tuple(...names.map(() => cell)), { maxLength: 5 }),
    }),
  )
}

function entriesOf({ fields, cells }: Table): readonly object[] {
  return cells.map((row) => Object.fromEntries(fields.map(({ name }, at) => [name, row[at]])))
}

/** Strict RFC 4180: CRLF ends a record, every record has as many cells as the header. */
function readBack(csv: string): readonly (readonly string[])[] {
  return parse(csv, { record_delimiter: '\r\n', bom: false })
}

describe('any table', () => {
  test('comes back cell for cell from a strict reader, with the guard', () => {
    fc.assert(
      fc.property(tables(awkwardText), (table) => {
        const rows = readBack(toCsv(entriesOf(table), table.fields))
        const written = [table.fields.map(({ name }) => name), ...table.cells]
        expect(rows).toEqual(written.map((row) => row.map(guardCell)))
        expect(rows.map((row) => row.map(unguardCell))).toEqual(written)
      }),
      { numRuns: 1000 },
    )
  })

  test('comes back cell for cell from a strict reader, without the guard', () => {
    fc.assert(
      fc.property(tables(awkwardText), (table) => {
        const rows = readBack(toCsv(entriesOf(table), table.fields, { formulaGuard: false }))
        expect(rows).toEqual([table.fields.map(({ name }) => name), ...table.cells])
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps halves of surrogate pairs in the text, which a UTF-8 file shows as U+FFFD', () => {
    fc.assert(
      fc.property(tables(brokenText), (table) => {
        const csv = toCsv(entriesOf(table), table.fields, { formulaGuard: false })
        const expected = [table.fields.map(({ name }) => name), ...table.cells]
        expect(readBack(csv)).toEqual(expected.map((row) => row.map((text) => text.toWellFormed())))
        for (const text of table.cells.flat()) expect(csv).toContain(text.replaceAll('"', '""'))
      }),
    )
  })

  test('has CRLF after every row and nowhere else outside quotes', () => {
    fc.assert(
      fc.property(tables(awkwardText), (table) => {
        const unquoted = toCsv(entriesOf(table), table.fields).replaceAll(/"(?:[^"]|"")*"/g, '')
        expect(unquoted.split('\r\n')).toHaveLength(table.cells.length + 2)
        expect(unquoted.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
    )
  })
})

describe('chunks', () => {
  test('joined are the string', async () => {
    const anyEntries = fc.array(fc.record({ endpoint: awkwardText, status_code: fc.integer() }))
    await fc.assert(
      fc.asyncProperty(anyEntries, fc.boolean(), async (entries, byteOrderMark) => {
        const options = { byteOrderMark }
        const text = toCsv(entries, [endpoint, status], options)
        for (const from of [entries, oneByOne(entries)]) {
          const chunks = await collected(csvChunks(from, [endpoint, status], options))
          expect(chunks.join('')).toBe(text)
        }
      }),
    )
  })

  test('are of about 64 kB, from entries that arrive one by one', async () => {
    const entries = Array.from({ length: 30_000 }, (_, at) => ({ endpoint: `/v1/${at}` }))
    const chunks = await collected(csvChunks(oneByOne(entries), [endpoint]))
    expect(chunks.length).toBeGreaterThan(3)
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(chunkLength + 100)
    expect(chunks.join('').split('\r\n')).toHaveLength(30_002)
  })

  test('end the reading of entries when nobody wants more', async () => {
    let ended = false
    function* endless(): Iterable<object> {
      try {
        for (;;) yield { endpoint: '/a' }
      } finally {
        ended = true
      }
    }
    for await (const _ of csvChunks(endless(), [endpoint])) break
    expect(ended).toBe(true)
  })
})

async function* oneByOne<T>(entries: Iterable<T>): AsyncIterable<T> {
  yield* entries
}
