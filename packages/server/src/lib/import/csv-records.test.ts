import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awkwardText } from '../../../../core/test/arbitraries.ts'
import { collected } from '../../../test/collected.ts'
import { csvRecords, type CsvRecord } from './csv-records.ts'
import { wholeLinesOf } from './log-lines.ts'

async function* partsOf(text: string): AsyncGenerator<string> {
  yield text
}

function recordsIn(text: string, longest?: number): Promise<readonly CsvRecord[]> {
  return collected(csvRecords(wholeLinesOf(partsOf(text)), longest))
}

/** `1: a | b`, or `1! why not` */
async function told(text: string, longest?: number): Promise<readonly string[]> {
  const all = await recordsIn(text, longest)
  return all.map((each) =>
    'cells' in each ? `${each.line}: ${each.cells.join(' | ')}` : `${each.line}! ${each.reason}`,
  )
}

test('line breaks, commas and doubled quotes within quotes belong to a cell', async () => {
  expect(await told('a,b\r\n1,"x\r\ny"\r\n"2,","""z"""\r\n')).toEqual([
    '1: a | b',
    '2: 1 | x\r\ny',
    '4: 2, | "z"',
  ])
})

test('the last row needs no line end, and rows may end with a line feed alone', async () => {
  expect(await told('a,b\n1,\n,2')).toEqual(['1: a | b', '2: 1 | ', '3:  | 2'])
})

test('a quote in the wrong place spoils its line and no other', async () => {
  const wrong = 'a quote stands where none may be'
  expect(await told('a,b\n1,"x"y\n2,x"y"\n3,"ok"\n')).toEqual([
    '1: a | b',
    `2! ${wrong}`,
    `3! ${wrong}`,
    '4: 3 | ok',
  ])
})

test('a quote that is never closed spoils its line and no other', async () => {
  const reason = 'a quote of the row is never closed'
  expect(await told('a,b\n1,"x\n2,y\n3,"z"\n')).toEqual([
    '1: a | b',
    `2! ${reason}`,
    '3: 2 | y',
    '4: 3 | z',
  ])
})

test('a quote that swallows rows until another one gives them back', async () => {
  expect(await told('a,b\n1,"x\n2,y\n3,"p\nq"\n4,z\n')).toEqual([
    '1: a | b',
    '2! a quote stands where none may be',
    '3: 2 | y',
    '4: 3 | p\nq',
    '6: 4 | z',
  ])
})

test('a row is held no longer than it may be', async () => {
  const rows = Array.from({ length: 50 }, (_, at) => `${at},y`).join('\n')
  const all = await told(`a,b\n0,"x\n${rows}\n`, 100)
  expect(all).toHaveLength(52)
  expect(all[1]).toBe('2! a quote of the row is never closed')
  expect(all.at(-1)).toBe('52: 49 | y')
})

test('a row with other cells than its header is none', async () => {
  expect(await told('a,b\n1\n1,2,3\n\n1,2\n')).toEqual([
    '1: a | b',
    '2! the row has 1 cells, its header 2',
    '3! the row has 3 cells, its header 2',
    '4! the line is empty',
    '5: 1 | 2',
  ])
})

test('whatever a file holds, rows that are whole are what another reader finds', async () => {
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(awkwardText, { minLength: width, maxLength: width }), { minLength: 1 }),
    )
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const text = rows
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') + '\r\n')
        .join('')
      const all = await recordsIn(text)
      const cells = all.map((each) => ('cells' in each ? each.cells : null))
      expect(cells).toEqual(rows)
      expect(cells).toEqual(parse(text, { record_delimiter: '\r\n' }))
    }),
  )
})

test('whatever the text, it ends, and rows are in the order of their lines', async () => {
  const text = fc
    .array(fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a', ' '))
    .map((all) => all.join(''))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (any, longest) => {
      const numbers = (await recordsIn(any, longest)).map(({ line }) => line)
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    }),
    { numRuns: 500 },
  )
})
