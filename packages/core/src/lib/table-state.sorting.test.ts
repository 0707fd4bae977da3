import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortTerms } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
import type { Change, TableState } from './table-change.ts'
import { firstState, nextState } from './table-state.ts'

function after(...changes: readonly Change[]): TableState {
  return changes.reduce(nextState, firstState(apiLogs))
}

/** The order that some steps lead to, as a URL writes it. */
function sortAfter(...changes: readonly Change[]): string {
  const { sort } = after(...changes)
  return sort.map(({ field, direction }) => (direction === 'ascending' ? '' : '-') + field).join()
}

describe('sorting a column', () => {
  const [timestamp] = apiLogs.defaultSort
  const ascending = { field: 'method', direction: 'ascending' } as const
  const descending = { field: 'method', direction: 'descending' } as const
  const click: Change = { type: 'sort', field: 'method' }
  const add: Change = { type: 'sort', field: 'method', add: true }

  test('goes from ascending to descending to none', () => {
    expect(after(click).sort).toEqual([ascending])
    expect(after(click, click).sort).toEqual([descending])
    expect(after(click, click, click).sort).toEqual([])
  })

  test('beside others keeps them', () => {
    expect(after(add).sort).toEqual([timestamp, ascending])
    expect(after(add, add).sort).toEqual([timestamp, descending])
    expect(after(add, add, add).sort).toEqual([timestamp])
  })

  test('alone drops the others', () => {
    const other: Change = { type: 'sort', field: 'endpoint', add: true }
    expect(after(other, add, click).sort).toEqual([descending])
  })
})

describe('sorting a column of several fields', () => {
  const click: Change = { type: 'sort', field: 'category', thenBy: ['action'] }
  const add: Change = { ...click, add: true }
  const name: Change = { type: 'sort', field: 'apikey_name', add: true }
  const method: Change = { type: 'sort', field: 'method', add: true }

  test.each<[string, readonly Change[], string]>([
    ['orders by all of them', [click], 'category,action'],
    ['turns all of them', [click, click], '-category,-action'],
    ['drops all of them at the third time', [click, click, click], ''],
    ['beside others comes last', [name, add], 'apikey_name,category,action'],
    [
      'beside others keeps its rank when it is turned',
      [name, add, method, add],
      'apikey_name,-category,-action,method',
    ],
    ['beside others goes whole', [name, add, method, add, add], 'apikey_name,method'],
    [
      'beside others comes back at the end',
      [name, add, method, add, add, add],
      'apikey_name,method,category,action',
    ],
    ['first of others keeps the first rank', [add, name, add], '-category,-action,apikey_name'],
    ['alone drops the others, and turns', [name, add, method, click], '-category,-action'],
    [
      'lets another column turn in its place',
      [name, add, method, name],
      '-apikey_name,category,action,method',
    ],
    [
      'keeps the terms of others that are turned after it',
      [add, method, method],
      'category,action,-method',
    ],
  ])('%s', (_, steps, expected) => {
    expect(sortAfter({ type: 'order', sort: [] }, ...steps)).toBe(expected)
  })

  test('brings terms together that stood apart', () => {
    const sort = ['action', 'method', 'category'].map((field) => ({
      field,
      direction: 'ascending' as const,
    }))
    expect(sortAfter({ type: 'order', sort }, add)).toBe('method,-category,-action')
    expect(sortAfter({ type: 'order', sort }, add, add)).toBe('method')
  })

  test('never holds a field twice, whatever was pressed before', () => {
    const steps = fc.record({
      type: fc.constant('sort' as const),
      field: fc.constantFrom('a', 'b', 'c'),
      thenBy: fc.subarray(['d', 'e']),
      add: fc.boolean(),
    })
    fc.assert(
      fc.property(sortTerms, fc.array(steps, { maxLength: 12 }), (sort, sequence) => {
        const fields = after({ type: 'order', sort }, ...sequence).sort.map(({ field }) => field)
        expect(new Set(fields).size).toBe(fields.length)
      }),
    )
  })
})
