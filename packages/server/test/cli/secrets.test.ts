import { expect, test } from 'vitest'
import { eventNamed, sendEvents } from './event.ts'
import { testFolder } from './folder.ts'
import { run } from './program.ts'
import { logged, serving } from './serving.ts'

const folder = testFolder()
const secret = 'top-secret-0123456789'
const tokens = `{"${secret}":{"account":"acme","role":"owner"}}`

test('no log line holds anything that was sent', async () => {
  const server = await serving(['--memory', '--log-level', 'debug'], {
    env: { LOGGIA_TOKENS: tokens },
  })
  const { url } = server
  const headers = {
    authorization: `Bearer ${secret}`,
    cookie: secret,
    'user-agent': secret,
    'x-request-id': secret,
  }
  await sendEvents(url, [{ ...eventNamed(secret), actor: secret }, secret], headers)
  await fetch(`${url}/v1/activity/${secret}?q=${secret}#${secret}`, { headers })
  await fetch(`${url}/v1/activity?token=${secret}`)
  await fetch(`${url}/${secret}?${secret}`, { headers: { authorization: `Basic ${secret}` } })
  await fetch(`${url}/v1/activity`, { method: 'POST', body: secret, headers })
  await fetch(`${url}/v1/keys/${secret}`, { method: 'DELETE', headers })
  expect(await server.stop()).toBe(0)
  expect(server.log().filter(({ msg }) => msg === 'answered').length).toBe(6)
  expect(server.out() + server.err()).not.toContain(secret)
})

test('a request is logged by its id, the form of its path, and how it was answered', async () => {
  const server = await serving(['--memory'])
  const { headers } = await fetch(`${server.url}/v1/activity/a?q=b`)
  const line = await logged(server.log, 'answered', server)
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/Z$/) as string,
    id: headers.get('x-request-id'),
    route: '/v1/activity/{id}',
    method: 'GET',
    status: 404,
    ms: expect.any(Number) as number,
    msg: 'answered',
  })
  await server.stop()
})

test('the account is named when that is asked for', async () => {
  const server = await serving(['--memory', '--log-accounts'], { env: { LOGGIA_TOKENS: tokens } })
  await fetch(`${server.url}/v1/activity`, { headers: { authorization: `Bearer ${secret}` } })
  expect(await logged(server.log, 'answered', server)).toMatchObject({ account: 'acme' })
  await server.stop()
})

test('a proxy that is trusted names requests', async () => {
  const server = await serving(['--memory', '--trust-proxy'])
  const headers = { 'x-request-id': 'from-the-proxy-1' }
  expect((await fetch(`${server.url}/v1/logs`, { headers })).headers.get('x-request-id')).toBe(
    'from-the-proxy-1',
  )
  expect(await logged(server.log, 'answered', server)).toMatchObject({ id: 'from-the-proxy-1' })
  await server.stop()
})

test.each([
  [
    'DATABASE_URL',
    `postgres://me:${secret}@127.0.0.1:1/logs`,
    3,
    'Postgres at 127.0.0.1:1/logs: nothing listens there.',
  ],
  [
    'CLICKHOUSE_URL',
    `http://me:${secret}@127.0.0.1:1/logs`,
    3,
    'ClickHouse at 127.0.0.1:1/logs: nothing listens there.',
  ],
  [
    'DATABASE_URL',
    `mysql://me:${secret}@127.0.0.1:1/logs`,
    2,
    '--database-url (DATABASE_URL) is no address of a Postgres server.',
  ],
  [
    'LOGGIA_TOKENS',
    `{"${secret}": {"account": "", "role": "owner"}}`,
    2,
    '--tokens (LOGGIA_TOKENS): An account is not empty.',
  ],
  ['LOGGIA_TOKENS', `{"${secret}"`, 2, '--tokens (LOGGIA_TOKENS) is not JSON.'],
])('%s that cannot be used is told of without its secret', async (name, value, code, words) => {
  const ended = await run(['serve', '--port', '0'], { env: { [name]: value }, cwd: folder.path })
  expect(ended).toMatchObject({ code, err: expect.stringContaining(words) as string })
  expect(ended.out + ended.err).not.toContain(secret)
})
