import { describe, expect, test } from 'vitest'
import { accountOver, calls, goodAnswers } from '../../../test/account.ts'
import { failing, json, refusal, signal, text } from '../../../test/rest.ts'
import type { AccountAdapter } from './account-adapter.ts'

// The names are those of the interface; Object.keys only forgets that.
const methods = Object.keys(calls) as (keyof AccountAdapter)[]
const changing = ['runPass', 'changePolicy', 'deleteKey'] as const
const reading = methods.filter((method) => !changing.some((each) => each === method))

describe('what is sent', () => {
  const get = { method: 'GET', type: null, body: undefined }

  test.each<[keyof AccountAdapter, object]>([
    ['retention', { ...get, path: '/v1/retention' }],
    ['preview', { ...get, path: '/v1/retention/preview' }],
    ['passes', { ...get, path: '/v1/retention/passes' }],
    ['runPass', { method: 'POST', path: '/v1/retention', type: 'application/json', body: '{}' }],
    [
      'changePolicy',
      {
        method: 'PUT',
        path: '/v1/retention',
        type: 'application/json',
        body: '{"policy":"scale"}',
      },
    ],
    ['usage', { ...get, path: '/v1/usage?collection=logs&by=&step=day' }],
    ['keys', { ...get, path: '/v1/keys' }],
    ['key', { ...get, path: '/v1/keys/bye_AB12C' }],
    ['deleteKey', { ...get, method: 'DELETE', path: '/v1/keys/bye_AB12C?expected=3' }],
  ])('by %s is %j', async (method, expected) => {
    const { account, sent } = accountOver([json(goodAnswers[method])])
    await calls[method](account, signal)
    expect(sent).toEqual([expected])
  })

  test.each([
    ['/', '/v1/retention'],
    ['/api', '/api/v1/retention'],
    ['/api/v1/', '/api/v1/retention'],
    ['https://logs.example.com', 'https://logs.example.com/v1/retention'],
  ])('to the root %j goes to %s', async (url, path) => {
    const { account, sent } = accountOver([json(goodAnswers.retention)], { url })
    await account.retention({ signal })
    expect(sent[0]?.path).toBe(path)
  })

  test('asks for a preview of another moment and policy', async () => {
    const { account, sent } = accountOver([json(goodAnswers.preview)])
    await account.preview({ at: '2026-03-07T00:00:00.000+01:00', policy: 'forever' }, { signal })
    await account.preview({ policy: 'free' }, { signal })
    expect(sent.map(({ path }) => path)).toEqual([
      '/v1/retention/preview?at=2026-03-07T00%3A00%3A00.000%2B01%3A00&policy=forever',
      '/v1/retention/preview?policy=free',
    ])
  })

  test('asks for the usage of a period by a field', async () => {
    const { account, sent } = accountOver([json(goodAnswers.usage)])
    const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-06T00:00:00.000Z' }
    const question = { collection: 'llm-logs', by: 'a&b', period, step: 'hour' } as const
    await account.usage(question, { signal })
    expect(sent[0]?.path).toBe(
      '/v1/usage?collection=llm-logs&by=a%26b&from=2026-03-01T00%3A00%3A00.000Z&to=2026-03-06T00%3A00%3A00.000Z&step=hour',
    )
  })

  test('carries the headers of the host', async () => {
    let seen: HeadersInit | undefined
    const { account } = accountOver([], {
      headers: async () => ({ authorization: 'Bearer 1' }),
      fetch: async (_, init) => {
        seen = init?.headers
        return Response.json(goodAnswers.changePolicy)
      },
    })
    await account.changePolicy('pro', { signal })
    expect(seen).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: 'Bearer 1',
    })
  })
})

describe('a key prefix', () => {
  test.each([
    ['a/b?c#d e', 'a%2Fb%3Fc%23d%20e'],
    ['../../v2', '..%2F..%2Fv2'],
    ['...', '...'],
    ['%2e%2e', '%252e%252e'],
    ['__proto__', '__proto__'],
    ['export', 'export'],
    ['😀', '%F0%9F%98%80'],
    [' ', '%20'],
  ])('%j cannot leave its place in the path: %s', async (prefix, segment) => {
    const { account, sent } = accountOver([json(goodAnswers.key), json(goodAnswers.deleteKey)])
    await account.key(prefix, { signal })
    await account.deleteKey(prefix, { expected: 0 }, { signal })
    expect(sent.map(({ path }) => path)).toEqual([
      `/v1/keys/${segment}`,
      `/v1/keys/${segment}?expected=0`,
    ])
  })

  test.each(['', '.', '..', '\ud83d'])(
    '%j, with which no path can end, is refused before anything is sent',
    async (prefix) => {
      const { account, sent } = accountOver([json(goodAnswers.key)])
      const refusals = [
        await refusal(account.key(prefix, { signal })),
        await refusal(account.deleteKey(prefix, { expected: 1 }, { signal })),
      ]
      expect(refusals.map(({ code }) => code)).toEqual(['bad-query', 'bad-query'])
      expect(refusals[0]?.detail).toContain(JSON.stringify(prefix))
      expect(sent).toEqual([])
    },
  )
})

