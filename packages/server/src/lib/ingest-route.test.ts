import { apiLogs, withFields, type LogEntry, type Preset } from '@loggia/core'
import { expect, test } from 'vitest'
import { createHandler } from './handler.ts'
import type { Role } from './identity.ts'
import type { IngestAnswer } from './ingest-route.ts'
import { memoryStore } from './memory/memory-store.ts'
import { ask, handlerWith, problemOf, send } from '../../test/ask.ts'
import { logEntries, logEntry } from '../../test/log-entry.ts'

async function answer(response: Response): Promise<IngestAnswer> {
  expect(response.status).toBe(200)
  return (await response.json()) as IngestAnswer
}

test('what was accepted is in the next list', async () => {
  const handler = await handlerWith([])
  const sent = await answer(await send(handler, logEntries(3)))
  expect(sent).toEqual({ accepted: 3, duplicates: 0, late: 0, rejected: [] })
  expect(await (await ask(handler, '/v1/logs/entry-0001')).json()).toEqual(logEntries(3)[1])
})

test('sending a batch again records nothing twice', async () => {
  const handler = await handlerWith([])
  await send(handler, logEntries(3))
  const again = await answer(await send(handler, [...logEntries(4), logEntries(1)[0]]))
  expect(again).toEqual({ accepted: 1, duplicates: 4, late: 0, rejected: [] })
})

test('the same batch sent twenty times at once is recorded once', async () => {
  const handler = await handlerWith([])
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(handler, logEntries(50))))
  const sums = await Promise.all(answers.map(answer))
  expect(sums.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(50)
})

test('a batch may be one entry a line, and a bad line spoils no other', async () => {
  const [a, b] = logEntries(2)
  const body = `${JSON.stringify(a)}\r\n\n{"id": \n${JSON.stringify(b)}`
  const headers = { 'content-type': 'application/x-ndjson; charset=utf-8' }
  const response = await ask(await handlerWith([]), '/v1/logs', { method: 'POST', body, headers })
  expect(await answer(response)).toEqual({
    accepted: 2,
    duplicates: 0,
    late: 0,
    rejected: [{ index: 1, reason: 'not JSON' }],
  })
})

const { id: _, ...withoutId } = logEntry()

test.each<readonly [string, unknown, string]>([
  ['a number', 5, 'not an object'],
  ['null', null, 'not an object'],
  ['an entry without id', withoutId, 'id is missing'],
  ['a number as id', { ...logEntry(), id: 5 }, 'id is not text'],
  ['an id that URLs swallow', logEntry({ id: '..' }), 'id cannot be the last part of a URL here'],
  ['an id that is a route', logEntry({ id: 'export' }), 'id cannot be the last part of a URL here'],
  [
    'half a character as id',
    logEntry({ id: '\ud800' }),
    'id cannot be the last part of a URL here',
  ],
  ['a long id', logEntry({ id: 'x'.repeat(201) }), 'id cannot be the last part of a URL here'],
  ['a status of text', { ...logEntry(), status_code: '200' }, 'status_code is not a number'],
  ['status 0', logEntry({ status_code: 0 }), 'status_code is not from 100 to 999'],
  ['half a status', logEntry({ status_code: 200.5 }), 'status_code is not from 100 to 999'],
  [
    '30 February',
    logEntry({ timestamp: '2026-02-30T00:00:00Z' }),
    'timestamp is not an instant in ISO 8601 with its zone',
  ],
  [
    'a time without zone',
    logEntry({ timestamp: '2026-02-03T00:00:00' }),
    'timestamp is not an instant in ISO 8601 with its zone',
  ],
  ['a key of null', { ...logEntry(), apikey_name: null }, 'apikey_name is not text'],
  ['an address', logEntry({ ip_hash: '203.0.113.10' }), 'ip_hash is not 64 hexadecimal digits'],
  [
    'a whole key',
    logEntry({ apikey_prefix: 'bye_AB12CD3EF45GH67IJ89' }),
    'apikey_prefix is too long for a prefix; never send a whole key',
  ],
  [
    'a property of nobody',
    { ...logEntry(), client_ip: '203.0.113.10' },
    'client_ip is not a field of these entries',
  ],
  [
    'a prototype',
    JSON.parse(`{"__proto__": {}, ${JSON.stringify(logEntry()).slice(1)}`) as unknown,
    '__proto__ is not a field of these entries',
  ],
  [
    'a long text',
    logEntry({ endpoint: 'x'.repeat(16_385) }),
    'endpoint is longer than 16384 characters',
  ],
])('%s is rejected by its place and reason', async (_, entry, reason) => {
  const handler = await handlerWith([])
  const response = await send(handler, [
    logEntry({ id: 'before' }),
    entry,
    logEntry({ id: 'after' }),
  ])
  const { accepted, rejected } = await answer(response)
  expect(accepted).toBe(2)
  expect(rejected).toEqual([{ index: 1, reason }])
})

test('what was not recorded may be null or left out', async () => {
  const { query_params: _, error_code: __, user_agent: ___, ...least } = logEntry({ id: 'least' })
  const handler = await handlerWith([])
  expect(
    (await answer(await send(handler, [least, logEntry({ user_agent: null })]))).accepted,
  ).toBe(2)
})

