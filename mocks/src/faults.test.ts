import type { Handler } from '@loggia/server'
import { expect, test } from 'vitest'
import {
  failing,
  garbage,
  hanging,
  outOfOrder,
  rateLimited,
  slow,
  stale,
  truncated,
  unreachable,
} from './faults.ts'

const answering: Handler = async ({ url }) => Response.json({ asked: new URL(url).pathname })

function ask(path = '/v1/logs', init: RequestInit = {}): Request {
  return new Request(`https://loggia.test${path}`, init)
}

async function statuses(handler: Handler, times: number): Promise<readonly number[]> {
  const found: number[] = []
  for (let time = 0; time < times; time++) found.push((await handler(ask())).status)
  return found
}

test('failing answers with a Problem as often as told, then with the truth', async () => {
  expect(await statuses(failing(answering, { times: 2, status: 500 }), 3)).toEqual([500, 500, 200])
  const response = await failing(answering)(ask())
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status: 503, code: 'unavailable' })
})

test('rate limited says when to come back, or nothing about it', async () => {
  const limited = rateLimited(answering, 2)
  expect((await limited(ask())).headers.get('retry-after')).toBe('2')
  expect((await limited(ask())).status).toBe(200)
  expect((await rateLimited(answering, 'soon')(ask())).headers.get('retry-after')).toBe('soon')
  expect((await rateLimited(answering, null)(ask())).headers.has('retry-after')).toBe(false)
})

test('unreachable is an answer that fetch would reject', async () => {
  const responses = unreachable(answering, 1)
  expect((await responses(ask())).type).toBe('error')
  expect((await responses(ask())).status).toBe(200)
})

test('garbage comes under a status and a type that promise JSON', async () => {
  const response = await garbage(answering, '<html>')(ask())
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
  expect(await response.text()).toBe('<html>')
})

test('truncated sends exactly the first bytes', async () => {
  expect(await (await truncated(answering, 8)(ask())).text()).toBe('{"asked"')
  expect(await (await truncated(answering, 9999)(ask())).json()).toEqual({ asked: '/v1/logs' })
})

test('truncated may break the connection', async () => {
  const response = await truncated(answering, 8, 'broken')(ask())
  await expect(response.text()).rejects.toThrow('broke on purpose')
})

test('slow and hanging stop when the request is aborted', async () => {
  for (const handler of [slow(answering, 60_000), hanging()]) {
    const stop = new AbortController()
    const answer = handler(ask('/v1/logs', { signal: stop.signal }))
    stop.abort(new Error('no longer wanted'))
    await expect(answer).rejects.toThrow('no longer wanted')
  }
})

test('out of order answers the second of two requests first', async () => {
  const handler = outOfOrder(answering, 60_000)
  const order: string[] = []
  const note = async (path: string): Promise<void> => {
    const { asked } = (await (await handler(ask(path))).json()) as { readonly asked: string }
    order.push(asked)
  }
  await Promise.all([note('/1'), note('/2')])
  await Promise.all([note('/3'), note('/4')])
  expect(order).toEqual(['/2', '/1', '/4', '/3'])
})

test('out of order does not keep a request for ever that stays alone', async () => {
  expect((await outOfOrder(answering, 1)(ask())).status).toBe(200)
})

test('stale repeats the first answer to the same question', async () => {
  let time = 0
  const handler = stale(async () => Response.json(++time))
  expect(await (await handler(ask('/a'))).json()).toBe(1)
  expect(await (await handler(ask('/b'))).json()).toBe(2)
  expect(await (await handler(ask('/a'))).json()).toBe(1)
})

test('faults go around faults', async () => {
  expect(await statuses(failing(rateLimited(answering, 0), { times: 1 }), 3)).toEqual([
    503, 429, 200,
  ])
})
