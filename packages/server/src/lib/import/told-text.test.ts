import { isIPv6 } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldActor, toldText, withoutAddresses } from './told-text.ts'

test.each([
  ['from 203.0.113.10:4711', 'from [address]:4711'],
  ['x203.0.113.10y', 'x[address]y'],
  ['from 2001:db8::1: denied', 'from [address]: denied'],
  ['[2001:db8::2]:443', '[[address]]:443'],
  ['::ffff:203.0.113.10', '[address]'],
  ['::1 aa:bb:cc:dd:ee:ff', '[address] [address]'],
  ['ip-10-0-1-10.ec2.internal', '[address].ec2.internal'],
  ['mail bob@example.com now', 'mail [email] now'],
  ['AKIAABCDEFGHIJKLMNOP is mine', '[redacted] is mine'],
  ['send Bearer abcdefghijk along', 'send [redacted] [redacted] along'],
  ['{"password": "hunter2"}', '[redacted] [redacted]'],
  ['https://x.test/?token=abc', '[redacted]'],
  ['one\r\n\ttwo\u0000three', 'one two three'],
])('%j is told as %j', (text, told) => {
  expect(toldText(text)).toBe(told)
})

test.each([
  'at 12:00:01',
  'std::add and arn:aws:iam::aws:policy/X',
  'arn:aws:s3:::bucket',
  ':bug: Bugfix',
  'Bump uuid from 9.0.1 to 10.0.0',
  'Fix the key of the map',
  '“déjà vu” 😀',
])('%j has nothing to hide', (text) => {
  expect(toldText(text)).toBe(text)
})

test('what is long ends with three dots, and no character is cut apart', () => {
  expect(toldText('😀'.repeat(500))).toBe(`${'😀'.repeat(119)}…`)
  expect(toldText('a'.repeat(1e6))).toHaveLength(120)
})

test('whoever acts may be known by an e-mail address, but by no other', () => {
  expect(toldActor('alice@example.com')).toBe('alice@example.com')
  expect(toldActor('203.0.113.10')).toBe('[address]')
})

const around = fc.stringMatching(/^[ g-z("=/,-]{0,5}$/)

test('no address of IPv4 survives, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.string(), fc.string(), (address, before, after) => {
      expect(withoutAddresses(before + address + after)).not.toContain(address)
    }),
  )
})

test('no address of IPv6 survives that does not stand within a word', () => {
  fc.assert(
    fc.property(
      fc.ipV6().filter((address) => isIPv6(address) && /[\da-f]/i.test(address)),
      around.filter((text) => !/[g-z]$/.test(text)),
      around.filter((text) => !/^[g-z]/.test(text)),
      (address, before, after) => {
        expect(withoutAddresses(before + address + after)).not.toContain(address)
      },
    ),
  )
})
