import { expect, test } from 'vitest'
import { asLoggiaError, isLoggiaError, LoggiaError } from './errors.ts'

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
  [{ name: 'LoggiaError', code: 'unavailable' }, false],
])('whether %s is a timeout of ours: %s', (error, expected) => {
  expect(isLoggiaError(error, 'timeout')).toBe(expected)
})

test('an error of another copy of this package is one of ours, when we know its code', () => {
  class ForeignError extends Error {
    override readonly name = 'LoggiaError'
    readonly code: unknown
    constructor(code: unknown) {
      super()
      this.code = code
    }
  }
  expect(isLoggiaError(new ForeignError('timeout'), 'timeout')).toBe(true)
  expect(isLoggiaError(new ForeignError('timeout'))).toBe(true)
  expect(isLoggiaError(new ForeignError('toString'))).toBe(false)
  expect(isLoggiaError(new ForeignError(['timeout']))).toBe(false)
})

test.each<[string, unknown, object]>([
  [
    'a request that failed',
    new TypeError('fetch failed'),
    { code: 'unavailable', detail: 'fetch failed' },
  ],
  ['a body that is no JSON', new SyntaxError('at 1'), { code: 'bad-answer', detail: 'at 1' }],
  ['text', 'broken', { code: 'unavailable', detail: 'broken' }],
  ['nothing', undefined, { code: 'unavailable', detail: 'undefined' }],
])('%s becomes an error of ours, with its cause', (_, cause, expected) => {
  expect(asLoggiaError(cause)).toMatchObject({ ...expected, cause })
})

test('an error of ours stays what it is', () => {
  const error = new LoggiaError('forbidden')
  expect(asLoggiaError(error)).toBe(error)
})
