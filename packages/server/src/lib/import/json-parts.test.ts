import { expect, test } from 'vitest'
import { at, objectIn, properties, textAt } from './json-parts.ts'

test('what lies deep is found, and what was not sent is not', () => {
  const value = { pages: [{ title: 'Home' }], count: 3 }
  expect(at(value, 'pages', '0', 'title')).toBe('Home')
  expect(textAt(value, 'count')).toBe('3')
  expect(at(value, 'toString')).toBeUndefined()
  expect(at(value, 'pages', '1', 'title')).toBeUndefined()
  expect(textAt(null, 'a')).toBe('')
  expect(textAt(value, 'pages')).toBe('')
})

test('only an object is one', () => {
  expect(objectIn('{"a":1}')).toEqual({ a: 1 })
  for (const text of ['[]', 'null', '1', '"a"', '', '{']) expect(objectIn(text)).toBeNull()
})

test('outer properties come first, and things in a list under the name of the list', () => {
  const names = [...properties({ a: { deep: 1 }, list: [{ inner: 2 }, 'text'] })].map(
    ({ name, value }) => (typeof value === 'object' ? name : `${name}=${JSON.stringify(value)}`),
  )
  expect(names).toEqual(['a', 'list', 'deep=1', 'list', 'list="text"', 'inner=2'])
})

test('an object that is nested without an end in sight is not looked at to its end', () => {
  const deep = objectIn(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)
  expect([...properties(deep)].length).toBeLessThan(10_000)
})
