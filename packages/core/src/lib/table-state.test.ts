import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filtersOver, periods, sortTerms } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
import { firstQuery } from './preset.ts'
import type { Change, TableState } from './table-change.ts'
import { entriesBefore, firstState, nextState, queryOf, stateOf } from './table-state.ts'

const first = firstState(apiLogs)

function after(...changes: readonly Change[]): TableState {
  return changes.reduce(nextState, first)
}

function select(...ids: readonly string[]): Change {
  return { type: 'select', ids, selected: true }
}

const onPageThree: readonly Change[] = [
  { type: 'next', cursor: 'c1', shown: 500 },
  { type: 'next', cursor: 'c2', shown: 300 },
]

describe('a new question', () => {
  test.each<Change>([
    { type: 'search', text: 'bse' },
    { type: 'filter', filters: [{ field: 'method', operator: 'is', values: ['GET'] }] },
    { type: 'period', period: { from: '2026-03-06T00:00:00.000Z', to: null } },
    { type: 'size', size: 100 },
    { type: 'widen' },
    { type: 'first' },
  ])('by $type goes to the first page and empties the selection', (change) => {
    const state = after(...onPageThree, select('a'), change)
    expect(queryOf(state).cursor).toBe(null)
    expect(state).toMatchObject({ trail: [], anchor: null })
    expect(state.selection.size).toBe(0)
  })

  test.each<Change>([
    { type: 'sort', field: 'method' },
    { type: 'order', sort: [] },
  ])('by $type goes to the first page and keeps the selection', (change) => {
    const state = after(...onPageThree, select('a'), change)
    expect(queryOf(state).cursor).toBe(null)
    expect(entriesBefore(state)).toBe(0)
    expect([...state.selection]).toEqual(['a'])
  })

  test('wider than all others drops search, filters and period, and nothing else', () => {
    const state = after(
      { type: 'search', text: 'bse' },
      { type: 'period', period: { from: '2026-03-06T00:00:00.000Z', to: null } },
      { type: 'sort', field: 'method' },
      { type: 'size', size: 100 },
      { type: 'widen' },
    )
    expect(queryOf(state)).toEqual({ ...firstQuery(apiLogs), sort: state.sort, size: 100 })
    expect(state.sort).toEqual([{ field: 'method', direction: 'ascending' }])
  })
})

describe('find', () => {
  test('keeps page, question and selection', () => {
    const before = after(...onPageThree, select('a', 'b'))
    const state = nextState(before, { type: 'find', text: 'bse' })
    expect(state).toEqual({ ...before, find: 'bse' })
    expect(queryOf(state)).toEqual(queryOf(before))
  })
})

describe('paging', () => {
  test('goes forward and back along the cursors that led there, counting what was shown', () => {
    const forward = after(...onPageThree)
    expect(queryOf(forward).cursor).toBe('c2')
    expect(entriesBefore(forward)).toBe(800)
    const back = nextState(forward, { type: 'previous' })
    expect(queryOf(back).cursor).toBe('c1')
    expect(entriesBefore(back)).toBe(500)
    expect(queryOf(nextState(back, { type: 'previous' })).cursor).toBe(null)
  })

  test('back from the first page stays there', () => {
    expect(after({ type: 'previous' })).toEqual(first)
  })

  test.each<Change>([{ type: 'next', cursor: 'c', shown: 1 }, { type: 'previous' }])(
    'by $type empties the selection',
    (change) => {
      const state = after(
        { type: 'next', cursor: 'c1', shown: 1 },
        { type: 'toggle', id: 'a' },
        change,
      )
      expect(state.selection.size).toBe(0)
      expect(state.anchor).toBe(null)
    },
  )

  test('from the middle of a link goes back by the cursor of the page', () => {
    const opened = stateOf({ ...firstQuery(apiLogs), cursor: 'c7' }, apiLogs)
    expect(entriesBefore(opened)).toBe(null)
    const back = nextState(opened, { type: 'previous', cursor: 'b6' })
    expect(queryOf(back).cursor).toBe('b6')
    expect(entriesBefore(back)).toBe(null)
    const start = nextState(back, { type: 'previous', cursor: null })
    expect(start.trail).toEqual([])
  })

  test('from the middle of a link goes forward and back along the way', () => {
    const opened = stateOf({ ...firstQuery(apiLogs), cursor: 'c7' }, apiLogs)
    const on = nextState(opened, { type: 'next', cursor: 'c8', shown: 500 })
    expect(entriesBefore(on)).toBe(null)
    expect(nextState(on, { type: 'previous', cursor: 'b7' }).trail).toEqual(opened.trail)
  })
})

const ids = fc.constantFrom('a', 'b', 'c', '', '__proto__', 'constructor')
const cursors = fc.string({ minLength: 1, maxLength: 4 })
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant('search'), text: fc.string() }),
  fc.record({ type: fc.constant('filter'), filters: filtersOver(apiLogs.fields) }),
  fc.record({ type: fc.constant('period'), period: periods }),
  fc.record({ type: fc.constant('size'), size: fc.integer() }),
  fc.record({ type: fc.constant('sort'), field: fc.string(), add: fc.boolean() }),
  fc.record({ type: fc.constant('order'), sort: sortTerms }),
  fc.record({ type: fc.constant('next'), cursor: cursors, shown: fc.nat(500) }),
  fc.record({ type: fc.constant('previous'), cursor: fc.option(cursors) }),
  fc.record({ type: fc.constant('first') }),
  fc.record({ type: fc.constant('widen') }),
  fc.record({ type: fc.constant('find'), text: fc.string() }),
  fc.record({ type: fc.constant('select'), ids: fc.array(ids), selected: fc.boolean() }),
  fc.record({ type: fc.constant('toggle'), id: ids }),
  fc.record({ type: fc.constant('extend'), id: ids, rows: fc.array(ids) }),
  fc.record({ type: fc.constant('deselect') }),
)
const opened = fc
  .option(cursors)
  .map((cursor) => stateOf({ ...firstQuery(apiLogs), cursor }, apiLogs))

const keepsSelection: readonly Change['type'][] = ['find', 'sort', 'order']
const selects: readonly Change['type'][] = ['select', 'toggle', 'extend']

describe('any sequence of changes', () => {
  test('keeps the rules', () => {
    fc.assert(
      fc.property(opened, fc.array(changes, { maxLength: 30 }), (start, sequence) => {
        sequence.reduce((before, change) => {
          const state = nextState(Object.freeze(before), change)
          expect(queryOf(state).cursor).toBe(state.trail.at(-1)?.cursor ?? null)
          if (entriesBefore(state) === null) expect(state.trail.length).toBeGreaterThan(0)
          if (keepsSelection.includes(change.type)) expect(state.selection).toBe(before.selection)
          else if (!selects.includes(change.type)) expect(state.selection.size).toBe(0)
          return state
        }, start)
      }),
      { numRuns: 300 },
    )
  })

  test('leaves the states before it as they were', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 10 }), (sequence) => {
        const untouched = JSON.stringify(firstState(apiLogs))
        const before = after(select('a'))
        for (const change of sequence) nextState(before, change)
        expect([...before.selection]).toEqual(['a'])
        expect(JSON.stringify(firstState(apiLogs))).toBe(untouched)
      }),
    )
  })
})

test('a state that shows the answer to a query asks that query', () => {
  const query = { ...firstQuery(apiLogs), search: 'bse', size: 100, cursor: 'c1' }
  expect(queryOf(stateOf(query, apiLogs))).toEqual(query)
})
