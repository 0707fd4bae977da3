import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyEnglish } from '../../../test/every-english.ts'
import { pluralOf, type PluralForms } from './plural-of.ts'

const forms: Required<PluralForms> = {
  zero: 'zero',
  one: 'one',
  two: 'two',
  few: 'few',
  many: 'many',
  other: 'other',
}

test('chooses as the plural rules of a language do', () => {
  const locale = fc.constantFrom('en', 'de', 'fr', 'ja', 'ar', 'pl', 'ru', 'cy', 'lt')
  fc.assert(
    fc.property(locale, fc.nat(), (name, value) => {
      expect(pluralOf(name)({ value }, forms)).toBe(new Intl.PluralRules(name).select(value))
    }),
  )
})

test('takes the common form where a language has been given no other', () => {
  const polish = pluralOf('pl')
  expect([1, 3, 5].map((value) => polish({ value }, { one: 'wiersz', other: 'wierszy' }))).toEqual([
    'wiersz',
    'wierszy',
    'wierszy',
  ])
})

test('English words follow the rules of English', () => {
  const plural = pluralOf('en')
  fc.assert(
    fc.property(fc.nat(), (value) => {
      const text = String(value)
      const noun = plural({ value }, { one: 'row', other: 'rows' })
      expect(everyEnglish.total({ value, text }, 'exact')).toBe(`${text} ${noun}`)
    }),
  )
})
