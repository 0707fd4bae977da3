import { expect, test } from 'vitest'
import { secretNames } from './secret-names.ts'

test.each([
  ...['token', 'access_token', 'accessToken', 'refresh-token', 'id.token', 'X-Amz-Security-Token'],
  ...['secret', 'client_secret', 'password', 'PASSWORD', 'passwd', 'pwd', 'pass', 'passphrase'],
  ...['key', 'api_key', 'apikey', 'X-API-Key', 'apiKey', 'license_key', 'AWSAccessKeyId'],
  ...['signature', 'sig', 'X-Goog-Signature', 'hmac', 'auth', 'oauth', 'Authorization', 'jwt'],
  ...['code', 'auth_code', 'verificationCode', 'otp', 'pin', 'session', 'sid', 'PHPSESSIONID'],
  ...['user[password]', 'tokens[0]', 'filter[api_key][]', 'SAMLResponse', 'csrf_token', 'ticket'],
  ...['ｔｏｋｅｎ', 'to\u200bken', 'tok\u0000en', 'TOKEN ', 'pass_word'],
])('%j names a secret', (name) => {
  expect(secretNames()(name)).toBe(true)
})

test.each([
  ...['duration', 'resolution', 'q', 'from', 'cursor', 'monkey', 'keyword', 'author', 'design'],
  ...['passengers', 'country_code', 'status_code', 'error_code', 'shipping', 'inside', 'sort'],
  ...['max_tokens', 'token_type', 'apikey_name', 'apikey_prefix', 'key_state', '', '[]', '😀'],
])('%j names no secret', (name) => {
  expect(secretNames()(name)).toBe(false)
})

test('a host adds names of its own, which are found however they are spelled', () => {
  const isSecretName = secretNames(['voucher', 'member_number', 'key-state', ''])
  expect(isSecretName('Gift-Voucher[id]')).toBe(true)
  expect(isSecretName('memberNumber')).toBe(true)
  expect(isSecretName('key_state')).toBe(true)
  expect(isSecretName('token')).toBe(true)
  expect(isSecretName('colour')).toBe(false)
})
