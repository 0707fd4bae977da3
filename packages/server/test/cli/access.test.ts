import { expect, test } from 'vitest'
import { eventNamed, sendEvents } from './event.ts'
import { testFolder } from './folder.ts'
import { run } from './program.ts'
import { serving } from './serving.ts'

const folder = testFolder()
const hash = 'dec4cd0d4c584c07c7dd8dbe1a475d29b7b46cd67d4835ae7df07eb53d4cc46b'
const tokens = folder.file(
  'tokens.json',
  JSON.stringify({
    'acme-owner-0123456': { account: 'acme', role: 'owner' },
    'acme-member-012345': { account: 'acme', role: 'member' },
    [`sha256:${hash}`]: { account: 'other', role: 'owner' },
  }),
)

const as = (token: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${token}`,
})

test('a token says whose entries are read and sent, and what may be done', async () => {
  const { url, stop } = await serving(['--memory', '--host', '0.0.0.0', '--tokens', tokens])
  const own = url.replace('0.0.0.0', '127.0.0.1')
  const count = async (token: string): Promise<unknown> =>
    (await fetch(`${own}/v1/activity/count`, { headers: as(token) })).json()
  expect((await sendEvents(own, [eventNamed('a')], as('acme-owner-0123456'))).status).toBe(200)
  expect(await count('acme-member-012345')).toMatchObject({ count: 1 })
  expect((await sendEvents(own, [eventNamed('b')], as('acme-member-012345'))).status).toBe(403)
  // Kept as its hash alone.
  expect(await count('This-is-a-test.')).toMatchObject({ count: 0 })
  await stop()
})

test.each([
  {},
  as('acme-owner-012345'),
  as('acme-owner-01234567'),
  { authorization: 'acme-owner-0123456' },
])('whoever sends %j is nobody', async (headers) => {
  const { url, stop } = await serving(['--memory', '--tokens', tokens])
  expect((await fetch(`${url}/v1/activity`, { headers })).status).toBe(401)
  await stop()
})

test('without tokens nobody but this machine is listened to', async () => {
  const { code, err } = await run(['serve', '--memory', '--host', '0.0.0.0'])
  expect(code).toBe(2)
  expect(err).toContain('--host (HOST) is "0.0.0.0", which others can reach')
  expect(err).toContain('--tokens (LOGGIA_TOKENS)')
})
