import { expect, test } from 'vitest'
import { isLoggiaError, LoggiaError } from './errors.ts'

test('an error says what happened, why it hurts, what to do, what was found, and its code', () => {
  const error = new LoggiaError('page-overflow', { detail: '9 entries, size 5' })
  expect(error.message).toBe(
    'The adapter returned more entries than one page holds, so some would never show. Apply `query.size` in `load()`. (9 entries, size 5) [page-overflow]',
  )
  expect(String(error)).toMatch(/^LoggiaError: The adapter/)
})

test('an error keeps its cause and when to try again', () => {
  const cause = new TypeError('fetch failed')
  const error = new LoggiaError('rate-limited', { retryAfter: 2000, cause })
  expect(error).toMatchObject({ code: 'rate-limited', retryAfter: 2000, cause, detail: undefined })
})

test.each([
  [new LoggiaError('timeout'), true],
  [new LoggiaError('unavailable'), false],
  [new Error('timeout'), false],
  [{ code: 'timeout' }, false],
  [null, false],
])('whether %s is a timeout of ours: %s', (error, expected) => {
  expect(isLoggiaError(error, 'timeout')).toBe(expected)
})
