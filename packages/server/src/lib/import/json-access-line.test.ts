import { readFileSync } from 'node:fs'
import { ipHash } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { dataFile } from '../../../test/data-file.ts'
import { accessLine } from './access-line.ts'
import { importEntries } from './import-entries.ts'
import type { ImportedEntry } from './imported-entry.ts'

const address = '203.0.113.10'
const nginx = {
  time_iso8601: '2026-03-06T12:30:45+00:00',
  remote_addr: address,
  remote_user: '',
  request: 'GET /v1/things?token=s3cret&page=2 HTTP/1.1',
  status: '404',
  body_bytes_sent: '153',
  request_time: '0.003',
  http_referrer: '',
  http_user_agent: 'curl/8.5.0',
  http_x_forwarded_for: '198.51.100.7',
}

async function imported(...lines: readonly (object | string)[]): Promise<readonly ImportedEntry[]> {
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  return collected(importEntries(texts, { name: 'access.json' }))
}

/** Of one line: what its entry has, or why there is none. */
async function of(line: object | string): Promise<object> {
  const [first] = await imported(line)
  return first && 'entry' in first ? first.entry : { ...first }
}

test('a request that nginx writes as JSON is what capture would have recorded', async () => {
  const [line] = await imported(nginx)
  expect(line).toMatchObject({
    line: 1,
    kind: 'access-log-json',
    collection: 'logs',
    entry: {
      apikey_name: 'imported',
      method: 'GET',
      endpoint: '/v1/things',
      query_params: 'token=[redacted]&page=2',
      status_code: 404,
      ip_hash: await ipHash(address),
      user_agent: 'curl/8.5.0',
      timestamp: '2026-03-06T12:30:45.000Z',
    },
  })
  expect(JSON.stringify(line)).not.toMatch(/s3cret|203\.0\.113|198\.51/)
})

test('the request may come in parts, under the names that people give them', async () => {
  const parts = {
    ts: 1_772_800_245.5,
    method: 'PUT',
    uri: '/a',
    args: 'b=1',
    status: 204,
    client_ip: address,
  }
  expect(await of(parts)).toMatchObject({
    method: 'PUT',
    endpoint: '/a',
    query_params: 'b=1',
    status_code: 204,
    timestamp: '2026-03-06T12:30:45.500Z',
  })
  const whole = {
    time: '06/Mar/2026:12:30:45 +0000',
    verb: 'GET',
    request_uri: '/a?b=1',
    status: 200,
    args: 'b=1',
  }
  expect(await of(whole)).toMatchObject({
    query_params: 'b=1',
    timestamp: '2026-03-06T12:30:45.000Z',
  })
})

test.each([
  [{ status: '-' }, 'the status is not from 100 to 999'],
  [{ request: '', method: '' }, 'no request was sent'],
  [{ request: '\u0016\u0003' }, 'the request is not HTTP'],
  [{ time_iso8601: '2026-02-30T12:30:45Z' }, 'there is no such time'],
  [{ time_iso8601: '-' }, 'there is no such time'],
])('a line with %j is rejected: %s', async (change, reason) => {
  expect(await of({ ...nginx, ...change })).toEqual({ line: 1, reason })
})

test('a line without a time happened when it is told to', async () => {
  const { time_iso8601: _, ...timeless } = nginx
  const undated = new Date('2026-03-06T12:30:45.000Z')
  const source = [JSON.stringify(timeless)]
  const [line] = await collected(importEntries(source, { name: 'a', undated }))
  expect(line).toMatchObject({ entry: { timestamp: '2026-03-06T12:30:45.000Z' } })
})

test('what nginx writes without escape=json is no JSON, and is read nevertheless', async () => {
  const line = JSON.stringify({ ...nginx, http_user_agent: 'AGENT' }).replace(
    'AGENT',
    String.raw`\x22\xC3\xA9\x22 \x5C\x0A`,
  )
  expect(await of(line)).toMatchObject({
    user_agent: String.raw`"é" \ `.trimEnd() + String.raw` \x0a`.trim(),
  })
})

test('a user name that is an address is not kept', async () => {
  expect(await of({ ...nginx, remote_user: '10.0.0.1' })).toMatchObject({ apikey_name: 'imported' })
})

test('the address is no part of the id', async () => {
  const [first] = await imported(nginx)
  const [second] = await imported({
    ...nginx,
    remote_addr: '192.0.2.1',
    http_x_forwarded_for: '192.0.2.2',
  })
  const id = (line: ImportedEntry | undefined): unknown => line && 'entry' in line && line.entry.id
  expect(id(first)).toBe(id(second))
})

test('whatever a line holds, it has one result, and its address is nowhere in it', async () => {
  const own = fc.oneof(
    fc.ipV4(),
    fc.ipV6().filter((each) => each.length > 6),
  )
  const lines = own.chain((client) => {
    const leak = fc.constantFrom(
      client,
      `from ${client} `,
      `/?ip=${client}`,
      `[${client}]`,
      1,
      null,
    )
    const names = [
      'request',
      'status',
      'remote_user',
      'http_user_agent',
      'request_uri',
      'args',
      'url',
    ]
    const loose = fc.dictionary(fc.constantFrom(...names, '__proto__'), leak)
    return loose.map((change) => ({ client, line: { ...nginx, ...change, remote_addr: client } }))
  })
  await fc.assert(
    fc.asyncProperty(lines, async ({ client, line }) => {
      const all = await imported(line)
      expect(all).toHaveLength(1)
      // What is made of random digits may hold anything.
      const shown = all.map((each) =>
        'entry' in each ? { ...each.entry, id: '', ip_hash: '' } : each,
      )
      expect(JSON.stringify(shown)).not.toContain(client)
    }),
    { numRuns: 500 },
  )
})

test('JSON of other programs is no request', async () => {
  const reason = 'the line is JSON, but of no kind that is known'
  expect(await of({ level: 30, time: 1, msg: 'listening', status: 'ok' })).toEqual({
    line: 1,
    reason,
  })
})

const combined = dataFile('http/apache_combined.log')

test.skipIf(!combined)(
  '2,000 real requests, if they are here, are the same entries from JSON as from the combined format',
  async () => {
    const lines = readFileSync(combined ?? '', 'utf8')
      .trimEnd()
      .split('\n')
    const asJson = lines.map((line) => {
      const found = accessLine(line)
      if ('reason' in found) return line
      const { method, target, status, address: remote_addr, userAgent } = found.facts
      const request = `${method} ${target} HTTP/1.1`
      return JSON.stringify({
        time_iso8601: found.time,
        remote_addr,
        request,
        status,
        http_user_agent: userAgent ?? '-',
      })
    })
    const told = (all: readonly ImportedEntry[]): readonly object[] =>
      all.map((each) => ('entry' in each ? { ...each.entry, id: '' } : { line: each.line }))
    const fromJson = told(await imported(...asJson))
    const fromText = told(
      await collected(importEntries([Buffer.from(lines.join('\n'))], { name: 'a' })),
    )
    expect(fromJson).toEqual(fromText)
  },
)