describe('a backend that does not answer', () => {
  test.each(changing)('is asked by %s once, for it may have done it', async (method) => {
    for (const answer of [failing, text('', { status: 429 }), () => Response.error()]) {
      const { account, sent } = accountOver([answer, json(goodAnswers[method])])
      await refusal(calls[method](account, signal))
      expect(sent).toHaveLength(1)
    }
  })

  test.each(reading)('is asked by %s again', async (method) => {
    const { account, sent } = accountOver([failing, failing, json(goodAnswers[method])])
    await calls[method](account, signal)
    expect(sent).toHaveLength(3)
  })

  test.each(methods)('in time makes %s fail with a timeout', async (method) => {
    const { account } = accountOver([() => new Promise<never>(() => {})], {
      timeout: 1,
      retries: 0,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        }),
    })
    const { code, detail } = await refusal(calls[method](account, signal))
    // What removes entries takes as long as there are entries to remove.
    const patient = method === 'runPass' || method === 'deleteKey'
    expect([code, detail]).toEqual(['timeout', patient ? '20 ms' : '1 ms'])
  })
})

describe('a refusal', () => {
  test.each([
    [409, 'count-changed', 'deleteKey'],
    [409, 'pass-running', 'runPass'],
    [403, 'forbidden', 'changePolicy'],
    [401, 'unauthorized', 'retention'],
    [400, 'bad-query', 'usage'],
    [404, 'not-found', 'keys'],
  ] as const)('%i %s becomes an error of %s', async (status, code, method) => {
    const problem = json({ code, detail: 'in words' }, { status })
    const { account, sent } = accountOver([problem])
    const error = await refusal(calls[method](account, signal))
    expect(error).toMatchObject({ code, detail: 'in words' })
    expect(sent).toHaveLength(1)
  })

  test.each(methods)('of a call that was aborted before is the reason, %s', async (method) => {
    const reason = new Error('no longer wanted')
    const { account, sent } = accountOver([json(goodAnswers[method])])
    await expect(calls[method](account, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(sent).toEqual([])
  })
})

describe('an answer', () => {
  test.each(methods)('of %s comes through as it is', async (method) => {
    const { account } = accountOver([json(goodAnswers[method])])
    const own: unknown = { passes: 'passes', keys: 'keys' }[method as string] ?? null
    const answer = goodAnswers[method] as Record<string, unknown>
    expect(await calls[method](account, signal)).toEqual(own === null ? answer : answer[method])
  })

  test.each(methods)('of %s that is something else is a bad answer', async (method) => {
    const others = ['<html>', '', 'null', '[]', '{}', '"ok"', '7', '{"__proto__":{"deleted":1}}']
    for (const body of others) {
      const { account } = accountOver([text(body)])
      expect((await refusal(calls[method](account, signal))).code, body).toBe('bad-answer')
    }
  })

  test.each<[keyof AccountAdapter, object]>([
    ['retention', { policy: 'gold' }],
    ['retention', { policy: 'constructor' }],
    ['retention', { lastPass: {} }],
    ['preview', { policy: null }],
    ['preview', { collections: [{ collection: 'logs', count: '3' }] }],
    ['preview', { collections: { length: 0 } }],
    ['passes', { passes: [null] }],
    ['passes', { passes: 'none' }],
    ['runPass', { collections: [{ collection: 'logs', counted: 1 }] }],
    ['usage', { total: -1 }],
    ['usage', { live: 1.5 }],
    ['usage', { buckets: [{ start: 'x' }] }],
    ['usage', { buckets: [{ counts: [{ value: '', total: null, live: 0 }] }] }],
    ['keys', { keys: [{ prefix: 'a', total: 1 }] }],
    ['key', { live: null }],
    ['key', { prefix: 7 }],
    ['deleteKey', { deleted: '3' }],
  ])('of %s with %j is a bad answer that names the part', async (method, wrong) => {
    const { account } = accountOver([json({ ...goodAnswers[method], ...wrong })])
    const error = await refusal(calls[method](account, signal))
    expect(error.code).toBe('bad-answer')
    expect(error.detail).toContain(Object.keys(wrong)[0])
  })

  test('may know more than we do', async () => {
    const { account } = accountOver([json({ ...goodAnswers.retention, region: 'eu' })])
    expect(await account.retention({ signal })).toMatchObject({ region: 'eu' })
  })
})
