import { expect, test } from 'vitest'
import { apiLogs } from '../api-logs.ts'
import { gatewayLogs } from '../gateway/gateway-logs.ts'
import { ipHash } from '../ip-hash.ts'
import { parseQueryText } from './query-text.ts'
import { hashedAddresses } from './hashed-addresses.ts'

async function hashed(text: string): Promise<unknown> {
  const { filters } = parseQueryText(text, apiLogs.fields)
  return (await hashedAddresses(filters, apiLogs.fields)).map(({ field, operator, values }) => [
    field,
    operator,
    ...values,
  ])
}

const digits = '631f08140b24'

test('an address becomes the first 12 digits of its hash, on a field of hashes', async () => {
  expect((await ipHash('203.0.113.10')).slice(0, 12)).toBe(digits)
  expect(await hashed('ip:203.0.113.10')).toEqual([['ip_hash', 'contains', digits]])
  expect(await hashed('-ip:203.0.113.10')).toEqual([['ip_hash', 'lacks', digits]])
  expect(await hashed('-ip:=203.0.113.10')).toEqual([['ip_hash', 'lacks', digits]])
})

test('every spelling of an address has the same hash', async () => {
  expect(await hashed('ip:::FFFF:203.0.113.10')).toEqual([['ip_hash', 'contains', digits]])
  expect(await hashed('ip:" 203.0.113.10 "')).toEqual([['ip_hash', 'contains', digits]])
})

test('parts of hashes, and filters on anything else, stay as they are', async () => {
  expect(await hashed('ip:a1b2c3,203.0.113.10 path:203.0.113.10')).toEqual([
    ['ip_hash', 'contains', 'a1b2c3', digits],
    ['endpoint', 'contains', '203.0.113.10'],
  ])
  const { filters } = parseQueryText('ip:203.0.113.10', gatewayLogs.fields)
  expect(await hashedAddresses(filters, gatewayLogs.fields)).toEqual(filters)
})
