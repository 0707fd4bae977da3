import fc from 'fast-check'
import { expect, test } from 'vitest'
import { careless, entry } from '../../../test/log-entries.ts'
import { rowsOf } from './row.ts'

const ids = (given: readonly string[]): readonly string[] =>
  rowsOf(given.map((id) => entry({ id }))).map(({ id }) => id)

test('a row has the id of its entry', () => {
  expect(ids(['a', '', '__proto__', 'constructor'])).toEqual(['a', '', '__proto__', 'constructor'])
})

test('an id that comes again is told apart by a number', () => {
  expect(ids(['a', 'a', 'b', 'a'])).toEqual(['a', 'a (2)', 'b', 'a (3)'])
})

test('an id that looks like a numbered one stays unique', () => {
  expect(ids(['a', 'a', 'a (2)'])).toEqual(['a', 'a (2)', 'a (2) (2)'])
  expect(ids(['a (2)', 'a', 'a'])).toEqual(['a (2)', 'a', 'a (3)'])
})

test('whatever ids a backend sends, every entry has a row of its own, in order', () => {
  const given = fc.array(fc.constantFrom('', 'a', 'a (2)', 'a (3)', 'a (2) (2)', '__proto__', 'b'))
  fc.assert(
    fc.property(given, (given) => {
      const entries = given.map((id) => entry({ id }))
      const rows = rowsOf(entries)
      expect(rows.map(({ entry }) => entry)).toEqual(entries)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(given.length)
    }),
  )
})

test('a row that says the same stays that row, however often its entry is loaded', () => {
  const before = rowsOf([entry({ id: 'a' }), entry({ id: 'b' })])
  const [added, same, changed] = rowsOf(
    [entry({ id: 'new' }), entry({ id: 'a' }), entry({ id: 'b', status_code: 500 })],
    before,
  )
  expect(before).not.toContain(added)
  expect(same).toBe(before[0])
  expect(changed).not.toBe(before[1])
})

test('a row is fresh as long as it is said to be', () => {
  const fresh = rowsOf([entry({ id: 'a' })], [], new Set(['a']))
  expect(fresh[0]?.fresh).toBe(true)
  expect(rowsOf([entry({ id: 'a' })], fresh)[0]).not.toHaveProperty('fresh')
})

test('values that JSON does not have do not keep rows from being shown', () => {
  const odd = careless({ id: 'a', latency: 10n })
  expect(rowsOf([odd], rowsOf([odd]))).toEqual([{ id: 'a', entry: odd }])
})
