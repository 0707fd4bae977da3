import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnLines, linesOf, type Line, type Lines } from './lines.ts'

interface TestRow {
  readonly id: string
  /** The day that it is of. */
  readonly day: string
}

const day = ({ day: name }: TestRow): { name: string; time: null } => ({ name, time: null })

function lines(rows: string, open = ''): Lines {
  return linesOf(testRows(rows), new Set(open), day)
}

/** `a1 b1 c2`: row a and b of day 1, row c of day 2. */
function testRows(text: string): readonly TestRow[] {
  return text.split(' ').map(([id = '', name = '']) => ({ id, day: name }))
}

const ids = (all: readonly Line[]): string => all.map(({ id }) => id).join(', ')

test('rows stand below the header of their day', () => {
  expect(ids(lines('a1 b1 c2').all)).toBe('day 1, row a, row b, day 2, row c')
})

test('what an opened row tells stands below it', () => {
  expect(ids(lines('a1 b1 c2', 'bc').all)).toBe(
    'day 1, row a, row b, detail b, day 2, row c, detail c',
  )
})

test('a day that comes again, since a backend answered out of order, is told apart', () => {
  expect(ids(lines('a1 b2 c1').all)).toBe('day 1, row a, day 2, row b, day 1 2, row c')
})

test('without headers and with nothing open a line is a row', () => {
  const { all, ofRow, ofDay } = linesOf(testRows('a1 b2'), new Set(), null)
  expect(ids(all)).toBe('row a, row b')
  expect(ofRow).toEqual([0, 1])
  expect(ofDay).toEqual([])
})

test('what is open but not on this page makes no line', () => {
  expect(ids(linesOf(testRows('a1'), new Set('xyz'), null).all)).toBe('row a')
})

describe('besides the lines in view are drawn', () => {
  const page = lines('a1 b1 c1 d1 e2 f2 g2 h2', 'bg')
  test.each([
    ['the header of the day that the first of them is in', [3, 4], 3, null, [0, 3, 4]],
    ['no header twice', [0, 1, 2], 0, null, [0, 1, 2]],
    ['the latest header', [8, 9], 8, null, [6, 8, 9]],
    ['the row with the focus', [0, 1], 0, 4, [0, 1, 7]],
    ['with it what it tells', [0, 1], 0, 6, [0, 1, 9, 10]],
    ['what it tells, where the row itself is in view', [0, 1, 2], 0, 1, [0, 1, 2, 3]],
    ['nothing for a row that is gone', [0, 1], 0, 99, [0, 1]],
  ] as const)('%s', (_, inView, first, kept, drawn) => {
    expect(drawnLines(inView, first, page, kept)).toEqual(drawn)
  })
})

const anyRows = fc
  .array(fc.constantFrom('1', '2', '3', '4'), { maxLength: 60 })
  .map((days) => days.map((name, at) => ({ id: String(at), day: name })))

test('whatever is open, each row makes one line, in order, and is found by its index', () => {
  fc.assert(
    fc.property(anyRows, fc.array(fc.nat(60)), (rows, opened) => {
      const open = new Set(opened.map(String))
      const { all, ofRow, ofDay } = linesOf(rows, open, day)
      const drawn = all.filter(({ type }) => type === 'row').map(({ id }) => id)
      expect(drawn).toEqual(rows.map(({ id }) => `row ${id}`))
      expect(ofRow.map((at) => all[at]?.id)).toEqual(drawn)
      expect(ofDay.every((at) => all[at]?.type === 'day')).toBe(true)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      const details = all.filter(({ type }) => type === 'detail').length
      expect(details).toBe(rows.filter(({ id }) => open.has(id)).length)
    }),
  )
})

test('each row is below the header of its day', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      let header = ''
      for (const line of linesOf(rows, new Set(), day).all) {
        if (line.type === 'day') header = line.id.split(' ')[1] ?? ''
        else expect(rows[line.index]?.day).toBe(header)
      }
    }),
  )
})

test('lines are drawn in order, each once, whatever is kept', () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.nat(70),
      fc.nat(20),
      fc.option(fc.nat(70)),
      (rows, from, size, kept) => {
        const page = linesOf(rows, new Set(['3', '5']), day)
        const inView = page.all.map((_, at) => at).slice(from, from + size)
        const drawn = drawnLines(inView, from, page, kept)
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b))
        expect(drawn).toEqual(expect.arrayContaining(inView))
        expect(drawn.length).toBeLessThanOrEqual(inView.length + 3)
        expect(drawn.every((at) => page.all[at] !== undefined)).toBe(true)
      },
    ),
  )
})
