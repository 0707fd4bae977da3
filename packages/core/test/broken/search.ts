import { fieldText, fold } from '../../src/index.ts'
import { searching, type BrokenAdapter } from './broken.ts'

/** Faults of search. */
export const search: readonly BrokenAdapter[] = [
  {
    fault: 'searches with LIKE',
    adapter: searching((values, term) => values.some((value) => like(term).test(fieldText(value)))),
    words: /Search takes every character for what it is. Asked: q=%/,
  },
  {
    fault: 'searches with patterns',
    adapter: searching((values, term) => {
      const pattern = new RegExp(term, 'i')
      return values.some((value) => pattern.test(fieldText(value)))
    }),
    words: /Page 1 was refused: SyntaxError: Invalid regular expression/,
  },
  {
    fault: 'cuts quotes out of what is searched',
    adapter: searching((values, term) => {
      const part = fold(term.replaceAll("'", ''))
      return values.some((value) => fold(fieldText(value)).includes(part))
    }),
    words: /Search takes every character for what it is. Asked: q=it's/,
  },
  {
    fault: 'searches in the case that was typed',
    adapter: searching((values, term) => values.some((value) => fieldText(value).includes(term))),
    words: /Search finds a part of a value, whatever its case/,
  },
  {
    fault: 'finds whole words only',
    adapter: searching((values, term) =>
      values.some((value) => fold(fieldText(value)).split(/\W+/).includes(fold(term))),
    ),
    words: /no page holds it.* Search finds a part/,
  },
  {
    fault: 'folds case in Turkish',
    adapter: searching((values, term) =>
      values.some((value) => lowered(value, 'tr').includes(lowered(term, 'tr'))),
    ),
    words: /by the rule of `fold` and by no locale/,
  },
  {
    fault: 'compares accents byte by byte',
    adapter: searching((values, term) =>
      values.some((value) => fieldText(value).toLowerCase().includes(term.toLowerCase())),
    ),
    words: /ignores case and how accents are encoded/,
  },
  {
    fault: 'loses what lies beyond the first 65,536 characters',
    adapter: searching((values, term) =>
      values.some((value) =>
        fold(fieldText(value)).includes(fold(term.replaceAll(/\p{Cs}|\p{So}/gu, '?'))),
      ),
    ),
    words: /no page holds it. Search takes every character/,
  },
  {
    fault: 'trims what is searched',
    adapter: searching((values, term) =>
      values.some((value) => fold(fieldText(value)).includes(fold(term.trim()))),
    ),
    words: /Blanks are text like any other/,
  },
  {
    fault: 'searches text only',
    adapter: searching((values, term) =>
      values.some((value) => typeof value === 'string' && fold(value).includes(fold(term))),
    ),
    words: /A number is searched as its decimal digits/,
  },
  {
    fault: 'searches the word null in what was not recorded',
    adapter: searching((values, term) =>
      values.some((value) => fold(String(value)).includes(fold(term))),
    ),
    words: /it holds neither "null" nor "undefined"/,
  },
  {
    fault: 'searches all fields as one text',
    adapter: searching((values, term) =>
      fold(values.map(fieldText).join(' ')).includes(fold(term)),
    ),
    words: /A match lies within one field/,
  },
]

function lowered(value: unknown, locale: string): string {
  return fieldText(value).normalize('NFC').toLocaleLowerCase(locale).replaceAll('ς', 'σ')
}

function like(pattern: string): RegExp {
  const literal = pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(literal.replaceAll('%', '.*').replaceAll('_', '.'), 'is')
}
