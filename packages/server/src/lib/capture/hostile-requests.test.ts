import { readFileSync } from 'node:fs'
import { apiLogs, firstQuery, toCsv, toJson, type LogEntry } from '@loggia/core'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { capture, type RequestFacts } from './capture.ts'
import { captured } from './captured.ts'
import { createHandler } from '../handler.ts'
import { keyedIpHash } from './keyed-ip-hash.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Scope } from '../store.ts'
import { collected } from '../../../test/collected.ts'
import { dataFile } from '../../../test/data-file.ts'

const secret = 'S3CR3Tvalue9'
const scope: Scope<LogEntry> = { account: 'default', preset: apiLogs }

const lists = ['open_redirect_patt', 'xss_JHADDIX_XSS', 'xss_MarioXSSVectors', 'xss_XSSDetection']
const hostile = lists.flatMap((list) => {
  const file = dataFile(`bad-input/${list}.txt`)
  return file === null ? [] : readFileSync(file, 'utf8').split('\n')
})

const name = fc.constantFrom('token', 'api_key', 'Password', 'client_secret', 'sig', 'code')
const addresses = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((each) => each.length > 4),
)
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '/', '//', '?', '#', ...hostile),
  fc.webPath(),
)

/** What gives a secret or the address of the client away. */
function giveaway(address: string): fc.Arbitrary<string> {
  return name.chain((word) =>
    fc.constantFrom(
      `?${word}=${secret}&x=1`,
      `/x;${word}=${secret}`,
      `?next=${encodeURIComponent(`https://x.test/?${word}=${secret}`)}`,
      `?body=${encodeURIComponent(JSON.stringify({ [word]: secret }))}`,
      `//user:${secret}@host/`,
      `/?ip=${address}`,
      `/${address}/`,
      `?a=${encodeURIComponent(address)}`,
    ),
  )
}

const requests = addresses.chain((address) =>
  fc.record({
    address: fc.constant(address),
    target: fc.tuple(noise, giveaway(address)).map(([before, end]) => `${before}${end}`),
    method: fc.constantFrom('GET', 'POST', 'PROPFIND'),
    userAgent: fc.constantFrom(null, 'curl/8.5.0', `bot (${address})`),
    status: fc.constantFrom(200, 404, 500),
    errorCode: fc.constant(null),
    apiKey: fc.constantFrom(null, { name: 'k', key: `bye_12345${secret}` }),
  }),
)

function everyFormOf(entry: LogEntry): string {
  const exported = { fields: apiLogs.fields }
  return [
    JSON.stringify(entry),
    toCsv([entry], exported.fields),
    toJson([entry], exported.fields),
  ].join('\n')
}

/** A short address can stand in a hash or an id by chance, so these are left out. */
function textsOf({ endpoint, query_params, user_agent }: LogEntry): string {
  return decodeURIComponentOrNot([endpoint, query_params, user_agent].join('\n')).toLowerCase()
}

function decodeURIComponentOrNot(text: string): string {
  return text.replaceAll(/%([0-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

test('no hostile request gives its secret or its address away, in an entry or an export', async () => {
  const hashes = [undefined, keyedIpHash('correct horse battery staple')]
  await fc.assert(
    fc.asyncProperty(
      requests,
      fc.constantFrom(...hashes),
      async (facts: RequestFacts, hashAddress) => {
        const entry = await capture(facts, { hashAddress })
        expect(everyFormOf(entry)).not.toContain(secret)
        expect(textsOf(entry)).not.toContain(facts.address)
        expect(entry.ip_hash).toMatch(/^[\da-f]{64}$/)
      },
    ),
    { numRuns: 2000 },
  )
})

test.skipIf(hostile.length === 0)(
  'every hostile target of the lists, if they are here, is captured',
  async () => {
    for (const target of hostile) {
      const entry = await capture({
        method: 'GET',
        target: `${target}?token=${secret}`,
        status: 200,
        errorCode: null,
        address: '203.0.113.10',
        apiKey: null,
        userAgent: target,
      })
      expect(everyFormOf(entry)).not.toContain(secret)
    }
    expect(hostile.length).toBeGreaterThan(500)
  },
)

test('over a handler, neither answers nor log lines nor errors give them away', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const store = memoryStore()
  const heard: unknown[] = []
  const recordings: Promise<void>[] = []
  await fc.assert(
    fc.asyncProperty(requests, async ({ target, address, userAgent }) => {
      const url = URL.parse(`https://api.test/v1/logs/${target}`)
      if (!url) return
      const handler = captured(createHandler({ store, onError: (error) => heard.push(error) }), {
        record: (entry) => store.append(scope, [entry]),
        client: () => ({ address }),
        waitUntil: (recorded) => recordings.push(recorded),
      })
      const agent = userAgent && /^[ -~]*$/.test(userAgent) ? userAgent : 'curl'
      const response = await handler(new Request(url, { headers: { 'user-agent': agent } }))
      if (response.status >= 400) {
        const problem = await response.text()
        expect(problem).not.toContain(secret)
        expect(problem).not.toContain(address)
      }
    }),
    { numRuns: 300 },
  )
  await Promise.all(recordings)
  expect(heard).toEqual([])
  expect(logged).not.toHaveBeenCalled()
  const { signal } = new AbortController()
  const recorded = await collected(store.stream(scope, firstQuery(apiLogs), { signal }))
  expect(recorded.length).toBeGreaterThan(0)
  expect(JSON.stringify(recorded)).not.toContain(secret)
})
