import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { cellsIn, columnsOf, tabSeparated } from './clickhouse-text.ts'

describe('rows as text', () => {
  test('are a line each, with the columns of the first', () => {
    const rows = [
      { text: 'a', number: 1, map: { x: 'y' } },
      { map: {}, number: -2, text: '' },
    ]
    expect(columnsOf(rows)).toEqual(['text', 'number', 'map'])
    expect(tabSeparated(rows)).toBe("a\t1\t{'x':'y'}\n\t-2\t{}\n")
  })

  test('are read back cell by cell', () => {
    expect(cellsIn('')).toEqual([])
    expect(cellsIn(String.raw`a\tb\'\\` + '\t\n\t1\n')).toEqual([
      ["a\tb'\\", ''],
      ['', '1'],
    ])
  })

  test('hold nothing that would end a line, a column or a text', () => {
    const rows = [{ text: "a\tb\nc\\d\re\0'", map: { "it's\t": '\\' } }]
    const text = String.raw`a\tb\nc\\d\re\0'` + '\t' + String.raw`{'it\'s\t':'\\'}` + '\n'
    expect(tabSeparated(rows)).toBe(text)
  })

  test.each([undefined, null, 0.5, Number.NaN, ['a']])('refuse %j', (value) => {
    expect(() => tabSeparated([{ value }])).toThrow(TypeError)
  })
})

describeChdb('rows that are inserted', () => {
  let database: ClickHouseDatabase
  beforeAll(async () => {
    database = chdb()
    await database.run('create database texts')
    await database.run(
      `create table texts.rows (batch String, at Int64, text String, map Map(LowCardinality(String), String))
       engine = MergeTree order by (batch, at)`,
    )
  }, 60_000)

  test('come back as they are', async () => {
    const chars = fc.constantFrom(
      ...[
        '\\',
        '\t',
        '\n',
        '\r',
        '\0',
        '\b',
        '\f',
        "'",
        '"',
        '`',
        '/*',
        '--',
        ';',
        ',',
        ':',
        '{',
        '}',
      ],
      ...['[', ']', '\\N', '$$', 'x', ' ', '\u0001', 'é', '😀', '\u2028', '\ufeff'],
    )
    const text = fc.oneof(
      fc.array(chars, { maxLength: 8 }).map((some) => some.join('')),
      fc.string({ unit: 'binary' }).map((string) => string.toWellFormed()),
    )
    // After a text with the key `a\\`, JSON.parse of Node 24 may read the key `a\t` of the next one as that one, too.
    const key = text.map((any) => any.replaceAll('\\', '|'))
    const row = fc.record({
      text,
      at: fc.maxSafeInteger(),
      map: fc.dictionary(key, text, { maxKeys: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (some) => {
        const batch = crypto.randomUUID()
        const rows = some.map(({ map, ...rest }, at) => ({
          ...rest,
          at,
          map: { ...map, number: String(rest.at) },
          batch,
        }))
        await database.insert('texts.rows', rows)
        const read = await database.rows(
          'select text, at, map, batch from texts.rows where batch = {batch:String} order by at',
          { values: { batch } },
        )
        expect(read).toEqual(rows)
        const cells = await database.cells?.(
          'select text, at from texts.rows where batch = {batch:String} order by at',
          { values: { batch } },
        )
        expect(cells).toEqual(rows.map((each) => [each.text, String(each.at)]))
      }),
      { numRuns: 60 },
    )
  })
})
