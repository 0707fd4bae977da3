import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { collected } from '../../test/collected.ts'
import { lines } from './lines.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Milliseconds; far more than any part takes here. */
const patience = 60_000

function streamOf(
  parts: readonly Uint8Array<ArrayBuffer>[],
  cancel = (): void => {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const rest = [...parts]
  return new ReadableStream({
    pull(controller) {
      const part = rest.shift()
      part ? controller.enqueue(part) : controller.close()
    },
    cancel,
  })
}

/** Bytes cut into pieces of this length, through the middle of characters too. */
function cut(text: string, length: number): readonly Uint8Array<ArrayBuffer>[] {
  const bytes = new TextEncoder().encode(text)
  const count = Math.ceil(bytes.length / length)
  return Array.from({ length: count }, (_, at) => bytes.slice(at * length, (at + 1) * length))
}

test('lines are whole, however the bytes arrive', async () => {
  const line = fc
    .string({ unit: 'binary', maxLength: 5 })
    .filter((text) => !text.includes('\n') && !text.startsWith('\ufeff'))
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (texts, length) => {
      const read = await collected(lines(streamOf(cut(texts.join('\n'), length)), patience))
      expect(read).toEqual(texts.filter((text) => text !== ''))
    }),
  )
})

test('the last line needs no line break', async () => {
  expect(await collected(lines(streamOf(cut('a\n\nb', 1)), patience))).toEqual(['a', 'b'])
  expect(await collected(lines(streamOf(cut('a\nb\n', 9)), patience))).toEqual(['a', 'b'])
})

test('a part of megabytes is read piece by piece, as lines are asked for', async () => {
  const decoded = vi.spyOn(TextDecoder.prototype, 'decode')
  const text = `${'é'.repeat(99)}\n`.repeat(20_000)
  const part = new TextEncoder().encode(text)
  const reader = lines(streamOf([part]), patience)[Symbol.asyncIterator]()
  expect((await reader.next()).value).toBe('é'.repeat(99))
  const [first] = decoded.mock.calls[0] ?? []
  expect(decoded).toHaveBeenCalledTimes(1)
  expect(first?.byteLength).toBeLessThan(100_000)
  let rest = 0
  while (!(await reader.next()).done) rest += 1
  expect(rest).toBe(19_999)
})

test('the stream is cancelled when nobody wants more lines', async () => {
  let cancelled = false
  const endless = streamOf(
    Array.from({ length: 1000 }, () => new TextEncoder().encode('a\n')),
    () => {
      cancelled = true
    },
  )
  for await (const line of lines(endless, patience)) {
    expect(line).toBe('a')
    break
  }
  expect(cancelled).toBe(true)
})

test('a stream that stalls ends with an error, even one that cannot be cancelled', async () => {
  const stalled = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('a\nb')),
    cancel: () => new Promise(() => {}),
  })
  const seen: string[] = []
  const reading = (async () => {
    for await (const line of lines(stalled, 10)) seen.push(line)
  })()
  await expect(reading).rejects.toMatchObject({ code: 'timeout' })
  expect(seen).toEqual(['a'])
})
