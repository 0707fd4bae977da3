import { describe, expect, test } from 'vitest'
import { usualLayout } from './column-layout.ts'
import { llmLogs } from './llm/llm-logs.ts'
import { firstQuery } from './preset.ts'
import type { Change, TableState } from './table-change.ts'
import { firstState, nextState, queryOf, stateOf } from './table-state.ts'

const first = firstState(llmLogs)

function after(...changes: readonly Change[]): TableState {
  return changes.reduce(nextState, first)
}

const page: Change = { type: 'select', ids: ['a', 'b'], selected: true }
const everything: Change = { type: 'select-everything' }
const open = (id: string): Change => ({ type: 'open', id, open: true })
const layout = { ...usualLayout, hidden: ['cost_usd'], widths: { endpoint: 240 } }

/** What shows other entries. */
const elsewhere: readonly Change[] = [
  { type: 'search', text: 'timeout' },
  { type: 'filter', filters: [{ field: 'status_code', operator: 'is', values: ['200'] }] },
  { type: 'period', period: { from: '2026-03-06T00:00:00.000Z', to: null } },
  { type: 'size', size: 50 },
  { type: 'next', cursor: 'c1', shown: 25 },
  { type: 'previous' },
  { type: 'first' },
  { type: 'widen' },
]

/** What changes how the same entries are shown. */
const here: readonly Change[] = [
  { type: 'sort', field: 'cost_usd' },
  { type: 'order', sort: [] },
  { type: 'find', text: 'chat' },
  { type: 'arrange', layout },
  { type: 'density', density: 'dense' },
]

describe('selecting everything', () => {
  test('is not the case at first, and keeps the rows that are selected', () => {
    expect(first.everything).toBe(false)
    const state = after(page, everything)
    expect(state.everything).toBe(true)
    expect([...state.selection]).toEqual(['a', 'b'])
  })

  test.each(here)('lasts through $type', (change) => {
    expect(after(page, everything, change).everything).toBe(true)
  })

  test('lasts while rows are opened', () => {
    expect(after(everything, open('a')).everything).toBe(true)
  })

  test.each(elsewhere)('ends with $type, and nothing is selected then', (change) => {
    const state = after(page, everything, change)
    expect([state.everything, state.selection.size]).toEqual([false, 0])
  })

  test.each<Change>([
    { type: 'toggle', id: 'a' },
    { type: 'select', ids: ['a'], selected: false },
  ])('ends with $type of a row, and leaves the others of the page', (change) => {
    const state = after(page, everything, change)
    expect(state.everything).toBe(false)
    expect([...state.selection]).toEqual(['b'])
  })

  test('ends with a range of rows', () => {
    const state = after({ type: 'toggle', id: 'a' }, everything, {
      type: 'extend',
      id: 'b',
      rows: ['a', 'b'],
    })
    expect([state.everything, state.selection.size]).toEqual([false, 2])
  })

  test('ends when nothing is to be selected', () => {
    const state = after(page, everything, { type: 'deselect' })
    expect([state.everything, state.selection.size]).toEqual([false, 0])
  })

  test('asks the adapter nothing else', () => {
    expect(queryOf(after(everything))).toEqual(firstQuery(llmLogs))
  })
})

describe('opening rows', () => {
  test('opens several at a time, and closes one', () => {
    expect([...first.open]).toEqual([])
    expect([...after(open('a'), open('b'), open('a')).open]).toEqual(['a', 'b'])
    expect([...after(open('a'), open('b'), { type: 'open', id: 'a', open: false }).open]).toEqual([
      'b',
    ])
  })

  test('takes any id for what it is', () => {
    const ids = ['__proto__', 'constructor', '']
    expect([...after(...ids.map(open)).open]).toEqual(ids)
  })

  test.each([...here, page, everything, { type: 'deselect' } as const])(
    'lasts through $type',
    (change) => {
      expect([...after(open('a'), change).open]).toEqual(['a'])
    },
  )

  test.each(elsewhere)('ends with $type, which shows other entries', (change) => {
    expect(after(open('a'), change).open.size).toBe(0)
  })

  test('leaves the selection and the page as they are', () => {
    const before = after({ type: 'next', cursor: 'c1', shown: 25 }, page)
    expect(nextState(before, open('a'))).toEqual({ ...before, open: new Set(['a']) })
  })
})

describe('columns and density', () => {
  const arranged = after({ type: 'arrange', layout }, { type: 'density', density: 'compact' })

  test('are as usual at first', () => {
    expect([first.layout, first.density]).toEqual([usualLayout, null])
  })

  test.each([...elsewhere, ...here.slice(0, 3), page, everything, open('a')])(
    'last through $type',
    (change) => {
      expect(nextState(arranged, change)).toMatchObject({ layout, density: 'compact' })
    },
  )

  test('go back to what is usual', () => {
    const state = [
      { type: 'arrange', layout: usualLayout } as const,
      { type: 'density', density: null } as const,
    ].reduce(nextState, arranged)
    expect([state.layout, state.density]).toEqual([usualLayout, null])
  })

  test('are no part of a question, so that a link shows the usual ones', () => {
    expect(queryOf(arranged)).toEqual(firstQuery(llmLogs))
    expect(stateOf(queryOf(arranged), llmLogs)).toEqual(first)
  })
})
