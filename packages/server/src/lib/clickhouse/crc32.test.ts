import fc from 'fast-check'
import { crc32 as crcOfNode } from 'node:zlib'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'

test('is the number that others give', () => {
  expect(crc32('123456789')).toBe(0xcbf43926)
  expect(crc32('')).toBe(0)
})

test('is that of zlib, whatever the text', () => {
  const texts = fc.string({ unit: 'binary' })
  fc.assert(fc.property(texts, (text) => crc32(text) === crcOfNode(text.toWellFormed())))
})
