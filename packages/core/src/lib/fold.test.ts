import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awkwardText } from '../../test/arbitraries.ts'
import { fold, searchText } from './fold.ts'

/** The rule of search, as a table: what stands left is, or is not, found by what stands right. */
const rule: readonly (readonly [string, string, boolean])[] = [
  ['GET /V1/Models', 'get /v1/models', true],
  ['ÀÉÎ', 'àéî', true],
  ['\u00e9 composed', 'e\u0301 composed', true],
  ['e\u0301 apart', '\u00e9 apart', true],
  ['J\u030c, whose capital has no letter of its own', '\u01f0', true],
  ['é', 'e', false],
  ['ΟΔΟΣ', 'οδος', true],
  ['οδοσ', 'ΟΔΟΣ', true],
  ['İstanbul', 'i\u0307stanbul', true],
  ['İstanbul', 'istanbul', false],
  ['ISPARTA', 'isparta', true],
  ['ISPARTA', 'ısparta', false],
  ['straße', 'STRASSE', false],
  ['STRAẞE', 'straße', true],
  ['ﬁle', 'file', false],
  ['ＡＢＣ', 'ａｂｃ', true],
  ['ＡＢＣ', 'abc', false],
  ['\u212a (Kelvin)', 'k (kelvin)', true],
  ['100 %', '100 _', false],
  ['a\u001fb', 'a b', true],
  ['a b', 'a\u001fb', true],
  ['😀', '😀', true],
]

describe('folded text', () => {
  test.each(rule)('of %j holds that of %j: %s', (text, term, found) => {
    expect(fold(text).includes(fold(term))).toBe(found)
  })

  test('does not change when it is folded again', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('is the same however accents are encoded', () => {
    // No character past these planes is made of others.
    for (let point = 0; point <= 0x2ffff; point++) {
      const char = String.fromCodePoint(point)
      if (
        char.normalize('NFD') !== char &&
        fold(char.normalize('NFC')) !== fold(char.normalize('NFD'))
      ) {
        expect.fail(`U+${point.toString(16)} folds in two ways`)
      }
    }
  })

  test('never holds the character that separates fields', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        expect(fold(text)).not.toContain('\u001f')
      }),
    )
  })
})

test('a match never crosses from one field into the next', () => {
  const text = searchText(['prod', 'POST'])
  expect(text).toBe('prod\u001fpost')
  for (const term of ['prodpost', 'prod post', 'prod\u001fpost', 'd\u001fp']) {
    expect(text.includes(fold(term))).toBe(false)
  }
})
