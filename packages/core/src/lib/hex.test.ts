import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hex } from './hex.ts'

test('every byte has two digits', () => {
  expect(hex(Uint8Array.of(0, 10, 16, 255).buffer)).toBe('000a10ff')
  expect(hex(new ArrayBuffer(0))).toBe('')
})

test('any bytes are written as others write them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(hex(Uint8Array.from(bytes).buffer)).toBe(Buffer.from(bytes).toString('hex'))
    }),
  )
})
