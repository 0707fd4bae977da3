import { describe, expect, test } from 'vitest'
import { failing, json, over, query, refusal, text, type Answer } from '../../test/rest.ts'
import type { Arrival, SubscribeOptions } from './adapter.ts'
import type { LogEntry } from './entry.ts'
import type { LoggiaError } from './errors.ts'
import type { RestOptions } from './rest-adapter.ts'

const stream = (body: string, type = 'text/event-stream'): Answer =>
  text(body, { headers: { 'content-type': type } })
const opening = (id: string): string => `retry: 0\nid: ${id}\nevent: position\ndata: {}\n\n`
const entry = (id: string, position = `p-${id}`): string =>
  `id: ${position}\ndata: ${JSON.stringify({ id })}\n\n`

/** Reads so many entries over these answers, and then stops listening. */
async function listened(
  answers: readonly Answer[],
  count: number,
  { after = null, ...options }: Partial<RestOptions<LogEntry> & SubscribeOptions> = {},
) {
  const { adapter, ...told } = over(answers, options)
  const abort = new AbortController()
  const events: string[] = []
  const found: Arrival<LogEntry>[] = []
  const arrivals = adapter.subscribe(query, {
    signal: abort.signal,
    after,
    onOpen: () => events.push('open'),
    onBreak: ({ code }: LoggiaError) => events.push(code),
  })
  const reading = async (): Promise<void> => {
    for await (const arrival of arrivals) {
      events.push(arrival.entry.id)
      if (found.push(arrival) === count) break
    }
  }
  await reading()
  return { ...told, events, found }
}

function headersOf(request: RequestInit | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(new Headers(request?.headers))
}

describe('a subscription', () => {
  test('asks for an event stream of what matches, with the headers of the host', async () => {
    const { adapter, urls, requests } = over([stream(opening('p0') + entry('a'))], {
      headers: async () => ({ authorization: 'Bearer 1' }),
      credentials: 'include',
    })
    const { signal } = new AbortController()
    const asked = { ...query, search: 'x', cursor: 'c1' }
    for await (const _ of adapter.subscribe(asked, { signal, after: null })) break
    expect(urls).toEqual(['https://logs.example.com/v1/logs/tail?q=x&sort=-timestamp&size=500'])
    expect(headersOf(requests[0])).toEqual({
      accept: 'text/event-stream',
      authorization: 'Bearer 1',
    })
    expect(requests[0]?.credentials).toBe('include')
  })

  test('gives entries with their positions, and no other events', async () => {
    const other = 'event: news\ndata: {"id":"x"}\n\nid: p-later\n\n'
    const { found } = await listened([stream(opening('p0') + entry('a') + other + entry('b'))], 2)
    expect(found).toEqual([
      { entry: { id: 'a' }, position: 'p-a' },
      { entry: { id: 'b' }, position: 'p-b' },
    ])
  })

  test('begins after a position that it is given', async () => {
    const { urls, requests } = await listened([stream(entry('a'))], 1, { after: 'p7' })
    expect(urls[0]).toContain('&after=p7')
    expect(headersOf(requests[0])['last-event-id']).toBe('p7')
  })

  test('goes on after the last entry when its connection ends', async () => {
    const { urls, requests, events } = await listened(
      [stream(opening('p0') + entry('a')), stream(entry('b'))],
      2,
    )
    expect(urls[1]).toContain('&after=p-a')
    expect(headersOf(requests[1])['last-event-id']).toBe('p-a')
    expect(events).toEqual(['open', 'a', 'unavailable', 'open', 'b'])
  })

  test('goes on where it was opened when nothing has come before its connection ends', async () => {
    const { urls } = await listened([stream(opening('p0')), stream(entry('a'))], 1)
    expect(urls[1]).toContain('&after=p0')
  })

  test('forgets what a broken connection has told by halves', async () => {
    const half = entry('b').slice(0, -1)
    const { urls, found } = await listened(
      [stream(opening('p0') + entry('a') + half), stream(entry('b'))],
      2,
    )
    expect(urls[1]).toContain('&after=p-a')
    expect(found.map((each) => each.entry.id)).toEqual(['a', 'b'])
  })

  test('sends a position that no header can hold in the address alone', async () => {
    const { urls, requests } = await listened([stream(entry('a'))], 1, { after: 'Ä ö' })
    expect(new URL(urls[0] ?? '').searchParams.get('after')).toBe('Ä ö')
    expect('last-event-id' in headersOf(requests[0])).toBe(false)
  })

  test('asks for new headers at each connection', async () => {
    let token = 0
    const headers = (): Record<string, string> => ({ authorization: `Bearer ${++token}` })
    const { requests } = await listened([stream(entry('a')), stream(entry('b'))], 2, { headers })
    expect(requests.map((each) => headersOf(each)['authorization'])).toEqual([
      'Bearer 1',
      'Bearer 2',
    ])
  })
})

