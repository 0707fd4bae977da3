import { expect, test } from 'vitest'
import { entries } from '../../../test/log-entries.ts'
import { keptRows } from './kept-rows.ts'

const many = entries(5000)
const [first] = many

test('an entry that is asked for again has the same row', () => {
  const rowOf = keptRows()
  const rows = many.slice(0, 100).map(rowOf)
  expect(many.slice(0, 100).map(rowOf)).toEqual(rows)
  expect(many.slice(0, 100).every((entry, at) => rowOf(entry) === rows[at])).toBe(true)
})

test('what stays in view has the same row however many are flown past', () => {
  const rowOf = keptRows()
  const row = first && rowOf(first)
  for (const entry of many) {
    rowOf(entry)
    expect(first && rowOf(first)).toBe(row)
  }
})

test('what was not asked for in a long while is let go', () => {
  const rowOf = keptRows()
  const row = first && rowOf(first)
  for (const entry of many) rowOf(entry)
  const again = first && rowOf(first)
  expect(again).toEqual(row)
  expect(again).not.toBe(row)
})
