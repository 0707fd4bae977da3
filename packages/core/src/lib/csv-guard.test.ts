import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { awkwardText, brokenText } from '../../test/arbitraries.ts'
import { dataFile, withoutData } from '../../test/data-folder.ts'
import { guardCell, unguardCell } from './csv-guard.ts'

/** Every way a spreadsheet may be led to see a formula. */
const leads = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '−', '–']

describe('a guarded cell', () => {
  test.each(leads)('has an apostrophe before %j', (lead) => {
    expect(guardCell(`${lead}1+1`)).toBe(`'${lead}1+1`)
  })

  test.each([' ', '   ', '\u00a0', '\u3000', '\ufeff', '\u200b', '\u0001'])(
    'has one before a formula that stands behind %j, which readers may trim away',
    (blank) => {
      expect(guardCell(`${blank}=1+1`)).toBe(`'${blank}=1+1`)
    },
  )

  test('has one also when a line break follows', () => {
    expect(guardCell('=1\nx')).toBe("'=1\nx")
  })

  test('shows NUL, behind which LibreOffice sees a formula, as a symbol', () => {
    expect(guardCell('\0=1+1')).toBe('\u2400=1+1')
  })

  test.each(['', 'a', '/v1/a=b', 'a-b', "it's", '  a', 'x=1+1', '1+1', '404', 'a;b=c;1', '😀'])(
    'is unchanged when it leads no formula: %j',
    (text) => {
      expect(guardCell(text)).toBe(text)
    },
  )

  test.each([
    ['/a;=40+2', "/a;'=40+2"],
    ['a\t=40+2', "a\t'=40+2"],
    ['a\n=40+2;b', "a\n'=40+2;b"],
    ['a\r\n=40+2;b', "a\r\n'=40+2;b"],
    ['a; \u200b@b', "a;' \u200b@b"],
    ["a;'=b", "a;''=b"],
    ['a;"=40+2;"', 'a;\'"=40+2;"'],
    ['a;\t＝b', "a;\t'＝b"],
    ['=a;=b;=c', "'=a;'=b;'=c"],
  ])('%j has one also where a spreadsheet may begin another cell', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded)
  })

  test('never starts like a formula, whatever was written', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        expect(guardCell(text).trimStart()).not.toMatch(/^[\0=+\-@\t\r\n＝＋－＠−–]/)
      }),
    )
  })
})

/** Text that falls into several cells wherever it can. */
const splitText = fc
  .array(fc.oneof(fc.constantFrom(';', '\t', '\r', '\n', "'", '"', ' ', ...leads), brokenText))
  .map((parts) => parts.join(''))

describe('text that a spreadsheet reads as several cells', () => {
  test('starts like a formula in none of them', () => {
    fc.assert(
      fc.property(splitText, (text) => {
        const [first, ...others] = guardCell(text).split(/[;\t\r\n]/)
        expect(first).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠−–]/u)
        for (const cell of others) expect(cell).not.toMatch(/^[\s\p{C}"]*[=+\-@＝＋－＠−–]/u)
      }),
      { numRuns: 2000 },
    )
  })

  test('comes back exactly', () => {
    fc.assert(
      fc.property(splitText, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('unguarding', () => {
  test('gives back exactly what was guarded', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(["'=1", "''=1", "' =1", '\u2400', '\u241b\u2400', '\0\u2400\u241b\0'])(
    'tells %j, which looks as if the guard had made it, from what it makes',
    (text) => {
      expect(guardCell(text)).not.toBe(text)
      expect(unguardCell(guardCell(text))).toBe(text)
    },
  )

  test('leaves an apostrophe alone that stands inside a formula nobody guarded', () => {
    expect(unguardCell("=cmd|'/C calc'!A0")).toBe("=cmd|'/C calc'!A0")
  })
})

const lists = ['csv_injection_payloadbox.txt', 'csv_injection_patt.txt'].map((name) => ({
  name,
  file: dataFile(`bad-input/${name}`),
}))

describe.each(lists)('the payloads of $name', ({ file }) => {
  test('do not start a cell as they are, and come back from it', ({ skip }) => {
    if (!file) return skip(withoutData)
    for (const payload of readFileSync(file, 'utf8').split('\n')) {
      expect(guardCell(payload)).not.toMatch(/^[=+\-@–]/)
      expect(unguardCell(guardCell(payload))).toBe(payload)
    }
  })
})
