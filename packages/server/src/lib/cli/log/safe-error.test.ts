import { LoggiaError } from '@loggia/core'
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

/** As `pg` and PGlite throw them. */
const duplicate = Object.assign(new Error('Key (id)=(secret) already exists.\n    at secret'), {
  name: 'error',
  severity: 'ERROR',
  code: '23505',
})
/** As the client of ClickHouse throws them. */
const cancelled = Object.assign(new Error("while executing FUNCTION position(text, 'secret')"), {
  code: '241',
  type: 'MEMORY_LIMIT_EXCEEDED',
})
/** As chDB throws them. */
const unparsed = Object.assign(new Error("Code: 6. DB::Exception: Cannot parse 'secret'"), {
  name: 'ChdbQueryError',
  code: 'CHDB_QUERY',
  clickhouseCode: 6,
})

test.each([
  [duplicate, { name: 'error', code: '23505' }],
  [cancelled, { name: 'Error', code: '241', type: 'MEMORY_LIMIT_EXCEEDED' }],
  [unparsed, { name: 'ChdbQueryError', code: '6' }],
  [new Error("Code: 47. DB::Exception: Unknown 'secret'"), { name: 'Error', code: '47' }],
])(
  'what a database says of an error may quote entries, so it is told by its code: %s',
  (error, told) => {
    const detail = `it broke: ${error.message}`
    const wrapped = new LoggiaError('unavailable', { detail, cause: error })
    expect(safeError(error)).toMatchObject({
      ...told,
      message: expect.stringContaining(`failed with ${told.code}`) as string,
    })
    expect(safeError(wrapped)).toMatchObject({ code: 'unavailable', cause: told })
    expect(JSON.stringify([safeError(error), safeError(wrapped)])).not.toContain('secret')
    expect(safeError(wrapped, { quotes: true }).cause?.message).toBe(error.message)
  },
)

test('what a server says of itself, and what other libraries say, is told', () => {
  const full = Object.assign(new Error('could not extend file "base/5"'), {
    severity: 'ERROR',
    code: '53100',
  })
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  for (const error of [full, refused]) expect(safeError(error).message).toBe(error.message)
})
