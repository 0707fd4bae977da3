import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyedIpHash } from './keyed-ip-hash.ts'

const secret = 'correct horse battery staple'

test('is the HMAC-SHA-256 of the address', async () => {
  const expected = createHmac('sha256', secret).update('203.0.113.10').digest('hex')
  expect(await keyedIpHash(secret)('203.0.113.10')).toBe(expected)
})

test('every spelling of an address has one hash', async () => {
  const hash = keyedIpHash(secret)
  expect(await hash('::FFFF:203.0.113.10')).toBe(await hash('203.0.113.10'))
  expect(await hash('2001:DB8:0:0:0:0:0:1')).toBe(await hash('2001:db8::1'))
})

test('another secret gives another hash', async () => {
  const other = keyedIpHash('another secret of some length')
  expect(await other('203.0.113.10')).not.toBe(await keyedIpHash(secret)('203.0.113.10'))
})

test('a secret that could be guessed is refused, and not repeated in the error', () => {
  expect(() => keyedIpHash('hunter2')).toThrow(RangeError)
  expect(() => keyedIpHash('hunter2')).not.toThrow('hunter2')
})
