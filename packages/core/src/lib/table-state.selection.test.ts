import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apiLogs } from './api-logs.ts'
import type { Change, TableState } from './table-change.ts'
import { firstState, nextState } from './table-state.ts'

function after(...changes: readonly Change[]): TableState {
  return changes.reduce(nextState, firstState(apiLogs))
}

function select(...ids: readonly string[]): Change {
  return { type: 'select', ids, selected: true }
}

describe('selecting', () => {
  const rows = ['a', 'b', 'c', 'd', 'e']
  const extend = (id: string): Change => ({ type: 'extend', id, rows })
  const toggle = (id: string): Change => ({ type: 'toggle', id })

  test('toggles a row and makes it the anchor', () => {
    expect([...after(toggle('a'), toggle('b'), toggle('a')).selection]).toEqual(['b'])
    expect(after(toggle('b')).anchor).toBe('b')
  })

  test('extends from the anchor in either direction', () => {
    expect([...after(toggle('b'), extend('d')).selection]).toEqual(['b', 'c', 'd'])
    expect([...after(toggle('d'), extend('b')).selection].toSorted()).toEqual(['b', 'c', 'd'])
  })

  test('extends a deselection too', () => {
    const state = after(select(...rows), toggle('b'), extend('d'))
    expect([...state.selection]).toEqual(['a', 'e'])
  })

  test('extends from the same anchor again', () => {
    const state = after(toggle('c'), extend('d'), extend('a'))
    expect([...state.selection].toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  test.each([
    ['there is no anchor', []],
    ['the anchor is hidden', [toggle('hidden')]],
  ])('toggles just the row when %s', (_, before) => {
    const state = after(...before, extend('c'))
    expect(state.selection.has('c')).toBe(true)
    expect(state.selection.has('b')).toBe(false)
    expect(state.anchor).toBe('c')
  })

  test('takes ids like those that every object has', () => {
    const state = after(select('__proto__', 'constructor', ''), toggle('constructor'))
    expect([...state.selection]).toEqual(['__proto__', ''])
  })

  test('takes ids away', () => {
    const state = after(select('a', 'b'), { type: 'select', ids: ['a', 'x'], selected: false })
    expect([...state.selection]).toEqual(['b'])
    expect(after(select('a'), { type: 'deselect' }).selection.size).toBe(0)
  })
})

describe('one list', () => {
  const everything: Change = { type: 'select-everything' }
  const mark = (selected: boolean, ...ids: readonly string[]): Change => ({
    type: 'mark',
    ids,
    selected,
  })
  const isSelected = ({ everything: all, except, selection }: TableState, id: string): boolean =>
    all ? !except.has(id) : selection.has(id)

  test('lets rows be taken out of everything, and put back', () => {
    const state = after(everything, mark(false, 'a', 'b'), mark(true, 'b'))
    expect(state.everything).toBe(true)
    expect([...state.except]).toEqual(['a'])
  })

  test('forgets what was taken out when everything is selected again, and with another question', () => {
    expect(after(everything, mark(false, 'a'), everything).except.size).toBe(0)
    const state = after(everything, mark(false, 'a'), { type: 'search', text: 'bse' })
    expect(state).toMatchObject({ everything: false })
    expect(state.except.size).toBe(0)
  })

  test('keeps what is selected when it is sorted', () => {
    const state = after(everything, mark(false, 'a'), { type: 'sort', field: 'method' })
    expect([state.everything, ...state.except]).toEqual([true, 'a'])
  })

  test('keeps the anchor unless another one is named', () => {
    const state = after({ type: 'mark', ids: ['a'], selected: true, anchor: 'a' }, mark(true, 'b'))
    expect(state.anchor).toBe('a')
  })

  test('is of a page again as soon as a row of a page changes', () => {
    const state = after(everything, mark(false, 'a'), { type: 'toggle', id: 'b' })
    expect(state).toMatchObject({ everything: false })
    expect(state.except.size).toBe(0)
  })

  test('says of every row what was last said of it', () => {
    const id = fc.constantFrom('a', 'b', 'c', '__proto__')
    const step = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('everything' as const, 'nothing' as const) },
      { weight: 4, arbitrary: fc.record({ ids: fc.array(id), selected: fc.boolean() }) },
    )
    fc.assert(
      fc.property(fc.array(step), id, (steps, row) => {
        let expected = false
        const changes = steps.map((each): Change => {
          if (typeof each === 'string') {
            expected = each === 'everything'
            return each === 'everything' ? everything : { type: 'deselect' }
          }
          if (each.ids.includes(row)) expected = each.selected
          return mark(each.selected, ...each.ids)
        })
        expect(isSelected(after(...changes), row)).toBe(expected)
      }),
    )
  })
})