describe('a connection that breaks', () => {
  test('is tried again after growing pauses, however often, once there was one', async () => {
    const open = stream(opening('p0'))
    const answers = [open, ...Array.from({ length: 9 }, () => failing), stream(entry('a'))]
    const { waits, events } = await listened(answers, 1)
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000, 5000, 5000, 5000])
    expect(events).toEqual(['open', 'unavailable', 'open', 'a'])
  })

  test('is left alone as long as the backend asks for', async () => {
    const busy = text('', { status: 429, headers: { 'retry-after': '60' } })
    const open = stream(`retry: 3000\n${opening('p0').slice(9)}`)
    const { waits } = await listened([open, busy, stream(entry('a'))], 1)
    expect(waits).toEqual([3000, 60_000])
  })

  test('is not left alone for days', async () => {
    const { waits } = await listened(
      [stream(`${opening('p0')}retry: 86400000\n`), stream(entry('a'))],
      1,
    )
    expect(waits).toEqual([300_000])
  })

  test('because nothing was heard is made anew', async () => {
    const silent: Answer = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(opening('p0'))),
        }),
        { headers: { 'content-type': 'text/event-stream' } },
      )
    const { events } = await listened([silent, stream(entry('a'))], 1, { silence: 20 })
    expect(events).toEqual(['open', 'timeout', 'open', 'a'])
  })

  test.each<[string, Answer, string, number]>([
    ['400', json({ code: 'bad-cursor' }, { status: 400 }), 'bad-cursor', 1],
    ['401', text('', { status: 401 }), 'unauthorized', 1],
    ['403', text('', { status: 403 }), 'forbidden', 1],
    ['404', text('', { status: 404 }), 'not-found', 1],
    ['204', () => new Response(null, { status: 204 }), 'bad-answer', 1],
    ['JSON', json({}), 'bad-answer', 1],
    ['HTML', stream('<title>Sign in</title>', 'text/html'), 'bad-answer', 1],
    ['an entry that is none', stream('id: 1\ndata: {}\n\n'), 'bad-answer', 1],
    ['an entry that is no JSON', stream('id: 1\ndata: {\n\n'), 'bad-answer', 1],
    ['an entry without a position', stream('data: {"id":"a"}\n\n'), 'bad-answer', 1],
    ['500 again and again', failing, 'unavailable', 4],
    ['429 again and again', text('', { status: 429 }), 'rate-limited', 4],
    ['nothing again and again', stream(''), 'unavailable', 4],
  ])('by %s ends a subscription that never was open', async (_, answer, code, tries) => {
    const { adapter, urls } = over([answer])
    const { signal } = new AbortController()
    const reading = async (): Promise<void> => {
      for await (const each of adapter.subscribe(query, { signal, after: null })) void each
    }
    expect((await refusal(reading())).code).toBe(code)
    expect(urls).toHaveLength(tries)
  })

  test.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
  ])('by %i ends one that was open, too', async (status, code) => {
    const answers = [stream(opening('p0')), text('', { status })]
    expect((await refusal(listened(answers, 1))).code).toBe(code)
  })
})

describe('a subscription that nobody wants any more', () => {
  test('rejects with the reason of its signal, and is not asked for', async () => {
    const { adapter, urls } = over([stream(opening('p0'))])
    const signal = AbortSignal.abort('unwanted')
    const reading = async (): Promise<void> => {
      for await (const each of adapter.subscribe(query, { signal, after: null })) void each
    }
    await expect(reading()).rejects.toBe('unwanted')
    expect(urls).toEqual([])
  })

  test('ends while it waits for entries, and while it waits to connect again', async () => {
    for (const answer of [stream(opening('p0')), failing]) {
      const abort = new AbortController()
      const wait: RestOptions<LogEntry>['wait'] = async (_, signal) => {
        abort.abort('unwanted')
        signal.throwIfAborted()
      }
      const { adapter, urls } = over([answer], { wait })
      const reading = async (): Promise<void> => {
        const { signal } = abort
        for await (const each of adapter.subscribe(query, { signal, after: null })) void each
      }
      await expect(reading()).rejects.toBe('unwanted')
      expect(urls).toHaveLength(1)
    }
  })
})
