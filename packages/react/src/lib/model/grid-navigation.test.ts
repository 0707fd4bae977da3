import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clampCell, nextCell, type CellPosition, type Key } from './grid-navigation.ts'

const view = { rows: 100, columns: 9, pageRows: 10 }

/** `Ctrl+Home` as the browser reports it. */
function key(name: string): Key {
  const parts = name.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
}

const at = (row: number, column: number): CellPosition => ({ row, column })

describe('a key leads from a cell to a cell', () => {
  test.each([
    ['ArrowDown', at(4, 3), at(5, 3)],
    ['ArrowUp', at(4, 3), at(3, 3)],
    ['ArrowLeft', at(4, 3), at(4, 2)],
    ['ArrowRight', at(4, 3), at(4, 4)],
    ['Home', at(4, 3), at(4, 0)],
    ['End', at(4, 3), at(4, 8)],
    ['Ctrl+Home', at(4, 3), at(0, 0)],
    ['Ctrl+End', at(4, 3), at(99, 8)],
    ['Meta+End', at(4, 3), at(99, 8)],
    ['Ctrl+ArrowUp', at(4, 3), at(0, 3)],
    ['Ctrl+ArrowDown', at(4, 3), at(99, 3)],
    ['Ctrl+ArrowLeft', at(4, 3), at(4, 0)],
    ['Ctrl+ArrowRight', at(4, 3), at(4, 8)],
    ['PageDown', at(4, 3), at(14, 3)],
    ['PageUp', at(44, 3), at(34, 3)],
    ['PageUp', at(4, 3), at(0, 3)],
    ['PageDown', at(95, 3), at(99, 3)],
    ['ArrowUp', at(0, 3), at(-1, 3)],
    ['ArrowDown', at(-1, 3), at(0, 3)],
  ])('%s', (name, from, to) => {
    expect(nextCell(from, key(name), view)).toEqual(to)
  })
})

describe('nothing lies beyond an edge', () => {
  test.each([
    ['ArrowUp', at(-1, 3)],
    ['PageUp', at(-1, 3)],
    ['Ctrl+ArrowUp', at(-1, 3)],
    ['ArrowDown', at(99, 3)],
    ['PageDown', at(99, 3)],
    ['ArrowLeft', at(4, 0)],
    ['ArrowRight', at(4, 8)],
  ])('%s stays', (name, from) => {
    expect(nextCell(from, key(name), view)).toEqual(from)
  })

  test('without rows every key stays in the header', () => {
    const empty = { ...view, rows: 0 }
    for (const name of ['ArrowDown', 'PageDown', 'PageUp', 'Ctrl+End', 'Ctrl+Home', 'Ctrl+ArrowUp'])
      expect(nextCell(at(-1, 3), key(name), empty)?.row, name).toBe(-1)
  })
})

describe('in a right-to-left table the arrows follow the screen', () => {
  test.each([
    ['ArrowLeft', at(4, 4)],
    ['ArrowRight', at(4, 2)],
    ['Ctrl+ArrowLeft', at(4, 8)],
    ['Home', at(4, 0)],
    ['End', at(4, 8)],
    ['ArrowDown', at(5, 3)],
  ])('%s', (name, to) => {
    expect(nextCell(at(4, 3), key(name), view, true)).toEqual(to)
  })
})

test.each([
  'a',
  'Enter',
  'Tab',
  ' ',
  'Escape',
  'F2',
  'Shift+ArrowDown',
  'Alt+ArrowLeft',
  'Shift+Home',
])('%s has other uses', (name) => {
  expect(nextCell(at(4, 3), key(name), view)).toBeNull()
})

const navigating = fc
  .tuple(
    fc.constantFrom('', 'Ctrl+', 'Meta+'),
    fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    ),
  )
  .map((parts) => key(parts.join('')))

test('whatever keys are pressed, the focus stays on a cell that exists', () => {
  const sizes = fc.record({
    rows: fc.nat(30),
    columns: fc.integer({ min: 1, max: 12 }),
    pageRows: fc.integer({ min: 1, max: 20 }),
  })
  fc.assert(
    fc.property(sizes, fc.array(navigating), fc.boolean(), (size, keys, rightToLeft) => {
      let cell = at(-1, 0)
      for (const pressed of keys) {
        cell = nextCell(cell, pressed, size, rightToLeft) ?? cell
        expect(clampCell(cell, size)).toEqual(cell)
      }
    }),
  )
})

test('a cell that is gone becomes the nearest one', () => {
  expect(clampCell(at(12, 11), { rows: 3, columns: 9 })).toEqual(at(2, 8))
  expect(clampCell(at(-4, -2), { rows: 3, columns: 9 })).toEqual(at(-1, 0))
})
