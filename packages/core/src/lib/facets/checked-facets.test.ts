import { describe, expect, test } from 'vitest'
import { isLoggiaError } from '../errors.ts'
import { checkedFacets } from './checked-facets.ts'

const method = { field: 'method', values: [{ value: 'GET', count: 3 }], complete: true }
const status = { field: 'status_code', values: [], complete: false }

describe('facets that a backend answered', () => {
  test('come in the order in which they were asked for', () => {
    expect(checkedFacets({ facets: [status, method] }, ['method', 'status_code'])).toEqual([
      method,
      status,
    ])
    expect(checkedFacets({ facets: [] }, [])).toEqual([])
  })

  test('are incomplete unless they say otherwise, and lose what nobody asked for', () => {
    const facets = [{ field: 'method', values: [{ value: '', count: 0, more: 1 }], more: 1 }]
    expect(checkedFacets({ facets }, ['method'])).toEqual([
      { field: 'method', values: [{ value: '', count: 0 }], complete: false },
    ])
  })

  test.each([
    [null],
    ['<html>'],
    [{}],
    [{ facets: {} }],
    [{ facets: [null] }],
    [{ facets: [status] }],
    [{ facets: [{ field: 'method' }] }],
    [{ facets: [{ field: 'method', values: {} }] }],
    [{ facets: [{ field: 'method', values: [null] }] }],
    [{ facets: [{ field: 'method', values: [{ value: 200, count: 1 }] }] }],
    [{ facets: [{ field: 'method', values: [{ value: 'GET' }] }] }],
    [{ facets: [{ field: 'method', values: [{ value: 'GET', count: -1 }] }] }],
    [{ facets: [{ field: 'method', values: [{ value: 'GET', count: 1.5 }] }] }],
    [{ facets: [{ field: 'method', values: [{ value: 'GET', count: '1' }] }] }],
  ])('that cannot be shown are refused: %j', (answer) => {
    let refused: unknown = null
    try {
      checkedFacets(answer, ['method'])
    } catch (error) {
      refused = error
    }
    expect(isLoggiaError(refused, 'bad-answer')).toBe(true)
  })
})
