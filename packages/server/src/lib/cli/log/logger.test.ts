import { expect, test } from 'vitest'
import type { LogConfig } from '../config/config.ts'
import { loggerTo, type Logger } from './logger.ts'

function written(
  config: Partial<LogConfig>,
  isTTY: boolean,
  log: (logger: Logger) => void,
): string {
  let text = ''
  const stream = { isTTY, write: (more: string) => (text += more) }
  log(loggerTo(stream, { logLevel: 'info', logFormat: null, ...config }, ['s3cret']))
  return text
}

test('writes an object a line where programs read', () => {
  const text = written({}, false, (log) => log.info({ status: 200 }, 'answered'))
  expect(JSON.parse(text)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    status: 200,
    msg: 'answered',
  })
  expect(text.endsWith('\n')).toBe(true)
})

test('writes lines for people on a terminal, with the error below', () => {
  const text = written({}, true, (log) =>
    log.error({ err: new Error('is s3cret'), id: 'a b' }, 'failed'),
  )
  // oxlint-disable-next-line no-control-regex -- the colours of a terminal
  const [first, second, third] = text.replaceAll(/\u001B\[\d+m/g, '').split('\n')
  expect(first).toMatch(/^\d\d:\d\d:\d\d error failed id=a b$/)
  expect(second).toBe('  Error: is [hidden]')
  expect(third).toMatch(/^ {4}at /)
})

test('a value cannot begin a line of its own', () => {
  const text = written({ logFormat: 'pretty' }, false, (log) =>
    log.info({ a: 'x\n12:00:00 fatal' }, 'y'),
  )
  expect(text.trimEnd().split('\n')).toHaveLength(1)
})

test('is silent below its level', () => {
  expect(written({ logLevel: 'silent' }, false, (log) => log.fatal('x'))).toBe('')
})

test.each([
  ['info', false],
  ['debug', true],
] as const)(
  'at %s it tells what a database says, which may quote entries: %s',
  (logLevel, told) => {
    const err = Object.assign(new Error('Key (id)=(evt_1) already exists.'), {
      severity: 'ERROR',
      code: '23505',
    })
    const text = written({ logLevel }, false, (log) => log.error({ err }, 'failed'))
    expect(text).toContain('"code":"23505"')
    expect(text.includes('evt_1')).toBe(told)
  },
)
