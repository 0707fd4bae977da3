import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotsOf, type Slot } from './virtual-rows.ts'

test('rows in view stand between spacers as tall as the rows they stand for', () => {
  expect(slotsOf([3, 4], 500, 36)).toEqual([
    { type: 'spacer', id: 'before-3', height: 108 },
    { type: 'row', index: 3 },
    { type: 'row', index: 4 },
    { type: 'spacer', id: 'before-500', height: 17_820 },
  ])
})

test('a row that is kept far from the others has room on both sides', () => {
  expect(slotsOf([0, 1, 400], 500, 36).map(shape)).toEqual([
    'row 0',
    'row 1',
    '398',
    'row 400',
    '99',
  ])
})

test('rows that are no longer there are not drawn', () => {
  expect(slotsOf([0, 1, 2, 3], 2, 36).map(shape)).toEqual(['row 0', 'row 1'])
})

test('nothing is drawn for nothing', () => {
  expect(slotsOf([], 0, 36)).toEqual([])
})

test('the slots are always as tall as all rows together, in order, with spacers told apart', () => {
  const drawn = fc
    .uniqueArray(fc.nat(600), { maxLength: 40 })
    .map((indexes) => indexes.sort((a, b) => a - b))
  fc.assert(
    fc.property(drawn, fc.nat(600), fc.constantFrom(28, 32, 36, 36.5), (indexes, count, height) => {
      const slots = slotsOf(indexes, count, height)
      const spacers = slots.filter((slot) => slot.type === 'spacer')
      const rows = slots.filter((slot) => slot.type === 'row').map(({ index }) => index)
      const tall = spacers.reduce((sum, slot) => sum + slot.height, rows.length * height)
      expect(tall).toBeCloseTo(count * height)
      expect(rows).toEqual(indexes.filter((index) => index < count))
      expect(new Set(spacers.map(({ id }) => id)).size).toBe(spacers.length)
      expect(spacers.every((slot) => slot.height > 0)).toBe(true)
    }),
  )
})

function shape(slot: Slot): string {
  return slot.type === 'row' ? `row ${slot.index}` : String(slot.height / 36)
}
