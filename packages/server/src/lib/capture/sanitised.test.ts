import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitisedPath, sanitisedQuery } from './sanitised.ts'
import { secretNames } from './secret-names.ts'

const usual = secretNames()

test.each([
  'duration=5&resolution=720p',
  'q=key:staging status:4xx&from=2026-03-06T12:30:00Z',
  'a==b&&=c&=&d&e=%20%zz%&f=+',
  'token=&password',
  'url=https://example.com/a?b=c',
  'q=%E2%98%83&%F0%9F%98%80=%ff',
])('%s has nothing to hide and keeps its bytes', (query) => {
  expect(sanitisedQuery(query, usual)).toBe(query)
})

test.each([
  ['token=abc&x=1', 'token=[redacted]&x=1'],
  ['a=1&to%6Ben=abc', 'a=1&to%6Ben=[redacted]'],
  ['a=1&to%256Ben=abc', 'a=1&to%256Ben=[redacted]'],
  ['token=a=b=c&x', 'token=[redacted]&x'],
  ['%u0074oken=abc', '%u0074oken=[redacted]'],
  ['a=1;token=abc', 'a=[redacted]'],
  ['a=1?token=abc', 'a=[redacted]'],
  ["q';?code=abc", "q';?code=[redacted]"],
  ['a/code=abc', 'a/code=[redacted]'],
  ['token%3Dabc', '[redacted]'],
  ['redirect=https%3A%2F%2Fx.test%2F%3Ftoken%3Dabc', 'redirect=[redacted]'],
  ['redirect=https%253A%252F%252Fx.test%252F%2523access_token%253Dabc', 'redirect=[redacted]'],
  ['body={"password":"abc"}', 'body=[redacted]'],
  ["body={'password' : 'abc'}", 'body=[redacted]'],
  ['body=%7B%22password%22%3A%22abc%22%7D', 'body=[redacted]'],
  ['body="{\\"password\\":\\"abc\\"}"', 'body=[redacted]'],
  ['to=https://me:abc@x.test/', 'to=[redacted]'],
  ['to=https://me:a+b@x.test/', 'to=[redacted]'],
  ['to=https://me:a%2Fb@x.test/', 'to=[redacted]'],
  ['to=https%3A%2F%2Fme%3Aa%252Fb%40x.test', 'to=[redacted]'],
  ['to=https:\\/\\/me:abc@x.test', 'to=[redacted]'],
  ['v=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'v=[redacted]'],
  ['h=Bearer+abcdefgh', 'h=[redacted]'],
  ['sk_live_abcdefgh=1', '[redacted]=[redacted]'],
  ['sk_live_abcdefgh', '[redacted]'],
  [`a=%${'25'.repeat(9)}41`, 'a=[redacted]'],
  ['token=a&token=b&token[]=c', 'token=[redacted]&token=[redacted]&token[]=[redacted]'],
])('%s becomes %s', (query, sanitised) => {
  expect(sanitisedQuery(query, usual)).toBe(sanitised)
})

test.each([
  ['/v1/generate/image/flux-pro', '/v1/generate/image/flux-pro'],
  ['/a%20b//%E2%98%83/c:d@2.0;v=1', '/a%20b//%E2%98%83/c:d@2.0;v=1'],
  ['/a//b:c/d@e', '/a//b:c/d@e'],
  ['/https:/x.test:80/@me', '/https:/x.test:80/@me'],
  ['/reset-password/8f3kd02mxa', '/reset-password/[redacted]'],
  ['/v1/token/refresh', '/v1/token/refresh'],
  ['/cart;jsessionid=abc/pay', '/cart;[redacted]/pay'],
  ['/x%3Ftoken=abc', '/[redacted]'],
  ['/reset/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '/reset/[redacted]'],
  ['/proxy/https://user:hunter2@host/x', '/proxy/https://[redacted]/x'],
  ['/proxy/https:/user:hunter2@host/x', '/proxy/https:/[redacted]/x'],
  ['/proxy/https:///user:hunter2@host/x', '/proxy/https:///[redacted]/x'],
  ['//user:hunter2@host/a', '//[redacted]/a'],
  ['//user%3Ahunter2%40host/a', '//[redacted]/a'],
  ['//user:hun%2Fter2@host/a', '//[redacted]/a'],
  ['//user:hun+ter2@host/a', '//[redacted]/a'],
  ['//user%3Ahun%2Fter2%40host/a', '//[redacted]/a'],
  ['/https%3A//user:hunter2@host/a', '/https%3A//[redacted]/a'],
  ['/https:%2F/user:hunter2@host/a', '/https:%2F/[redacted]/a'],
  ['/https:/%2Fuser:hunter2@host/a', '/https:/[redacted]/a'],
  ['/https:/%252Fuser%253Ahunter2%2540host/a', '/https:/[redacted]/a'],
  ['/https%3A%2F%2Fuser%3Ahunter2%40host/a', '/[redacted]/a'],
  ['/https%3A%2F%2Fuser%3Ahun%252Fter2%40host/a', '/[redacted]/a'],
  ['/https:%5C%5Cuser:hunter2@host/a', '/[redacted]/a'],
])('the path %s becomes %s', (path, sanitised) => {
  expect(sanitisedPath(path, usual)).toBe(sanitised)
})

const secretName = fc.constantFrom('token', 'api_key', 'Password', 'clientSecret', 'sig', 'code')
const plainName = fc.constantFrom('page', 'q', 'sort', 'keyword', 'a[b]', '', 'é', '%zz')

/** A character as itself, as `%xx`, or as `%25xx`. */
const spelled = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.nat(3), { minLength: text.length, maxLength: text.length }).map((ways) =>
    Array.from(text, (char, at) => {
      const code = char.charCodeAt(0).toString(16)
      return [char, char, `%${code}`, `%25${code}`][ways[at] ?? 0]
    }).join(''),
  )

/** A parameter that gives the secret away, in one of the ways in which URLs do. */
const giveaway = (secret: string): fc.Arbitrary<string> =>
  secretName
    .chain((name) => spelled(name))
    .chain((name) =>
      fc.constantFrom(
        `${name}=${secret}`,
        `user[${name}]=${secret}`,
        `${name}[]=x${secret}y`,
        `${name}=a;b?c#${secret}`,
        `${name}=a%26b=${secret}`,
        `next=${encodeURIComponent(`https://x.test/?a=b&${name}=${secret}`)}`,
        `next=https://x.test/?${name}=${secret}`,
        `json=${encodeURIComponent(`{"${name}": "${secret}"}`)}`,
        `p=1;${name}=${secret}`,
      ),
    )

test('no secret survives, and every other parameter keeps its bytes and its place', () => {
  const secret = 'S3CR3T'
  const plain = fc
    .tuple(plainName, fc.stringMatching(/^[\w%.~:/+ -]{0,12}$/))
    .map((p) => p.join('='))
  const parameter = fc.oneof(
    plain.map((text) => ({ text, secret: false })),
    giveaway(secret).map((text) => ({ text, secret: true })),
  )
  fc.assert(
    fc.property(fc.array(parameter, { maxLength: 8 }), (parameters) => {
      const sanitised = sanitisedQuery(parameters.map(({ text }) => text).join('&'), usual)
      expect(sanitised).not.toContain(secret)
      const parts = sanitised.split('&')
      for (const [at, { text, secret: gone }] of parameters.entries())
        if (!gone) expect(parts[at]).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('any text at all is taken, and sanitising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = sanitisedQuery(text, usual)
      expect(sanitisedQuery(once, usual)).toBe(once)
      expect(sanitisedPath(text, usual).split('/')).toHaveLength(text.split('/').length)
    }),
  )
})
