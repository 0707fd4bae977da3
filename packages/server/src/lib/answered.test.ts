import { expect, test, vi } from 'vitest'
import { ask, handlerWith, send } from '../../test/ask.ts'
import type { Answered } from './answered.ts'

const secret = 's3cret-of-somebody'

async function told(path: string, init?: RequestInit): Promise<Answered | undefined> {
  const heard: Answered[] = []
  const handler = await handlerWith([], {
    onAnswer: (answered) => heard.push(answered),
    authenticate: ({ headers }) =>
      headers.has('authorization') ? { account: 'acme', role: 'owner' } : null,
  })
  await ask(handler, path, init)
  expect(heard).toHaveLength(1)
  return heard[0]
}

test('tells the form of a path, and nothing that was sent', async () => {
  const headers = { authorization: secret, cookie: secret }
  const answered = await told(`/v1/logs/${secret}?q=${secret}`, { headers })
  expect(answered).toEqual({
    route: '/v1/logs/{id}',
    method: 'GET',
    status: 404,
    account: 'acme',
    milliseconds: expect.any(Number) as number,
  })
  expect(JSON.stringify(answered)).not.toContain(secret)
})

test.each([
  ['/nowhere', undefined, { route: null, status: 404, account: null }],
  ['/v1/logs', undefined, { route: '/v1/logs', status: 401, account: null }],
  ['/v1/logs', { method: 'PUT' }, { route: '/v1/logs', status: 405, method: 'PUT' }],
])('%s is told of too', async (path, init, expected) => {
  expect(await told(path, init)).toMatchObject(expected)
})

test('an answer is sent even where the hook fails', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const handler = await handlerWith([], {
    onAnswer() {
      throw new Error('the log is full')
    },
  })
  expect((await send(handler, [])).status).toBe(200)
  expect(said).toHaveBeenCalledOnce()
})
