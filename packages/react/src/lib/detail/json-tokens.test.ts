import { expect, test } from 'vitest'
import { jsonTokens } from './json-tokens.ts'

test('keys, strings, numbers and words are told apart', () => {
  const text = JSON.stringify({ a: 'x: // "y" /* z', n: 12, t: true, no: null })
  expect(jsonTokens(text).filter(({ kind }) => kind !== 'plain')).toEqual([
    { kind: 'key', text: '"a"' },
    { kind: 'string', text: '"x: // \\"y\\" /* z"' },
    { kind: 'key', text: '"n"' },
    { kind: 'number', text: '12' },
    { kind: 'key', text: '"t"' },
    { kind: 'word', text: 'true' },
    { kind: 'key', text: '"no"' },
    { kind: 'word', text: 'null' },
  ])
})

test.each([
  '',
  '[',
  '{"cut": "in the mid',
  '"\\',
  'not json at all, \u0000 <b>',
  '{"a": -1.5e-7, "b": [{}]}\n',
  JSON.stringify({ emoji: '👩‍👩‍👧‍👦', marks: 'Z\u0351\u0327', bidi: '\u202e', lone: '\ud83d' }, null, 2),
])('the runs of %j are the text', (text) => {
  expect(
    jsonTokens(text)
      .map((token) => token.text)
      .join(''),
  ).toBe(text)
})

test('a long word is no trouble', () => {
  // Some highlighters look ahead from each letter of it: a second for an image of 20 kB.
  const text = JSON.stringify({ image: 'x'.repeat(2_000_000) })
  expect(jsonTokens(text)).toHaveLength(5)
})
