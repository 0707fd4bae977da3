import { expect, test } from 'vitest'
import { safeError } from './safe-error.ts'

test('tells name, code, message and place, and nothing else that an error carries', () => {
  const error = Object.assign(new TypeError('broken'), {
    code: '23505',
    detail: 'entry',
    query: 'sql',
  })
  const { stack, ...told } = safeError(error)
  expect(told).toEqual({ name: 'TypeError', code: '23505', message: 'broken' })
  expect(stack).toMatch(/^at .*safe-error\.test\.ts/)
  expect(stack).not.toContain('broken')
})

test('tells of causes, as safely and not without end', () => {
  let error = new Error('postgres://me:pw@host')
  for (let depth = 0; depth < 9; depth++) error = new Error('outer', { cause: error })
  const text = JSON.stringify(safeError(error))
  expect(text.match(/outer/g)).toHaveLength(4)
  const inner = safeError(new Error('outer', { cause: new Error('postgres://me:pw@host') }))
  expect(inner.cause?.message).toBe('postgres://[hidden]@host')
})

test('whatever is thrown is told', () => {
  expect(safeError('Bearer abc')).toEqual({ name: 'string', message: 'Bearer [hidden]' })
})
