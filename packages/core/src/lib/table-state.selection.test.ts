import { describe, expect, test } from 'vitest'
import { apiLogs } from './api-logs.ts'
import { firstState, nextState, type Change, type TableState } from './table-state.ts'

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
