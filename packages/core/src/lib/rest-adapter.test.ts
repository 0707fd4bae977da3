import { describe, expect, test } from 'vitest'
import { backendOver } from '../../test/backend.ts'
import { collected } from '../../test/collected.ts'
import {
  emptyPage,
  failing,
  good,
  json,
  over,
  query,
  refusal,
  signal,
  text,
} from '../../test/rest.ts'
import { apiLogs } from './api-logs.ts'
import type { LogEntry } from './entry.ts'
import { restAdapter } from './rest-adapter.ts'

describe('the address', () => {
  test.each([
    ['/', '/v1/logs'],
    ['', '/v1/logs'],
    ['/api', '/api/v1/logs'],
    ['/api/', '/api/v1/logs'],
    ['/api/v1', '/api/v1/logs'],
    ['/api/v1/logs', '/api/v1/logs'],
    ['/api/v1/logs/', '/api/v1/logs'],
    ['https://logs.example.com', 'https://logs.example.com/v1/logs'],
    ['https://example.com/logs', 'https://example.com/logs'],
    ['https://example.com/my-logs', 'https://example.com/my-logs/v1/logs'],
  ])('%j is asked at %s', async (url, collection) => {
    const { adapter, urls } = over([good], { url })
    await adapter.load(query, { signal })
    expect(urls[0]?.split('?')[0]).toBe(collection)
  })

  test('carries the query', async () => {
    const { adapter, urls } = over([good])
    await adapter.load({ ...query, search: 'a&b=c', size: 7, cursor: 'c1' }, { signal })
    expect(urls[0]).toBe(
      'https://logs.example.com/v1/logs?q=a%26b%3Dc&sort=-timestamp&size=7&cursor=c1',
    )
  })

  test.each([
    ['__proto__', '__proto__'],
    ['a/b?c#d e', 'a%2Fb%3Fc%23d%20e'],
    ['../../v2', '..%2F..%2Fv2'],
    ['😀', '%F0%9F%98%80'],
    ['', ''],
  ])('of the entry %j cannot be left by its id', async (id, segment) => {
    const { adapter, urls } = over([json({ id })])
    await adapter.loadOne(id, { signal })
    expect(urls[0]).toBe(`https://logs.example.com/v1/logs/${segment}`)
  })

  test.each(['.', '..', '\ud83d', 'count', 'export', 'facets', 'histogram', 'tail'])(
    'of %j, which no path of an entry can end with, is never asked',
    async (id) => {
      const { adapter, urls } = over([json({ id })])
      expect(await adapter.loadOne(id, { signal })).toBe(null)
      expect(urls).toEqual([])
    },
  )
})

describe('what is sent', () => {
  test('asks for JSON and adds the headers of the host, new ones for each call', async () => {
    let token = 0
    const headers = (): Record<string, string> => ({ authorization: `Bearer ${++token}` })
    const { adapter, requests } = over([failing, good], { headers, credentials: 'include' })
    await adapter.load(query, { signal })
    await adapter.load(query, { signal })
    expect(requests.map(({ headers: sent }) => sent)).toEqual([
      { accept: 'application/json', authorization: 'Bearer 1' },
      { accept: 'application/json', authorization: 'Bearer 1' },
      { accept: 'application/json', authorization: 'Bearer 2' },
    ])
    expect(requests[0]?.credentials).toBe('include')
  })

  test('waits for headers that the host has to ask for itself', async () => {
    const headers = async (): Promise<Record<string, string>> => ({ authorization: 'Bearer 1' })
    const { adapter, requests } = over([text('{"id":"a"}\n')], { headers })
    await collected(adapter.stream(query, { signal }))
    await adapter.loadOne('a', { signal })
    const sent = { accept: 'application/json', authorization: 'Bearer 1' }
    expect(requests.map((request) => request.headers)).toEqual([sent, sent])
  })

  const signedOut = new TypeError('signed out')

  test.each<[string, () => Promise<never>]>([
    [
      'throws',
      () => {
        throw signedOut
      },
    ],
    ['rejects', () => Promise.reject(signedOut)],
  ])('is nothing when the host %s instead of giving headers; its error passes', async (_, fail) => {
    let asked = 0
    const headers = (): Promise<never> => {
      asked++
      return fail()
    }
    const { adapter, urls } = over([good], { headers })
    await expect(adapter.load(query, { signal })).rejects.toBe(signedOut)
    await expect(adapter.loadOne('a', { signal })).rejects.toBe(signedOut)
    await expect(collected(adapter.stream(query, { signal }))).rejects.toBe(signedOut)
    expect(asked).toBe(3)
    expect(urls).toEqual([])
  })
})

describe('one entry', () => {
  test('that is gone is null', async () => {
    const { adapter } = over([text('', { status: 404 })])
    expect(await adapter.loadOne('a', { signal })).toBe(null)
  })

  test('that is no entry is refused', async () => {
    const { adapter } = over([json({ ...emptyPage })])
    expect((await refusal(adapter.loadOne('a', { signal }))).code).toBe('bad-answer')
  })
})

test('pages of a backend come through as they are', async () => {
  const entries = ['a', 'b', 'c'].map(
    (id) => ({ id, timestamp: '2026-03-06T12:30:45.000Z' }) as LogEntry,
  )
  const adapter = restAdapter({ url: '/', preset: apiLogs, fetch: backendOver(entries) })
  const first = await adapter.load({ ...query, size: 2 }, { signal })
  expect(first.entries.map(({ id }) => id)).toEqual(['c', 'b'])
  const second = await adapter.load({ ...query, size: 2, cursor: first.next }, { signal })
  expect(second.entries.map(({ id }) => id)).toEqual(['a'])
})
