import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, type Line } from './lines.ts'
import { slotsOf, type Extent, type Slot } from './virtual-rows.ts'

test('lines in view stand between spacers as tall as the lines they stand for', () => {
  const slots = slotsOf(extents([3, 4], rows(500), 36), rows(500), 18_000)
  expect(slots).toEqual([
    { type: 'spacer', id: 'before-3', height: 108 },
    { type: 'line', line: rows(500)[3], at: 3, height: 36 },
    { type: 'line', line: rows(500)[4], at: 4, height: 36 },
    { type: 'spacer', id: 'before-500', height: 17_820 },
  ])
})

test('a line that is kept far from the others has room on both sides', () => {
  const slots = slotsOf(extents([0, 1, 400], rows(500), 36), rows(500), 18_000)
  expect(slots.map(shape)).toEqual(['0', '1', '14328px', '400', '3564px'])
})

test('a spacer is as tall as what it stands for where heights differ', () => {
  const lines = linesOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }], new Set(['a']), null).all
  const drawn = [{ index: 3, start: 36 + 512.5 + 36, end: 36 + 512.5 + 72 }]
  expect(slotsOf(drawn, lines, 620.5).map(shape)).toEqual(['584.5px', '3'])
})

test('lines that are no longer there are not drawn', () => {
  expect(slotsOf(extents([0, 1, 2], rows(3), 36), rows(2), 72).map(shape)).toEqual(['0', '1'])
})

test('nothing is drawn for nothing', () => {
  expect(slotsOf([], [], 0)).toEqual([])
})

test('the slots are always as tall as all lines together, in order, with spacers told apart', () => {
  const heights = fc.array(fc.constantFrom(28, 32, 36, 36.5, 0, 411.25), { maxLength: 300 })
  fc.assert(
    fc.property(heights, fc.array(fc.nat(299), { maxLength: 40 }), (tall, wanted) => {
      const all = placed(tall)
      const drawn = all.filter(({ index }) => wanted.includes(index))
      const total = all.at(-1)?.end ?? 0
      const slots = slotsOf(drawn, rows(tall.length), total)
      const spacers = slots.filter((slot) => slot.type === 'spacer')
      const lines = slots.filter((slot) => slot.type === 'line')
      expect(slots.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(total)
      expect(lines.map(({ at }) => at)).toEqual(drawn.map(({ index }) => index))
      expect(lines.map(({ height }) => height)).toEqual(drawn.map(({ index }) => tall[index]))
      expect(new Set(spacers.map(({ id }) => id)).size).toBe(spacers.length)
      expect(spacers.every((slot) => slot.height > 0)).toBe(true)
    }),
  )
})

function rows(count: number): readonly Line[] {
  return Array.from({ length: count }, (_, index) => ({ type: 'row', id: `row ${index}`, index }))
}

function placed(heights: readonly number[]): readonly Extent[] {
  let end = 0
  return heights.map((height, index) => ({ index, start: end, end: (end += height) }))
}

function extents(
  indexes: readonly number[],
  lines: readonly Line[],
  height: number,
): readonly Extent[] {
  return placed(lines.map(() => height)).filter(({ index }) => indexes.includes(index))
}

function shape(slot: Slot): string {
  return slot.type === 'line' ? String(slot.at) : `${slot.height}px`
}
