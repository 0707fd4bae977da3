import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { streamedEvents, type StreamedEvent } from './streamed-events.ts'

const { signal } = new AbortController()

/** A stream of these bytes that ends, in parts that are cut at these places. */
function streamOf(
  text: string,
  cuts: readonly number[] = [],
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text)
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted(
    (a, b) => a - b,
  )
  const parts = places.slice(1).map((end, at) => bytes.slice(places[at], end))
  return new ReadableStream({
    pull(controller) {
      const part = parts.shift()
      if (part) controller.enqueue(part)
      else controller.close()
    },
  })
}

async function eventsIn(
  text: string,
  cuts: readonly number[] = [],
  retries: number[] = [],
): Promise<readonly StreamedEvent[]> {
  const onRetry = (milliseconds: number): void => void retries.push(milliseconds)
  return collected(
    streamedEvents(streamOf(text, cuts), { silence: 1000, longest: 1000, signal, onRetry }),
  )
}

const message = (data: string | null, id = '', type = 'message'): StreamedEvent => ({
  type,
  data,
  id,
})

describe('an event stream, by the examples of the HTML standard', () => {
  test.each<[string, string, readonly StreamedEvent[]]>([
    ['lines of data are one text', 'data: YHOO\ndata: +2\ndata: 10\n\n', [message('YHOO\n+2\n10')]],
    [
      'an id without a value takes the last one away, and what has not ended is none',
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event',
      [message('first event', '1'), message('second event')],
    ],
    [
      'empty data is data, and a line without a colon a field without a value',
      'data\n\ndata\ndata\n\ndata:',
      [message(''), message('\n')],
    ],
    [
      'one blank after a colon is no part of the value',
      'data:test\n\ndata: test\n\n',
      [message('test'), message('test')],
    ],
    ['other blanks are', 'data:  two\ndata:\tone\n\n', [message(' two\n\tone')]],
    [
      'a type goes with its event alone',
      'event: add\ndata: 1\n\ndata: 2\n\n',
      [message('1', '', 'add'), message('2')],
    ],
    [
      'an id stays until there is another',
      'id: a\ndata: 1\n\ndata: 2\n\nid: b\ndata: 3\n\n',
      [message('1', 'a'), message('2', 'a'), message('3', 'b')],
    ],
    ['an id alone is told without data', 'id: a\n\nid: a\n\n', [message(null, 'a')]],
    ['an id with a NULL is none', 'id: a\u0000b\ndata: 1\n\n', [message('1')]],
    ['a type without data is no event', 'event: add\n\ndata: 1\n\n', [message('1')]],
    [
      'comments and fields that nobody knows say nothing',
      ':\n: hi\nconstructor: x\n__proto__: y\nData: z\n data: 0\n\ndata: 1\n\n',
      [message('1')],
    ],
    [
      'a byte order mark at the beginning is none of the first line',
      '\ufeffdata: 1\n\n\ufeffdata: 2\n\n',
      [message('1')],
    ],
    [
      'lines end with CR, LF or both',
      'data: 1\rdata: 2\r\ndata: 3\n\r\ndata: 4\r\r',
      [message('1\n2\n3'), message('4')],
    ],
    [
      'what is no UTF-8 is replaced, and nothing else',
      'data: 😀\u2028é\n\n',
      [message('😀\u2028é')],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await eventsIn(text)).toEqual(expected)
    const everywhere = Array.from({ length: text.length * 4 }, (_cut, at) => at)
    expect(await eventsIn(text, everywhere)).toEqual(expected)
  })

  test('tells how long to wait before the next connection, in whole milliseconds', async () => {
    const retries: number[] = []
    await eventsIn('retry: 250\nretry: 1e3\nretry: -1\nretry:\nretry: 7 \nretry:9\n', [], retries)
    expect(retries).toEqual([250, 9])
  })
})

/** The same by the letter of the standard, of a whole text. */
function reference(text: string): readonly StreamedEvent[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
  const found: StreamedEvent[] = []
  let [data, type, id, told] = ['', '', '', '']
  for (const line of lines) {
    if (line === '') {
      if (data !== '') found.push(message(data.slice(0, -1), id, type || 'message'))
      else if (id !== told) found.push(message(null, id, type || 'message'))
      ;[data, type, told] = ['', '', id]
      continue
    }
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data += `${value}\n`
    if (field === 'event') type = value
    if (field === 'id' && !value.includes('\0')) id = value
  }
  return found
}

test('however it is cut into parts, a stream is what the standard says', async () => {
  const part = fc.constantFrom(
    'data',
    'id',
    'event',
    ':',
    ': ',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    ' ',
    '\0',
    '\ufeff',
    '😀',
    'é',
    'x',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.array(fc.nat(120), { maxLength: 12 }),
      async (text, cuts) => {
        expect(await eventsIn(text, cuts)).toEqual(reference(text))
      },
    ),
    { numRuns: 1000 },
  )
})

describe('an event', () => {
  const long = 'x'.repeat(600)

  test.each([
    ['of a line without an end', `data: ${long}${long}`],
    ['of many lines', `data: ${long}\ndata: ${long}\n`],
    ['of a type that is too long', `event: ${long}\nid: ${long}\n`],
  ])('%s is refused before it fills the memory', async (_, text) => {
    await expect(eventsIn(text)).rejects.toMatchObject({ code: 'bad-answer' })
  })

  test('is as long as it may be, however many there are', async () => {
    expect(await eventsIn(`data: ${long}\n\n`.repeat(50))).toHaveLength(50)
    expect(await eventsIn(`: ${long}\n`.repeat(50))).toEqual([])
  })
})

describe('a stream', () => {
  const options = { silence: 20, longest: 1000, onRetry: () => undefined }

  test('that tells nothing for too long is broken, and cancelled', async () => {
    const cancelled: unknown[] = []
    const silent = new ReadableStream<Uint8Array<ArrayBuffer>>({
      cancel: (reason) => void cancelled.push(reason),
    })
    const reading = collected(streamedEvents(silent, { ...options, signal }))
    await expect(reading).rejects.toMatchObject({ code: 'timeout' })
    expect(cancelled).toHaveLength(1)
  })

  test('is kept by comments', async () => {
    let left = 8
    const beating = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        if (left-- > 0) controller.enqueue(new TextEncoder().encode(':\n\n'))
        else controller.close()
      },
    })
    expect(await collected(streamedEvents(beating, { ...options, silence: 500, signal }))).toEqual(
      [],
    )
  })

  test('ends when its reader leaves, and when it is aborted', async () => {
    let cancelled = 0
    const endless = (): ReadableStream<Uint8Array<ArrayBuffer>> => {
      let isFirst = true
      return new ReadableStream({
        pull(controller) {
          if (isFirst) controller.enqueue(new TextEncoder().encode('data: 1\n\n'))
          isFirst = false
        },
        cancel: () => void cancelled++,
      })
    }
    for await (const _ of streamedEvents(endless(), { ...options, signal })) break
    expect(cancelled).toBe(1)
    const abort = new AbortController()
    const reading = async (): Promise<void> => {
      const events = streamedEvents(endless(), {
        ...options,
        silence: 60_000,
        signal: abort.signal,
      })
      for await (const _ of events) setTimeout(() => abort.abort('enough'))
    }
    await expect(reading()).rejects.toBe('enough')
    expect(cancelled).toBe(2)
  })
})
