import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { backendOver } from '../../test/backend.ts'
import { collected } from '../../test/collected.ts'
import { dataFile, withoutData } from '../../test/data-folder.ts'
import type { DataAdapter } from './adapter.ts'
import { apiLogs } from './api-logs.ts'
import type { LogEntry } from './entry.ts'
import { isLoggiaError, LoggiaError } from './errors.ts'
import { firstQuery } from './preset.ts'
import { restAdapter, type RestOptions } from './rest-adapter.ts'

const query = firstQuery(apiLogs)
const { signal } = new AbortController()
const emptyPage = { entries: [], next: null, previous: null, total: { relation: 'unknown' } }

type Answer = () => Response | Promise<Response>

interface Told {
  readonly urls: string[]
  readonly requests: RequestInit[]
  readonly waits: number[]
}

/** An adapter over a backend that gives these answers, the last of them again and again. */
function over(
  answers: readonly Answer[],
  options: Partial<RestOptions<LogEntry>> = {},
): Told & { readonly adapter: Required<DataAdapter<LogEntry>> } {
  const told: Told = { urls: [], requests: [], waits: [] }
  const adapter = restAdapter({
    url: 'https://logs.example.com',
    preset: apiLogs,
    random: () => 0.5,
    wait: async (milliseconds) => {
      told.waits.push(milliseconds)
    },
    fetch: async (url, init = {}) => {
      told.urls.push(String(url))
      told.requests.push(init)
      const answer = answers[Math.min(told.urls.length, answers.length) - 1]
      return answer ? answer() : Response.error()
    },
    ...options,
  })
  return { ...told, adapter }
}

async function refusal(call: Promise<unknown>): Promise<LoggiaError> {
  const error: unknown = await call.then(
    () => 'it was accepted',
    (cause: unknown) => cause,
  )
  return isLoggiaError(error) ? error : expect.fail(`not an error of Loggia: ${String(error)}`)
}

function json(body: unknown, init?: ResponseInit): Answer {
  return () => Response.json(body, init)
}

function text(body: string, init?: ResponseInit): Answer {
  return () => new Response(body, init)
}

const good = json(emptyPage)
const failing = text('', { status: 500 })

describe('an answer that is no page', () => {
  test.each<[string, Answer, string]>([
    ['HTML', text('<!doctype html><title>Sign in</title>'), 'bad-answer'],
    ['nothing at all', text(''), 'bad-answer'],
    ['204', () => new Response(null, { status: 204 }), 'bad-answer'],
    ['206', json(emptyPage, { status: 206 }), 'bad-answer'],
    ['cut off', text(JSON.stringify(emptyPage).slice(0, -5)), 'bad-answer'],
    ['a list', json([]), 'bad-answer'],
    ['null', json(null), 'bad-answer'],
    ['10 MB of text', text('x'.repeat(10_000_000)), 'bad-answer'],
    ['too many entries', json({ ...emptyPage, entries: manyEntries(501) }), 'page-overflow'],
  ])('but %s is refused at once as %s', async (_, answer, code) => {
    const { adapter, urls } = over([answer])
    expect((await refusal(adapter.load(query, { signal }))).code).toBe(code)
    expect(urls).toHaveLength(1)
  })

  test('but any body that JSON parsers are tried with is refused', async ({ skip }) => {
    const suite = dataFile('bad-input/json_test_suite_parsing.base64.json')
    if (!suite) return skip(withoutData)
    const bodies = JSON.parse(readFileSync(suite, 'utf8')) as Record<string, string>
    expect(Object.keys(bodies)).toHaveLength(318)
    for (const [name, body] of Object.entries(bodies)) {
      const { adapter } = over([() => new Response(Buffer.from(body, 'base64'))])
      expect((await refusal(adapter.load(query, { signal }))).code, name).toBe('bad-answer')
    }
  })

  test('but a page of odd values is passed on, for the table to show what it can', async () => {
    const odd = { id: 'a', status_code: '200', key_state: 'melted', timestamp: '2026-02-30' }
    const entries = [odd, { ...odd, status_code: 0 }, { ...odd, status_code: null }]
    const { adapter } = over([json({ ...emptyPage, entries })])
    expect((await adapter.load(query, { signal })).entries).toEqual(entries)
  })

  test('but that would pollute prototypes, does not', async () => {
    const { adapter } = over([
      text(
        '{"entries":[{"id":"a","__proto__":{"polluted":1}}],"next":null,"__proto__":{"polluted":1}}',
      ),
    ])
    const page = await adapter.load(query, { signal })
    expect('polluted' in page).toBe(false)
    expect('polluted' in {}).toBe(false)
  })
})

function manyEntries(count: number): readonly object[] {
  return Array.from({ length: count }, (_, at) => ({ id: String(at) }))
}

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

  test.each(['bad-cursor', 'cursor-mismatch'])('keeps the code %s of the backend', async (code) => {
    const { adapter } = over([json({ code, detail: 'from page 2' }, { status: 400 })])
    const error = await refusal(adapter.load(query, { signal }))
    expect(error).toMatchObject({ code, detail: 'from page 2' })
  })

  test.each<[string, unknown]>([
    ['a code of its own', { code: 'teapot', detail: 7 }],
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

  test.each(['.', '..', '\ud83d'])(
    'of %j, which no path can end with, is never asked',
    async (id) => {
      const { adapter, urls } = over([json({ id })])
      expect(await adapter.loadOne(id, { signal })).toBe(null)
      expect(urls).toEqual([])
    },
  )
})

