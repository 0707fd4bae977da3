import { expect, test } from 'vitest'
import { isLoggiaError } from '../errors.ts'
import { checkedFacets } from './checked-facets.ts'
import { largestFacet } from './facet.ts'

const get = { value: 'GET', count: 2 }
const method = { field: 'method', values: [get], complete: true }
const status = { field: 'status_code', values: [], complete: false }

function detailOf(answer: unknown, names: readonly string[] = ['method']): string | undefined {
  try {
    checkedFacets(answer, names)
    return 'accepted'
  } catch (error) {
    return isLoggiaError(error, 'bad-answer') ? error.detail : String(error)
  }
}

test('facets come in the order of the names, whatever the order of the answer', () => {
  const answer = { facets: [status, method] }
  expect(checkedFacets(answer, ['method', 'status_code'])).toEqual([method, status])
})

test('facets that nobody asked for, and what else an answer holds, are left out', () => {
  const facets = [status, { ...method, note: 'x', values: [{ ...get, note: 'x' }] }]
  expect(checkedFacets({ facets, note: 'x' }, ['method'])).toEqual([method])
})

test('how far was counted is kept where it is a moment', () => {
  const scannedThrough = '2026-03-06T12:00:00.000Z'
  const facets = [{ ...method, scannedThrough }]
  expect(checkedFacets({ facets }, ['method'])).toEqual(facets)
  const odd = [{ ...method, scannedThrough: 'soon' }]
  expect(checkedFacets({ facets: odd }, ['method'])).toEqual([method])
})

test('values are all there are only where the answer says so', () => {
  for (const complete of [undefined, null, 'true', 1]) {
    expect(checkedFacets({ facets: [{ ...method, complete }] }, ['method'])[0]?.complete).toBe(
      false,
    )
  }
})

test('of more values than a facet tells the first ones are kept, and said not to be all', () => {
  const values = Array.from({ length: 5000 }, (_, at) => ({ value: `v${at}`, count: 1 }))
  const [facet] = checkedFacets({ facets: [{ ...method, values }] }, ['method'])
  expect(facet).toEqual({ field: 'method', values: values.slice(0, largestFacet), complete: false })
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['text', 'facets'],
  ['a list', [method]],
  ['an object', {}],
  ['a list of facets that is none', { facets: { method } }],
])('%s is no answer with facets', (_, answer) => {
  expect(detailOf(answer)).toBe('`facets` is not an array')
})

test.each<[string, unknown, string]>([
  ['is missing', status, 'the values of method are not an array'],
  ['is null', null, 'the values of method are not an array'],
  ['has no values', { field: 'method' }, 'the values of method are not an array'],
  ['has a value that is no object', { ...method, values: ['GET'] }, 'a value is not text'],
  [
    'has a number for a value',
    { ...method, values: [{ value: 200, count: 1 }] },
    'a value is not text',
  ],
  ['has no count', { ...method, values: [{ value: 'GET' }] }, 'a count is not a whole number'],
  ...[-1, 1.5, '2', null, 1e300].map((count): [string, unknown, string] => [
    `has the count ${JSON.stringify(count)}`,
    { ...method, values: [{ value: 'GET', count }] },
    'a count is not a whole number',
  ]),
])('a facet that %s is refused', (_, facet, detail) => {
  expect(detailOf({ facets: [facet] })).toBe(detail)
})
