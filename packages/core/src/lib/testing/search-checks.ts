import type { Entry } from '../entry.ts'
import { fieldText, fieldValue, type Field } from '../field.ts'
import type { Preset } from '../preset.ts'
import type { Check, Subject } from './check.ts'
import { checkWalks, type Case } from './same-walk.ts'

const literal = 'Search takes every character for what it is.'
const folding =
  'Search ignores case and how accents are encoded, by the rule of `fold` and by no locale.'

/** The rule of search, promise by promise. */
export function searchChecks<E extends Entry>({ fields }: Preset<E>): readonly Check<Subject<E>>[] {
  const [apart, together] = [false, true].map((wanted) => neighbours(fields, wanted))
  return [
    promise('takes wildcards of SQL for what they are', literal, ['%', '_', '100 %', 'a_b', '\\']),
    promise('takes patterns for what they are', literal, ['(a+)+$', '.*', '[a-z]', '[', '*', '?']),
    promise('takes quotes for what they are', literal, ['"quoted"', "it's", "' OR 1=1; --", '"']),
    promise(
      'finds a part, whatever its case',
      'Search finds a part of a value, whatever its case.',
      [...['flux', 'FLUX', '/V1/Generate', 'bse1001', 'post', 'P', 'no such text']],
    ),
    promise('folds letters beyond ASCII by the documented rule', folding, [
      ...['İ', 'i\u0307', 'istanbul', 'ISTANBUL', 'ı', 'straße', 'STRASSE', 'ẞ', 'ss'],
      ...['ΟΔΟΣ', 'οδος', 'οδοσ', 'ς'],
    ]),
    promise('finds accents however they are encoded', folding, [
      ...['caf\u00e9', 'cafe\u0301', 'CAF\u00c9', 'cafe', 'J\u030c', '\u01f0', 'j\u030c'],
    ]),
    promise('finds characters beyond the first 65,536', literal, ['😀', '～']),
    promise('keeps blanks around what is searched', 'Blanks are text like any other.', [
      ...[' ', ' blanks', 'around ', '  '],
    ]),
    promise('finds numbers by their digits', 'A number is searched as its decimal digits.', [
      ...['404', '99', '50'],
    ]),
    promise(
      'finds nothing in what was not recorded',
      'What was not recorded has no text: it holds neither "null" nor "undefined".',
      ['null', 'undefined', 'NaN'],
    ),
    {
      name: 'never matches across two fields',
      run: (subject) =>
        checkWalks(
          subject,
          [
            ...joints(subject, apart, ['', ' ', '\u001f', '\n', '\t', ',', '.']),
            ...['unit\u001fseparator', 'unit separator', '\u001f'],
          ].map(searchCase('A match lies within one field; U+001F counts as a blank.')),
        ),
    },
    ...(together ? [continued<E>(together)] : []),
  ]
}

/** Only where a preset has such fields. */
function continued<E extends Entry>(pair: Pair): Check<Subject<E>> {
  return {
    name: 'reads a field that continues another as one text with it',
    run: (subject) =>
      checkWalks(
        subject,
        [...joints(subject, pair, ['.', '', ' ', '\u001f']), ...edges(subject, pair)].map(
          searchCase(
            'Such fields are one text, with a dot between where both were recorded and none where not.',
          ),
        ),
      ),
  }
}

function promise<E extends Entry>(
  name: string,
  rule: string,
  terms: readonly string[],
): Check<Subject<E>> {
  return { name, run: (subject) => checkWalks(subject, terms.map(searchCase(rule))) }
}

function searchCase(rule: string): (search: string) => Case {
  return (search) => ({ asked: { search, size: 16 }, rule })
}

type Pair = readonly [left: Field, right: Field]

/** Two searched fields that follow each other, the second one a continuation of the first, or none. */
function neighbours(fields: readonly Field[], together: boolean): Pair | undefined {
  const searched = fields.filter((field) => field.searched)
  return searched
    .map((field, at) => [searched[at - 1], field] as const)
    .find(
      (pair): pair is Pair =>
        pair[0] !== undefined && (pair[1].continues === pair[0].name) === together,
    )
}

/** The end of one searched value and the start of the next, joined in ways that engines join them. */
function joints<E extends Entry>(
  { entries }: Subject<E>,
  pair: Pair | undefined,
  between: readonly string[],
): readonly string[] {
  const [left = '', right = ''] =
    entries
      .map((entry) => textsOf(entry, pair))
      .find((values) => values.length > 0 && values.every((value) => value.length > 2)) ?? []
  return between.map((joint) => left.slice(-2) + joint + right.slice(0, 2))
}

/** A value with the dot that would stand beside it if the other one had been recorded. */
function edges<E extends Entry>({ entries }: Subject<E>, pair: Pair): readonly string[] {
  const texts = entries.map((entry) => textsOf(entry, pair))
  const lone = texts.filter((values) => values.filter((value) => value !== '').length === 1)
  return lone.map(([left = '', right = '']) => `${left}.${right}`)
}

function textsOf(entry: Entry, pair: Pair | undefined): readonly string[] {
  return (pair ?? []).map(({ name }) => fieldText(fieldValue(entry, name)))
}