describe('what is sent', () => {
  test('asks for JSON and adds the headers of the host, new ones each time', async () => {
    let token = 0
    const headers = (): Record<string, string> => ({ authorization: `Bearer ${++token}` })
    const { adapter, requests } = over([failing, good], { headers, credentials: 'include' })
    await adapter.load(query, { signal })
    expect(requests.map(({ headers: sent }) => sent)).toEqual([
      { accept: 'application/json', authorization: 'Bearer 1' },
      { accept: 'application/json', authorization: 'Bearer 2' },
    ])
    expect(requests[0]?.credentials).toBe('include')
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

describe('a stream', () => {
  const two = '{"id":"a"}\n{"id":"b"}\n'

  test('asks for all that match as NDJSON, from the start', async () => {
    const { adapter, urls } = over([text(two)])
    const asked = { ...query, search: 'x', cursor: 'c1' }
    const entries = await collected(adapter.stream(asked, { signal }))
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(urls[0]).toBe(
      'https://logs.example.com/v1/logs/export?q=x&sort=-timestamp&size=500&format=ndjson',
    )
  })

  test.each<[string, Answer, string]>([
    ['HTML', text('<!doctype html>\n<title>Sign in</title>'), 'bad-answer'],
    ['cut off', text(`${two}{"id":`), 'bad-answer'],
    ['of numbers', text('1\n2\n'), 'bad-answer'],
    ['without a body', () => new Response(null), 'bad-answer'],
    ['refused', text('', { status: 403 }), 'forbidden'],
  ])('that is %s ends with an error', async (_, answer, code) => {
    const { adapter } = over([answer])
    expect((await refusal(collected(adapter.stream(query, { signal })))).code).toBe(code)
  })

  test('that breaks off ends with an error, after what had arrived', async () => {
    const bytes = [new TextEncoder().encode(two)]
    const broken: Answer = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            const part = bytes.shift()
            if (part) controller.enqueue(part)
            else controller.error(new TypeError('terminated'))
          },
        }),
      )
    const seen: string[] = []
    const reading = async (): Promise<void> => {
      for await (const { id } of over([broken]).adapter.stream(query, { signal })) seen.push(id)
    }
    expect(await refusal(reading())).toMatchObject({ code: 'unavailable', detail: 'terminated' })
    expect(seen).toEqual(['a', 'b'])
  })

  test('opens after failures that pass', async () => {
    const { adapter } = over([failing, text(two)])
    expect(await collected(adapter.stream(query, { signal }))).toHaveLength(2)
  })
})

describe('a call that nobody waits for any more', () => {
  const aborted = AbortSignal.abort('unwanted')

  test('is not sent when it was so before', async () => {
    const { adapter, urls } = over([good])
    await expect(adapter.load(query, { signal: aborted })).rejects.toBe('unwanted')
    await expect(adapter.loadOne('a', { signal: aborted })).rejects.toBe('unwanted')
    await expect(collected(adapter.stream(query, { signal: aborted }))).rejects.toBe('unwanted')
    expect(urls).toEqual([])
  })

  test('is not tried again', async () => {
    const control = new AbortController()
    const answer: Answer = () => {
      control.abort('unwanted')
      return new Response('', { status: 500 })
    }
    const { adapter, urls } = over([answer])
    await expect(adapter.load(query, { signal: control.signal })).rejects.toBe('unwanted')
    expect(urls).toHaveLength(1)
  })
})

describe('over a real connection', () => {
  const closing: (() => void)[] = []
  afterEach(() => closing.splice(0).forEach((close) => close()))

  /** The address of a server that answers a first part and then keeps silent, and whether it was left. */
  async function silentServer(start: string | null): Promise<{ url: string; left: Promise<void> }> {
    const gone = Promise.withResolvers<void>()
    const server = createServer((request, response) => {
      request.on('close', () => gone.resolve())
      response.on('close', () => gone.resolve())
      if (start !== null) response.write(start)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => {
      server.closeAllConnections()
      server.close()
    })
    const { port } = server.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}`, left: gone.promise }
  }

  test.each<[string, string | null]>([
    ['before anything was answered', null],
    ['in the middle of the answer', '{"entries":['],
  ])('an abort %s ends the call with its reason and the request', async (_, start) => {
    const { url, left } = await silentServer(start)
    const control = new AbortController()
    const call = restAdapter({ url, preset: apiLogs }).load(query, { signal: control.signal })
    setTimeout(() => control.abort('unwanted'), 20)
    await expect(call).rejects.toBe('unwanted')
    await left
  })

  test('an abort in the middle of a stream ends it with its reason', async () => {
    const { url, left } = await silentServer('{"id":"a"}\n')
    const control = new AbortController()
    const adapter = restAdapter({ url, preset: apiLogs })
    const reading = (async () => {
      for await (const _ of adapter.stream(query, { signal: control.signal }))
        control.abort('enough')
    })()
    await expect(reading).rejects.toBe('enough')
    await left
  })

  test('a reader that has seen enough of a stream ends the request', async () => {
    const { url, left } = await silentServer('{"id":"a"}\n')
    const adapter = restAdapter({ url, preset: apiLogs })
    for await (const { id } of adapter.stream(query, { signal })) {
      expect(id).toBe('a')
      break
    }
    await left
  })

  test.each<[string, string | null]>([
    ['nothing', null],
    ['half an answer', '{"entries":['],
  ])('%s in time is a timeout', async (_, start) => {
    const { url } = await silentServer(start)
    const adapter = restAdapter({ url, preset: apiLogs, timeout: 20, retries: 0 })
    const error = await refusal(adapter.load(query, { signal }))
    expect(error).toMatchObject({ code: 'timeout', detail: '20 ms' })
  })

  test('a server that is not there is an unreachable backend', async () => {
    const adapter = restAdapter({ url: 'http://127.0.0.1:1', preset: apiLogs, retries: 0 })
    expect((await refusal(adapter.load(query, { signal }))).code).toBe('unavailable')
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
