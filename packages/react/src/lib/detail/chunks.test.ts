import { expect, test } from 'vitest'
import { chunks, startOf } from './chunks.ts'

const lines = Array.from({ length: 5000 }, (_, at) => `line ${at}\n`).join('')

test.each([
  ['nothing', ''],
  ['a word', 'word'],
  ['many lines', lines],
  ['one long line', 'x'.repeat(1_000_000)],
  ['a long line between others', `${lines}${'y'.repeat(500_000)}\n${lines}`],
  ['characters of two halves', '😀'.repeat(300_000)],
])('the chunks of %s are the text', (_, text) => {
  expect(chunks(text).join('')).toBe(text)
})

test('chunks end where lines end', () => {
  expect(chunks(lines).every((chunk) => chunk.endsWith('\n'))).toBe(true)
  expect(chunks(lines).length).toBeGreaterThan(4)
})

test('a line stays whole as long as it can be laid out at once', () => {
  expect(chunks('x'.repeat(150_000))).toHaveLength(1)
  expect(chunks('x'.repeat(1_000_000)).length).toBeGreaterThan(3)
})

test('no character is parted', () => {
  for (const chunk of chunks(`a${'😀'.repeat(300_000)}`)) expect(chunk.isWellFormed()).toBe(true)
  expect(startOf('ab😀', 3)).toBe('ab')
  expect(startOf('ab😀', 4)).toBe('ab😀')
})