test('an instant in another zone is kept in UTC with milliseconds', async () => {
  const handler = await handlerWith([])
  await send(handler, [logEntry({ id: 'x', timestamp: '2026-03-06T14:30:45+02:00' })])
  const entry = await (await ask(handler, '/v1/logs/x')).json()
  expect(entry).toMatchObject({ timestamp: '2026-03-06T12:30:45.000Z' })
})

test('an entry without a time gets that of its arrival', async () => {
  const { timestamp: _, ...timeless } = logEntry({ id: 'x' })
  const clock = (): Date => new Date('2026-03-06T14:15:22.000Z')
  const handler = await handlerWith([], { clock })
  await send(handler, [timeless])
  const entry = await (await ask(handler, '/v1/logs/x')).json()
  expect(entry).toMatchObject({ timestamp: '2026-03-06T14:15:22.000Z' })
})

test('fields that a host adds are checked by its declaration', async () => {
  interface Timed extends LogEntry {
    readonly latency: number
  }
  const preset = withFields<Timed>(apiLogs, [
    { name: 'latency', label: 'Latency', type: 'number', required: true },
  ])
  const handler = createHandler({ store: memoryStore(), presets: [preset] })
  const batch = [{ ...logEntry(), latency: 12 }, { ...logEntry(), latency: '12' }, logEntry()]
  expect((await answer(await send(handler, batch))).rejected).toEqual([
    { index: 1, reason: 'latency is not a number' },
    { index: 2, reason: 'latency is missing' },
  ])
})

test('an entry has an id and a time, even if its preset forgets to say so', async () => {
  const preset: Preset<LogEntry> = { ...apiLogs, fields: [] }
  const handler = createHandler({ store: memoryStore(), presets: [preset] })
  const batch = [{ id: 'x', timestamp: '2026-03-06T12:30:45.000Z' }, {}]
  expect((await answer(await send(handler, batch))).rejected).toEqual([
    { index: 1, reason: 'id is missing' },
  ])
  expect(await (await ask(handler, '/v1/logs/x')).json()).toEqual(batch[0])
})

test('a batch of more than a thousand entries is refused whole, with the limit', async () => {
  const handler = await handlerWith([])
  const problem = await problemOf(await send(handler, logEntries(1001)))
  expect(problem).toMatchObject({ code: 'too-large', status: 413 })
  expect(problem.detail).toBe('1001 entries, at most 1000 at once')
  expect(await (await ask(handler, '/v1/logs')).text()).toContain('"entries":[]')
})

test.each([
  ['a body that says how long it is', (text: string): BodyInit => text],
  ['a body that does not', (text: string): BodyInit => new Blob([text]).stream()],
])('%s is not read past its limit', async (_, body) => {
  const handler = await handlerWith([], { limits: { body: 1000 } })
  const response = await send(handler, [], {
    body: body(JSON.stringify(logEntries(10))),
    // @ts-expect-error -- Node asks for it where a body is a stream, and its own types do not know it
    duplex: 'half',
  })
  const problem = await problemOf(response)
  expect(problem).toMatchObject({ code: 'too-large', detail: 'at most 1000 bytes at once' })
})

test.each<readonly [string, BodyInit]>([
  ['nothing', ''],
  ['half a text', '[{"id":'],
  ['an object', '{}'],
  ['text', '"[]"'],
  ['bytes that are no UTF-8', new Uint8Array([0x5b, 0xff, 0x5d])],
  ['an endless nest', '['.repeat(100_000)],
])('a body of %s is a Problem', async (_, body) => {
  const response = await send(await handlerWith([]), null, { body })
  expect(response.status).toBe(400)
  expect((await problemOf(response)).code).toBe('bad-body')
})

test.each([
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'application/json', 'content-encoding': 'gzip' },
])('a body sent as %j is not read', async (headers) => {
  const init = { method: 'POST', headers, body: '[]' }
  const response = await ask(await handlerWith([]), '/v1/logs', init)
  expect((await problemOf(response)).code).toBe('unsupported-media-type')
})

test.each<readonly [Role, number]>([
  ['primary-owner', 200],
  ['owner', 200],
  ['member', 403],
])('a %s who sends a batch gets %i, and may read and export', async (role, status) => {
  const authenticate = (): { account: string; role: Role } => ({ account: 'acme', role })
  const handler = await handlerWith([], { authenticate })
  expect((await send(handler, [])).status).toBe(status)
  for (const path of ['/v1/logs', '/v1/logs/export'])
    expect((await ask(handler, path)).status).toBe(200)
})

test.each(['viewer', 'Owner', '', undefined])(
  'a role that we do not know, %j, sends nothing',
  async (role) => {
    // As authentication that is not typed may return it.
    const authenticate = () => ({ account: 'acme', role }) as { account: string; role: Role }
    expect((await send(await handlerWith([], { authenticate }), [])).status).toBe(403)
  },
)

test('a host says itself who may send batches', async () => {
  const authenticate = () => ({ account: 'acme', role: 'member' }) as const
  const handler = await handlerWith([], { authenticate, mayIngest: () => true })
  expect((await send(handler, [])).status).toBe(200)
})

test('a batch is recorded in the account of its sender', async () => {
  const store = memoryStore()
  const as = (account: string) =>
    createHandler({ store, authenticate: () => ({ account, role: 'owner' }) })
  await send(as('acme'), [logEntry({ id: 'x' })])
  const { accepted } = await answer(await send(as('other'), [logEntry({ id: 'x' })]))
  expect(accepted).toBe(1)
})
