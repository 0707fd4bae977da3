import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growingFile } from './growing-file.ts'

test('thousands of parts become a handful of blobs, which are complete together', async () => {
  const file = growingFile()
  const part = `${'é'.repeat(32_767)}\n`
  for (let at = 0; at < 1000; at += 1) file.add(part)
  expect(file.blobs().length).toBeLessThan(10)
  const { length } = new TextEncoder().encode(part)
  expect(file.size()).toBe(1000 * length)
  expect(await new Blob([...file.blobs()]).text()).toBe(part.repeat(1000))
})

test('it is what was added, byte for byte, and its size is that of its bytes', async () => {
  const text = fc.string({ unit: 'binary' })
  await fc.assert(
    fc.asyncProperty(fc.array(text), async (texts) => {
      const file = growingFile()
      for (const each of texts) file.add(each)
      const bytes = new Uint8Array(await new Blob([...file.blobs()]).arrayBuffer())
      expect(bytes).toEqual(new TextEncoder().encode(texts.join('')))
      expect(file.size()).toBe(bytes.length)
    }),
  )
})

test('it may grow further after it was looked at', async () => {
  const file = growingFile()
  file.add('a')
  expect(await new Blob([...file.blobs()]).text()).toBe('a')
  file.add('b')
  expect(await new Blob([...file.blobs()]).text()).toBe('ab')
})

test('without text it has no blobs', () => {
  const file = growingFile()
  file.add('')
  expect(file.blobs()).toEqual([])
  expect(file.size()).toBe(0)
})
