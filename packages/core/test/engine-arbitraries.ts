import fc from 'fast-check'
import {
  histogramSteps,
  type Entry,
  type Field,
  type HistogramQuestion,
  type Query,
  type SortTerm,
} from '../src/index.ts'
import { anyValue, brokenText, filtersOver, periods, sortTermsOver } from './arbitraries.ts'

const times = [
  '2026-03-06T12:30:45.000Z',
  '2026-03-06T12:30:45.001Z',
  '2026-03-06T13:30:45.000+01:00',
  '2026-03-07T00:00:00.000Z',
  '2026-02-29T00:00:00.000Z',
  '2024-02-29T23:59:59.999Z',
  '2026-03-06T24:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  '2026-03-06T12:30:45Z',
  '2026-03-06 12:30:45.000Z',
]
const words = [
  '',
  'prod',
  'PROD',
  'İ',
  'ΟΔΟΣ',
  'οδος',
  'a\u001fb',
  'a b',
  'e\u0301',
  'é',
  '😀',
  '～',
  '\ud83d',
]
const numbers = ['9007199254740993', '9007199254740992', '10', '9', '0x10', '1e3']

function value(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(...words, ...numbers, ...times),
    fc.constantFrom(null, undefined, 200, 404, 0, -0, 12.5, { a: [1] }, { a: [1] }, '{"a":[1]}'),
    fc.constantFrom({ long: 'o'.repeat(1000) }, { long: 'o'.repeat(1000) }),
    brokenText,
    anyValue(),
  )
}

/** Entries of any values, some of them under one id, of which any property may be missing. */
export function entriesOf(fields: readonly Field[]): fc.Arbitrary<readonly Entry[]> {
  const entry = fc.record(
    {
      ...Object.fromEntries(fields.map(({ name }) => [name, value()])),
      id: fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor', '😀', '～'), brokenText),
      timestamp: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...times) }, value()),
    },
    { requiredKeys: ['id'] },
  )
  // Whatever it holds, it has an id.
  return fc.array(entry, { maxLength: 20 }) as fc.Arbitrary<readonly object[]> as fc.Arbitrary<
    readonly Entry[]
  >
}

/** Questions of every kind, about fields that there are and others. */
export function questionsOf(fields: readonly Field[]): fc.Arbitrary<Question> {
  const odd = { label: 'Odd', type: 'text' } as const
  const asked = [...fields, { ...odd, name: 'nowhere' }, { ...odd, name: 'constructor' }]
  const names = asked.map(({ name }) => name)
  return fc.record({
    search: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.constantFrom(...words, 'p', 'pr', 'pro', 'o', '0', '1', '.', '"'),
      brokenText,
    ),
    filters: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, filtersOver(asked)),
    period: fc.oneof(fc.constant({ from: null, to: null }), periods),
    sort: fc.oneof(
      fc.constant([{ field: 'timestamp', direction: 'ascending' as const }]),
      sortTermsOver(asked),
      // The first of several terms of a field counts.
      sortTermsOver(asked).map((terms) => [...terms, ...terms.toReversed()].map(turned)),
    ),
    size: fc.integer({ min: 1, max: 7 }),
    names: fc.subarray(names, { maxLength: 3 }),
    histogram: fc.record({
      by: fc.constantFrom('', ...names),
      step: fc.constantFrom(...histogramSteps),
    }),
    again: fc.boolean(),
  })
}

function turned(term: SortTerm, at: number): SortTerm {
  return at % 2 === 0 ? term : { ...term, direction: 'ascending' }
}

export interface Question extends Omit<Query, 'cursor'> {
  readonly names: readonly string[]
  readonly histogram: HistogramQuestion
  /** Whether the same is asked as before. */
  readonly again: boolean
}

export interface Change<E extends Entry> {
  readonly kind: (typeof kinds)[number]
  readonly at: number
  readonly entries: readonly E[]
}

const kinds = ['nothing', 'append', 'prepend', 'remove', 'replace', 'reverse'] as const

/** What can happen to an array between two questions. */
export function changes<E extends Entry>(
  entries: fc.Arbitrary<readonly E[]>,
): fc.Arbitrary<Change<E>> {
  return fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(), entries })
}
