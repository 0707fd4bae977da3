import { expect, test } from 'vitest'
import { loggedText } from './logged-text.ts'

test.each([
  ['plain', 'plain'],
  ['\\"quoted\\"', '"quoted"'],
  ['a\\\\b', 'a\\b'],
  ['\\x22nginx\\x22', '"nginx"'],
  ['\\xc3\\xa9', 'é'],
  ['\\xf0\\x9f\\x98\\x80', '😀'],
  ['\\xff', '\ufffd'],
  ['\\x00\\x1b\\x7f', '\\x00\\x1b\\x7f'],
  ['\\n\\t', '\\n\\t'],
  ['\\\\x41', '\\x41'],
  ['end\\', 'end\\'],
  ['\\xg1', '\\xg1'],
])('%s was sent as %s', (logged, text) => {
  expect(loggedText(logged)).toBe(text)
})
