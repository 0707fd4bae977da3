import { compareCodePoints, fold } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSqlSearchable, nextSqlText, sqlSearchText, sqlText, textOf } from './sql-text.ts'

const awkward = [
  '\0',
  '\u0001',
  '\u0002',
  '\ud83d',
  '\ude00',
  '😀',
  '～',
  '\u{10ffff}',
  'a',
  '-',
  'd',
]

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 2 })))
  .map((parts) => parts.join(''))

/** Without halves of surrogate pairs. */
const wholeText = anyText.map((text) => text.toWellFormed())

test('leaves ordinary text as it is', () => {
  expect(sqlText('01968d2c-7c00 é 😀')).toBe('01968d2c-7c00 é 😀')
})

test('writes nothing that Postgres cannot hold, and reads everything back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = sqlText(text)
      expect(written.isWellFormed() && !written.includes('\0')).toBe(true)
      expect(textOf(written)).toBe(text)
    }),
  )
})

test('keeps the order of text by code point', () => {
  fc.assert(
    fc.property(wholeText, wholeText, (a, b) => {
      const order = Math.sign(compareCodePoints(sqlText(a), sqlText(b)))
      expect(order).toBe(Math.sign(compareCodePoints(a, b)))
    }),
  )
})

test('knows of a place right behind a text', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      const after = nextSqlText(sqlText(text))
      expect(compareCodePoints(sqlText(text), after)).toBeLessThan(0)
      const stands = Math.sign(compareCodePoints(sqlText(other), after))
      expect(stands).toBe(Math.sign(compareCodePoints(sqlText(other), sqlText(text))) || -1)
    }),
  )
})

test('finds a term that SQL may look for exactly where it is', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, term) => {
      fc.pre(isSqlSearchable(fold(term)))
      const found = sqlSearchText(fold(text)).includes(sqlSearchText(fold(term)))
      expect(found).toBe(fold(text).includes(fold(term)))
    }),
  )
})
