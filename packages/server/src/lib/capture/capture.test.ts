import { apiLogs } from '@loggia/core'
import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { capture, type CaptureOptions, type RequestFacts } from './capture.ts'
import { createHandler } from '../handler.ts'
import { keyedIpHash } from './keyed-ip-hash.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { send } from '../../../test/ask.ts'

const facts: RequestFacts = {
  method: 'POST',
  target: 'https://api.test/v1/generate/image/flux-pro?duration=5&token=abc',
  status: 401,
  errorCode: 'BSE1001',
  address: '203.0.113.10',
  apiKey: { name: 'staging-key', key: 'bye_XY98ZW7V6U5T4S3R', state: 'rotated' },
  userAgent: 'curl/8.5.0',
}
const fixed: CaptureOptions = {
  clock: () => new Date('2026-03-06T14:15:22.000Z'),
  id: (time) => `at ${time.getTime()}`,
}

test('an entry holds the hash of the address, 9 characters of the key and no secret parameter', async () => {
  expect(await capture(facts, fixed)).toEqual({
    id: 'at 1772806522000',
    apikey_name: 'staging-key',
    apikey_prefix: 'bye_XY98Z',
    key_state: 'rotated',
    method: 'POST',
    endpoint: '/v1/generate/image/flux-pro',
    query_params: 'duration=5&token=[redacted]',
    status_code: 401,
    error_code: 'BSE1001',
    ip_hash: '631f08140b24b7274d12df3c37a1a80ce5876dafd7007d772e0114fddf88b682',
    user_agent: 'curl/8.5.0',
    timestamp: '2026-03-06T14:15:22.000Z',
  })
})

test('what was not there is recorded as such', async () => {
  const nothing = {
    ...facts,
    target: '/',
    errorCode: null,
    address: null,
    apiKey: null,
    userAgent: null,
  }
  expect(await capture(nothing, fixed)).toMatchObject({
    apikey_name: '',
    apikey_prefix: '',
    key_state: 'unknown',
    query_params: null,
    error_code: null,
    ip_hash: '',
    user_agent: null,
  })
})

test('a user agent is left out on demand', async () => {
  expect(await capture(facts, { ...fixed, keepUserAgent: false })).not.toHaveProperty('user_agent')
})

test('an address is hashed as the host says', async () => {
  const hashAddress = keyedIpHash('correct horse battery staple')
  const entry = await capture(facts, { ...fixed, hashAddress })
  expect(entry.ip_hash).toBe(await hashAddress('203.0.113.10'))
})

test('parameters that the host names are secrets too', async () => {
  const entry = await capture(facts, { ...fixed, secretParameters: ['duration'] })
  expect(entry.query_params).toBe('duration=[redacted]&token=[redacted]')
})

test('an id is a UUIDv7 of the time unless the host makes it', async () => {
  const { id } = await capture(facts, { clock: () => new Date(0x0123_4567_89ab) })
  expect(validate(id)).toBe(true)
  expect(version(id)).toBe(7)
  expect(id).toMatch(/^01234567-89ab-7/)
})

test('ids of the same moment differ', async () => {
  const { clock } = fixed
  const ids = await Promise.all(
    Array.from({ length: 100 }, async () => (await capture(facts, { clock })).id),
  )
  expect(new Set(ids).size).toBe(100)
})

test('a captured entry can be sent to a handler', async () => {
  const entry = await capture({ ...facts, address: null, apiKey: null })
  const handler = createHandler({ store: memoryStore() })
  const response = await send(handler, [entry, await capture(facts)])
  expect(await response.json()).toEqual({ accepted: 2, duplicates: 0, late: 0, rejected: [] })
})

test('an entry has the fields of API request logs and no other', async () => {
  const names = apiLogs.fields.map(({ name }) => name as string)
  expect(names.toSorted()).toEqual(Object.keys(await capture(facts)).toSorted())
})
