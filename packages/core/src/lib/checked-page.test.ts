import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataFile, withoutData } from '../../test/data-folder.ts'
import { checkedCount, checkedPage } from './checked-page.ts'
import { isLoggiaError, LoggiaError } from './errors.ts'

const whole = { entries: [], next: null, previous: null, total: { relation: 'unknown' } }

function refusal(answer: unknown, size = 5): LoggiaError {
  try {
    checkedPage(answer, size)
  } catch (error) {
    if (isLoggiaError(error)) return error
  }
  return expect.fail('it was accepted')
}

describe('an answer', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'expected { entries, next, ... }, found undefined'],
    ['null', null, 'expected { entries, next, ... }, found null'],
    ['a list', [], 'expected { entries, next, ... }, found an array'],
    ['text', 'ok', 'expected { entries, next, ... }, found string'],
    ['a page without entries', { next: null }, '`entries` is undefined, not an array'],
    ['a page of an object', { entries: {} }, '`entries` is object, not an array'],
    ['a page without its end', { entries: [] }, '`next` is undefined, neither text nor null'],
    ['a page with a number', { ...whole, next: 2 }, '`next` is number, neither text nor null'],
    ['a page with a list', { ...whole, previous: [] }, '`previous` is an array'],
    ['an entry that is null', { ...whole, entries: [null] }, 'entry 0 is null, not an object'],
    ['an entry that is a list', { ...whole, entries: [[]] }, 'entry 0 is an array, not an object'],
    [
      'an entry without an id',
      { ...whole, entries: [{ id: 'a' }, {}] },
      'the id of entry 1 is undefined',
    ],
    ['an entry with a number', { ...whole, entries: [{ id: 7 }] }, 'the id of entry 0 is number'],
  ])('that is %s is refused in words', (_, answer, words) => {
    const error = refusal(answer)
    expect(error.code).toBe('bad-answer')
    expect(error.detail).toContain(words)
  })

  test('with more entries than asked for is refused', () => {
    const entries = ['a', 'b', 'c'].map((id) => ({ id }))
    const error = refusal({ ...whole, entries }, 2)
    expect(error.code).toBe('page-overflow')
    expect(error.detail).toBe('3 entries, size 2')
  })

  test('may be short, may not go back, may say how far it looked', () => {
    const page = checkedPage(
      { entries: [], next: 'c', total: null, scannedThrough: '2026-03-14T00:00:00Z' },
      5,
    )
    expect(page).toEqual({
      entries: [],
      next: 'c',
      previous: null,
      total: { relation: 'unknown' },
      scannedThrough: '2026-03-14T00:00:00.000Z',
    })
  })

  test('with a moment that is none does not say how far it looked', () => {
    const page = checkedPage({ ...whole, scannedThrough: '2026-02-30T00:00:00Z' }, 5)
    expect('scannedThrough' in page).toBe(false)
  })

  test.each<[unknown, unknown]>([
    [
      { relation: 'exact', count: 3 },
      { relation: 'exact', count: 3 },
    ],
    [
      { relation: 'at-least', count: 0, more: 1 },
      { relation: 'at-least', count: 0 },
    ],
    [{ relation: 'estimate', count: -1 }, { relation: 'unknown' }],
    [{ relation: 'exact', count: 2.5 }, { relation: 'unknown' }],
    [{ relation: 'exact', count: '3' }, { relation: 'unknown' }],
    [{ relation: 'exact', count: 1e300 }, { relation: 'unknown' }],
    [{ relation: 'perhaps', count: 3 }, { relation: 'unknown' }],
    [{ relation: 'constructor', count: 3 }, { relation: 'unknown' }],
    [3, { relation: 'unknown' }],
    [undefined, { relation: 'unknown' }],
  ])('with the total %j counts %j', (total, counted) => {
    expect(checkedPage({ ...whole, total }, 5).total).toEqual(counted)
  })

  test('with values that nobody understands passes them on', () => {
    const odd = { id: 'a', status_code: '200', timestamp: 'yesterday', key_state: 7, method: null }
    expect(checkedPage({ ...whole, entries: [odd, odd] }, 5).entries).toEqual([odd, odd])
  })

  test('cannot lend its entries an id', () => {
    const heir: unknown = Object.create({ id: 'inherited' })
    expect(refusal({ ...whole, entries: [heir] }).code).toBe('bad-answer')
  })
})

test.each<[unknown, unknown]>([
  [
    { relation: 'exact', count: 3, more: 1 },
    { relation: 'exact', count: 3 },
  ],
  [
    { relation: 'at-least', count: 0 },
    { relation: 'at-least', count: 0 },
  ],
  [{ relation: 'unknown', count: 7 }, { relation: 'unknown' }],
])('a count that is answered as %j is %j', (answer, counted) => {
  expect(checkedCount(answer)).toEqual(counted)
})

test.each([
  null,
  3,
  '3',
  [],
  {},
  { count: 3 },
  { relation: 'exact' },
  { relation: 'exact', count: -1 },
])('a count that is answered as %j is refused', (answer) => {
  expect(() => checkedCount(answer)).toThrow('[bad-answer]')
})

const suite = dataFile('bad-input/json_test_suite_parsing.base64.json')

test('no text that a JSON parser reads, right or wrong, is taken for a page', ({ skip }) => {
  if (!suite) return skip(withoutData)
  const bodies = JSON.parse(readFileSync(suite, 'utf8')) as Record<string, string>
  expect(Object.keys(bodies)).toHaveLength(318)
  for (const [name, body] of Object.entries(bodies)) {
    const text = Buffer.from(body, 'base64').toString()
    let answer: unknown
    try {
      answer = JSON.parse(text)
    } catch {
      continue
    }
    expect(refusal(answer).code, name).toBe('bad-answer')
  }
})
