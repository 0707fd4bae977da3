import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { apiLogs, firstQuery, ipHash, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { createHandler } from '../handler.ts'
import { keyedIpHash } from '../capture/keyed-ip-hash.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { importAccessLog, type ImportedLine } from './import-access-log.ts'
import { send } from '../../../test/ask.ts'
import { collected } from '../../../test/collected.ts'

const name = 'access.log'
const good =
  '203.0.113.10 - frank [06/Mar/2026:14:30:45 +0200] "GET /a/b?page=2&token=abc HTTP/1.1" 404 12 "https://203.0.113.10/?key=abc" "curl/8.5.0"'

function entriesOf(lines: readonly ImportedLine[]): readonly LogEntry[] {
  return lines.flatMap((line) => ('entry' in line ? [line.entry] : []))
}

test('a line becomes the entry that capture would have recorded', async () => {
  const [line] = await collected(importAccessLog([good], { name }))
  expect(line).toEqual({
    line: 1,
    entry: {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      apikey_name: 'frank',
      apikey_prefix: '',
      key_state: 'active',
      method: 'GET',
      endpoint: '/a/b',
      query_params: 'page=2&token=[redacted]',
      status_code: 404,
      error_code: null,
      ip_hash: await ipHash('203.0.113.10'),
      user_agent: 'curl/8.5.0',
      timestamp: '2026-03-06T12:30:45.000Z',
    },
  })
  expect(JSON.stringify(line)).not.toContain('203.0.113.10')
})

test('lines that cannot be read are reported where they stand, and end nothing', async () => {
  const lines = await collected(importAccessLog([good, 'rubbish', '', good], { name }))
  expect(lines.map((each) => ('reason' in each ? each.reason : each.line))).toEqual([
    1,
    'the line is neither in the combined nor in the common format',
    'the line is empty',
    4,
  ])
})

test('lines that are equal are entries of their own', async () => {
  const entries = entriesOf(await collected(importAccessLog([good, good, good], { name })))
  expect(new Set(entries.map(({ id }) => id)).size).toBe(3)
})

test('importing a file again records nothing twice, zipped or not', async () => {
  const store = memoryStore()
  const scope = { account: 'default', preset: apiLogs }
  const text = `${good}\n${good}\n`
  for (const file of [Buffer.from(text), gzipSync(text)])
    await store.append(scope, entriesOf(await collected(importAccessLog([file], { name }))))
  const { signal } = new AbortController()
  const { total } = await store.load(scope, firstQuery(apiLogs), { signal })
  expect(total).toEqual({ relation: 'exact', count: 2 })
})

test('addresses, secrets and user agents are treated as the host says', async () => {
  const hashAddress = keyedIpHash('correct horse battery staple')
  const options = { name, hashAddress, secretParameters: ['page'], keepUserAgent: false }
  const [entry] = entriesOf(await collected(importAccessLog([good], options)))
  expect(entry).toMatchObject({ query_params: 'page=[redacted]&token=[redacted]' })
  expect(entry?.ip_hash).toBe(await hashAddress('203.0.113.10'))
  expect(entry).not.toHaveProperty('user_agent')
})

test('a file that is not there rejects', async () => {
  const file = createReadStream(join(import.meta.dirname, 'no-such.log'))
  await expect(collected(importAccessLog(file, { name }))).rejects.toThrow('ENOENT')
})

const data =
  process.env['LOGGIA_DATA'] ?? join(import.meta.dirname, '../../../../../../shared/data')
const realLog = join(data, 'http/apache_combined.log')

test.skipIf(!existsSync(realLog))(
  'a real log of 10,000 lines, if it is here: all but the one that is cut off are entries',
  async () => {
    const file = createReadStream(realLog)
    const lines = await collected(importAccessLog(file, { name: 'apache_combined.log' }))
    expect(lines).toHaveLength(10_000)
    expect(lines.filter((line) => 'reason' in line)).toEqual([
      {
        line: 8899,
        reason: 'the line is cut off, or goes on in another format behind its time',
      },
    ])
    const entries = entriesOf(lines)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(9999)
    expect(new Set(entries.map((entry) => entry.ip_hash)).size).toBe(1753)
    expect(entries[0]).toMatchObject({
      ip_hash: await ipHash('83.149.9.216'),
      endpoint: '/presentations/logstash-monitorama-2013/images/kibana-search.png',
      timestamp: '2015-05-17T10:05:03.000Z',
    })
  },
)

test.skipIf(!existsSync(realLog))(
  'no entry of a real log, if it is here, holds the address of its client',
  async () => {
    const file = createReadStream(realLog)
    const lines = await collected(importAccessLog(file, { name: 'apache_combined.log' }))
    const texts = (await collected(createReadStream(realLog, 'utf8'))).join('').split('\n')
    const leaks = lines.filter((each) => {
      const [address = ''] = (texts[each.line - 1] ?? '').split(' ', 1)
      return JSON.stringify(each).includes(address)
    })
    expect(leaks).toEqual([])
  },
)

test.skipIf(!existsSync(realLog))(
  'the entries of a real log, if it is here, are taken by a handler',
  async () => {
    const file = createReadStream(realLog)
    const options = { name: 'apache_combined.log' }
    const entries = entriesOf(await collected(importAccessLog(file, options)))
    const handler = createHandler({ store: memoryStore() })
    const response = await send(handler, entries.slice(0, 1000))
    expect(await response.json()).toEqual({ accepted: 1000, duplicates: 0, late: 0, rejected: [] })
  },
)
