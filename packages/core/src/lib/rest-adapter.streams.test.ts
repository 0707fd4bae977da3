import { describe, expect, test } from 'vitest'
import { collected } from '../../test/collected.ts'
import { failing, good, over, query, refusal, signal, text, type Answer } from '../../test/rest.ts'

describe('a stream', () => {
  const two = '{"id":"a"}\n{"id":"b"}\n'

  test('asks for all that match as NDJSON, from its cursor on', async () => {
    const { adapter, urls } = over([text(two)])
    const asked = { ...query, search: 'x', cursor: 'c1' }
    const entries = await collected(adapter.stream(asked, { signal }))
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(urls[0]).toBe(
      'https://logs.example.com/v1/logs/export?q=x&sort=-timestamp&size=500&cursor=c1&format=ndjson&end=count',
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

  const stating = (body: string, type = 'application/x-ndjson; end=count'): Answer =>
    text(body, { headers: { 'content-type': type } })
  const end = (count: unknown): string => `${JSON.stringify({ end: { count } })}\n`

  test('that states its end is whole when it ends so', async () => {
    for (const type of ['application/x-ndjson; end=count', 'application/x-ndjson', 'text/plain']) {
      const { adapter } = over([stating(two + end(2), type)])
      const entries = await collected(adapter.stream(query, { signal }))
      expect(entries.map(({ id }) => id)).toEqual(['a', 'b'])
    }
    const { adapter } = over([stating(end(0))])
    expect(await collected(adapter.stream(query, { signal }))).toEqual([])
  })

  test.each<[string, string, string]>([
    ['was cut off exactly at the end of a line', two, 'unavailable'],
    ['was cut off before its first line', '', 'unavailable'],
    ['was cut off in a line', `${two}{"id":`, 'unavailable'],
    ['was cut off in its last line', two + end(2).slice(0, 9), 'unavailable'],
    ['holds a line that is not JSON', `<br>\n${two}${end(2)}`, 'bad-answer'],
    ['has lost entries on its way', two + end(3), 'bad-answer'],
    ['goes on after its end', end(0) + two, 'bad-answer'],
    ['ends twice', two + end(2) + end(2), 'bad-answer'],
    ['ends with no count', two + end('2'), 'bad-answer'],
  ])('that states its end, but %s, ends with an error', async (_, body, code) => {
    const { adapter } = over([stating(body)])
    expect((await refusal(collected(adapter.stream(query, { signal })))).code).toBe(code)
  })

  test('of an entry with a field called end goes on', async () => {
    const { adapter } = over([stating(`{"id":"a","end":{"count":0}}\n${end(1)}`)])
    expect(await collected(adapter.stream(query, { signal }))).toHaveLength(1)
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

  test('may be read as slowly as its reader likes', async () => {
    const { adapter } = over([text(two)], { timeout: 50 })
    const seen: string[] = []
    for await (const { id } of adapter.stream(query, { signal })) {
      await new Promise((resolve) => setTimeout(resolve, 80))
      seen.push(id)
    }
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
