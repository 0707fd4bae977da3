import { expect, test } from 'vitest'
import { lengthText } from './length-text.ts'

const from = '2026-03-06T12:00:00.000Z'

test.each([
  ['2027-03-06T12:00:00.000Z', '365 days'],
  ['2026-03-13T12:00:00.000Z', '7 days'],
  ['2026-03-08T12:00:00.000Z', '2 days'],
  ['2026-03-07T18:00:00.000Z', '30 hours'],
  ['2026-03-07T12:00:00.000Z', '24 hours'],
  ['2026-03-06T13:00:00.000Z', '1 hour'],
  ['2026-03-06T13:30:00.000Z', '90 minutes'],
  ['2026-03-06T12:01:00.000Z', '1 minute'],
])('until %s it is %s', (to, text) => {
  expect(lengthText({ from, to }, 'en')).toBe(text)
})

test('an open period has no length', () => {
  expect(lengthText({ from, to: null }, 'en')).toBeNull()
  expect(lengthText({ from: null, to: from }, 'en')).toBeNull()
})

test('the words are those of the locale', () => {
  expect(lengthText({ from, to: '2026-03-13T12:00:00.000Z' }, 'de')).toBe('7 Tage')
})
