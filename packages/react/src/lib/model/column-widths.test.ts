import { apiLogs } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableColumns, type TableColumn } from './column-look.ts'
import { columnWidths, drawnWidths, leastWidth } from './column-widths.ts'

const [a, b, c] = tableColumns(apiLogs, {})
if (!a || !b || !c) throw new Error('There are three columns.')

type Column = typeof a

const fixed = (width: number, more: Partial<Column> = {}): Column => ({ ...a, width, ...more })
const growing = (width: number, more: Partial<Column> = {}): Column =>
  fixed(width, { look: { grow: true }, ...more })

test('in a room that is too small every column has its own width', () => {
  const columns = [fixed(100), growing(200), fixed(50)]
  expect(drawnWidths(columns, 200)).toEqual([100, 200, 50])
  expect(leastWidth(columns)).toBe(390)
})

test('columns that grow share what is left', () => {
  expect(drawnWidths([growing(100), fixed(100), growing(60)], 401)).toEqual([150, 100, 111])
})

test('columns that want more get it first', () => {
  const columns = [fixed(100, { extraWidth: 60 }), growing(100)]
  expect(drawnWidths(columns, 280)).toEqual([140, 100])
  expect(drawnWidths(columns, 340)).toEqual([160, 140])
})

test('a resized column neither grows nor wants more', () => {
  const columns = [growing(100, { resized: true }), fixed(100, { extraWidth: 60, resized: true })]
  expect(drawnWidths([...columns, growing(100)], 540)).toEqual([100, 100, 300])
})

test('where none grows, the last column takes what is left', () => {
  expect(drawnWidths([fixed(100), fixed(100)], 340)).toEqual([100, 200])
})

test('one column is left open for what rounding makes', () => {
  expect(columnWidths([growing(100), fixed(100), growing(60)], 401)).toEqual([150, 100, null])
  expect(columnWidths([fixed(100), fixed(100)], 340)).toEqual([100, null])
})

const column: fc.Arbitrary<TableColumn<never>> = fc
  .record({
    width: fc.integer({ min: 48, max: 400 }),
    grow: fc.boolean(),
    resized: fc.boolean(),
    extraWidth: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ grow, ...more }) => fixed(0, { ...more, look: { grow } }) as TableColumn<never>)

test('columns fill the room to the pixel and never fall below their width', () => {
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 3000 }),
      (columns, room) => {
        const widths = drawnWidths(columns, room)
        const sum = widths.reduce((total, width) => total + width, 40)
        expect(sum).toBe(Math.max(room, leastWidth(columns)))
        for (const [at, width] of widths.entries()) {
          expect(width).toBeGreaterThanOrEqual(columns[at]?.width ?? 0)
        }
      },
    ),
  )
})
