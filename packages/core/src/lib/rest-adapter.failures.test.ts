import { describe, expect, test } from 'vitest'
import {
  failing,
  good,
  json,
  over,
  query,
  refusal,
  signal,
  text,
  type Answer,
} from '../../test/rest.ts'

describe('a refusal', () => {
  test.each([
    [400, 'bad-query'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [413, 'bad-query'],
    [422, 'bad-query'],
  ])('with the status %i is the error %s, after one try', async (status, code) => {
    const { adapter, urls } = over([text('', { status })])
    const error = await refusal(adapter.load(query, { signal }))
    expect(error).toMatchObject({ code, detail: `HTTP ${status}` })
    expect(urls).toHaveLength(1)
  })

  test.each(['bad-cursor', 'cursor-mismatch', 'not-exportable'])(
    'keeps the code %s of the backend',
    async (code) => {
      const { adapter } = over([json({ code, detail: 'from page 2' }, { status: 400 })])
      const error = await refusal(adapter.load(query, { signal }))
      expect(error).toMatchObject({ code, detail: 'from page 2' })
    },
  )

  test.each<[string, unknown]>([
    ['a code of its own', { code: 'teapot', detail: 7 }],
    ['a code that every object has', { code: 'constructor' }],
    ['null', null],
    ['a list', ['bad-cursor']],
  ])('with the body %s is told by its status', async (_, body) => {
    const { adapter } = over([json(body, { status: 422 })])
    expect((await refusal(adapter.load(query, { signal }))).code).toBe('bad-query')
  })
})

describe('a failure that may pass', () => {
  test('three times, then a page, gives the page after growing pauses', async () => {
    const { adapter, waits } = over([failing, failing, failing, good])
    expect((await adapter.load(query, { signal })).entries).toEqual([])
    expect(waits).toEqual([200, 400, 800])
  })

  test.each([
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [408, 'timeout'],
    [504, 'timeout'],
    [429, 'rate-limited'],
  ])('with the status %i stays the error %s when it does not', async (status, code) => {
    const { adapter, urls } = over([text('<h1>Sorry</h1>', { status })])
    expect((await refusal(adapter.load(query, { signal }))).code).toBe(code)
    expect(urls).toHaveLength(4)
  })

  test.each<[string, number]>([
    ['2', 2000],
    ['0', 200],
    ['soon', 200],
    ['-1', 200],
    ['Banana 5', 200],
    ['Fri, 06 Mar 2026 12:30:45 GMT', 200],
  ])('told Retry-After %j waits %i ms', async (header, milliseconds) => {
    const busy = text('', { status: 429, headers: { 'retry-after': header } })
    const { adapter, waits } = over([busy, good])
    await adapter.load(query, { signal })
    expect(waits).toEqual([milliseconds])
  })

  test('told a date waits until then', async () => {
    const date = new Date(Date.now() + 5000).toUTCString()
    const busy = text('', { status: 503, headers: { 'retry-after': date } })
    const { adapter, waits } = over([busy, good])
    await adapter.load(query, { signal })
    expect(waits[0]).toBeGreaterThan(0)
    expect(waits[0]).toBeLessThanOrEqual(5000)
  })

  test('told to wait for a day says so at once', async () => {
    const { adapter, waits } = over([
      text('', { status: 429, headers: { 'retry-after': '86400' } }),
      good,
    ])
    const error = await refusal(adapter.load(query, { signal }))
    expect(error).toMatchObject({ code: 'rate-limited', retryAfter: 86_400_000 })
    expect(waits).toEqual([])
  })

  test('because one is offline is an unreachable backend', async () => {
    const offline: Answer = () => Promise.reject(new TypeError('Failed to fetch'))
    const error = await refusal(over([offline]).adapter.load(query, { signal }))
    expect(error).toMatchObject({ code: 'unavailable', detail: 'Failed to fetch' })
    expect((await over([offline, good]).adapter.load(query, { signal })).entries).toEqual([])
  })

  test('because a body broke off is tried again', async () => {
    const broken: Answer = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.error(new TypeError('terminated')),
        }),
      )
    const { adapter, urls } = over([broken, good])
    await adapter.load(query, { signal })
    expect(urls).toHaveLength(2)
  })

  test('is not tried again when the host does not want that', async () => {
    const { adapter, urls } = over([failing], { retries: 0 })
    await refusal(adapter.load(query, { signal }))
    expect(urls).toHaveLength(1)
  })
})
