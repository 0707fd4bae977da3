import { expect, test } from 'vitest'
import { withoutOwnAddress } from './own-address.ts'

test.each([
  ['a=1&ip=203.0.113.10', '&', '203.0.113.10', 'a=1&ip=[redacted]'],
  ['ip=203%2E0%2E113%2E10', '&', '203.0.113.10', 'ip=[redacted]'],
  ['203.0.113.10=1&b', '&', '::ffff:203.0.113.10', '[redacted]&b'],
  ['q=2001:0DB8:0:0:0:0:0:1', '&', '2001:db8::1', 'q=[redacted]'],
  ['q=%5B2001%3Adb8%3A%3A1%5D', '&', '2001:DB8::1', 'q=[redacted]'],
  ['/whois/203.0.113.10/json', '/', '203.0.113.10', '/whois/[redacted]/json'],
  ['Mozilla/5.0 (203.0.113.10; x)', ' ', '203.0.113.10', 'Mozilla/5.0 [redacted] x)'],
] as const)('%s, cut at %j, from %s is shown as %s', (text, separator, address, shown) => {
  expect(withoutOwnAddress(text, separator, address)).toBe(shown)
})

test.each([
  ['ip=198.51.100.7&at=12:30:45', '203.0.113.10'],
  ['a=b&=&%zz', '203.0.113.10'],
  ['ip=203.0.113.10', null],
  ['ip=203.0.113.10', ''],
])('%s from %j is what was asked for', (query, address) => {
  expect(withoutOwnAddress(query, '&', address)).toBe(query)
})
