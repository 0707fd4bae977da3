import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { lineId } from './line-id.ts'

const time = new Date('2015-05-17T10:05:03.000Z')
const place = { name: 'access.log', line: 1, text: ' - - [...] "GET /"', time }

test('is a UUID that is always the same for the same line', () => {
  const id = lineId(place)
  expect(validate(id)).toBe(true)
  expect(version(id)).toBe(8)
  expect(lineId({ ...place })).toBe(id)
})

test.each([
  { name: 'other.log' },
  { line: 2 },
  { text: ' - - [...] "GET /other"' },
  { time: new Date(0) },
])('%j makes it another', (change) => {
  expect(lineId({ ...place, ...change })).not.toBe(lineId(place))
})

test('ids of the same moment are in the order of their lines', () => {
  const numbers = [1, 2, 1000, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 2 ** 31]
  const ids = numbers.map((line) => lineId({ ...place, line }))
  expect(ids.toSorted()).toEqual(ids)
})

test('a time before 1970 has an id too', () => {
  expect(validate(lineId({ ...place, time: new Date(-1) }))).toBe(true)
})
