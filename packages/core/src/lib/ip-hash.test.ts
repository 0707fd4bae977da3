import { afterEach, describe, expect, test, vi } from 'vitest'
import { canonicalIp, ipHash } from './ip-hash.ts'

afterEach(() => vi.unstubAllGlobals())

describe('the hash of an address', () => {
  test('is its SHA-256 in 64 hexadecimal digits', async () => {
    const hash = await ipHash('203.0.113.10')
    expect(hash).toMatch(/^[\da-f]{64}$/)
    expect(hash.slice(0, 12)).toBe('631f08140b24')
  })

  test.each([
    '::ffff:203.0.113.10',
    '::FFFF:203.0.113.10',
    '0:0:0:0:0:ffff:203.0.113.10',
    '::ffff:cb00:710a',
    '0000:0000:0000:0000:0000:FFFF:CB00:710A',
    ' 203.0.113.10 ',
  ])('is the same when the address is spelled %j', async (spelling) => {
    expect(await ipHash(spelling)).toBe(await ipHash('203.0.113.10'))
  })

  test('is refused where there is no Web Crypto, with the reason', async () => {
    vi.stubGlobal('crypto', undefined)
    await expect(ipHash('203.0.113.10')).rejects.toMatchObject({ code: 'no-webcrypto' })
  })
})

describe('the canonical spelling', () => {
  test.each([
    ['2001:DB8::1', '2001:db8::1'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::', '::'],
    ['::1', '::1'],
    ['::ffff:0.0.0.0', '0.0.0.0'],
    ['::ffff:255.255.255.255', '255.255.255.255'],
    ['::ffff:1:2', '0.1.0.2'],
    ['::FFFF:CB00:710A', '203.0.113.10'],
    ['64:ff9b::203.0.113.10', '64:ff9b::cb00:710a'],
    ['203.0.113.10', '203.0.113.10'],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalIp(address)).toBe(canonical)
  })

  test.each([
    '',
    'localhost',
    'fe80::1%eth0',
    '::ffff:999.0.113.10',
    '1:2',
    ':::',
    'a]b',
    'a:b@[::1',
    '::1]/x:[',
    '::1]?:',
    '[::1]',
    '::1]:80/[',
    'a\t:',
    ':\t:1',
    '：：1',
    '203.0.113.010',
  ])('of %j, which is no plain address, is what it was', (text) => {
    expect(canonicalIp(text)).toBe(text)
  })
})
