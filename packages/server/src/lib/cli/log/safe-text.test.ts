import { expect, test } from 'vitest'
import { safeText } from './safe-text.ts'

test.each([
  ['connect to postgres://me:pass@host/db failed', 'connect to postgres://[hidden]@host/db failed'],
  ['Failed to parse URL from /v1/logs?token=abc', 'Failed to parse URL from /v1/logs?[hidden]'],
  ['GET http://host/v1/logs?q=a&b=c "x"', 'GET http://host/v1/logs?[hidden] "x"'],
  ['sent Authorization: Bearer abc.def', 'sent Authorization: Bearer [hidden]'],
  ['sent basic dTpw, twice', 'sent basic [hidden], twice'],
  ['is it there? Yes', 'is it there? Yes'],
])('%s', (text, safe) => {
  expect(safeText(text)).toBe(safe)
})

test('hides whatever is known to be secret', () => {
  expect(safeText('the word is s3cret, s3cret!', ['s3cret'])).toBe(
    'the word is [hidden], [hidden]!',
  )
})
