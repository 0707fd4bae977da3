import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { logLines, type LogSource } from './log-lines.ts'
import { collected } from '../../../test/collected.ts'
import { eventually } from '../../../test/eventually.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const texts = async (source: LogSource): Promise<readonly string[]> =>
  (await collected(logLines(source))).map(({ text, reason }) => reason ?? text)

test('numbers lines from 1', async () => {
  expect(await collected(logLines([bytes('a\nb')]))).toEqual([
    { line: 1, text: 'a', reason: undefined },
    { line: 2, text: 'b', reason: undefined },
  ])
})

test.each<readonly [string, LogSource, readonly string[]]>([
  ['nothing', [], []],
  ['no bytes', [bytes('')], []],
  ['a file without a last line end', [bytes('a\nb')], ['a', 'b']],
  ['a file with one', [bytes('a\nb\n')], ['a', 'b']],
  ['empty lines', [bytes('a\n\n\nb\n')], ['a', '', '', 'b']],
  ['line ends of Windows', [bytes('a\r\nb\r\n')], ['a', 'b']],
  ['lines in pieces', ['a', 'b\n', 'c\r\n'], ['a', 'b', 'c']],
  ['a line in several reads', [bytes('a'), bytes('b\nc'), bytes('d')], ['ab', 'cd']],
  ['a character in two reads', [bytes('é').subarray(0, 1), bytes('é').subarray(1)], ['é']],
  ['bytes that are no UTF-8', [Uint8Array.of(0x61, 0xff, 0x0a, 0x62)], ['a\ufffd', 'b']],
  ['a byte order mark', [bytes('\ufeffa\n')], ['a']],
  ['one byte', [bytes('a')], ['a']],
])('reads %s', async (_, source, lines) => {
  expect(await texts(source)).toEqual(lines)
})

test.each([1, 2, 7, 1_000_000])('unzips a file that comes in reads of %i bytes', async (size) => {
  const zipped = Buffer.concat([gzipSync('a\nb\n'), gzipSync('c\n')])
  const parts = Array.from({ length: Math.ceil(zipped.length / size) }, (_, at) =>
    zipped.subarray(at * size, (at + 1) * size),
  )
  expect(await texts(parts)).toEqual(['a', 'b', 'c'])
})

test('a gzip that is cut off gives its lines up to there, and says so', async () => {
  const text = Array.from({ length: 50_000 }, (_, at) => `line ${at} ${Math.sin(at)}\n`).join('')
  const zipped = gzipSync(text)
  const lines = await texts([zipped.subarray(0, zipped.length / 2)])
  expect(lines.length).toBeGreaterThan(1000)
  expect(lines.slice(0, 2)).toEqual([`line 0 0`, `line 1 ${Math.sin(1)}`])
  expect(lines.at(-1)).toBe('the gzip data is damaged or cut off from here on')
})

test('a gzip that is none is reported, not thrown', async () => {
  expect(await texts([Uint8Array.of(0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)])).toEqual([
    'the gzip data is damaged or cut off from here on',
  ])
})

test('a huge line is reported by its number and not kept', async () => {
  const reads = function* (): Generator<Uint8Array> {
    yield bytes('before\n')
    for (let read = 0; read < 1000; read++) yield bytes('x'.repeat(100_000))
    yield bytes('end\nafter\n')
  }
  expect(await texts(reads())).toEqual([
    'before',
    'the line is longer than 65536 characters',
    'after',
  ])
})

test('a huge line at the end of a file is reported too', async () => {
  expect(await texts([bytes('x'.repeat(70_000))])).toEqual([
    'the line is longer than 65536 characters',
  ])
})

test('a source that fails ends the reading with its error', async () => {
  const error = Object.assign(new Error('no such file'), { code: 'ENOENT' })
  const source = function* (): Generator<Uint8Array> {
    yield bytes('a\n')
    throw error
  }
  await expect(texts(source())).rejects.toBe(error)
  const zipped = function* (): Generator<Uint8Array> {
    yield gzipSync('a\n').subarray(0, 15)
    throw error
  }
  await expect(texts(zipped())).rejects.toBe(error)
})

test.each([
  ['plain', bytes('a\nb\n')],
  ['gzipped', gzipSync('a\nb\n'.repeat(100_000))],
])('a %s source is closed when nobody reads on', async (_, part) => {
  const closed = vi.fn<() => void>()
  const source = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield part
      for (;;) yield bytes('more\n')
    } finally {
      closed()
    }
  }
  for await (const line of logLines(source())) if (line.line === 1) break
  await eventually(() => expect(closed).toHaveBeenCalledOnce())
})
