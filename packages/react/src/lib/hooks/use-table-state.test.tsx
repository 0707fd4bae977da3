import { apiLogs, firstState, nextState, type Change, type TableState } from '@loggia/core'
import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { useTableState, type TableHandle, type TableStateOptions } from './use-table-state.ts'

function rendered(
  initialProps: TableStateOptions = {},
): RenderHookResult<TableHandle, TableStateOptions> {
  return renderHook((options) => useTableState(apiLogs, options), { initialProps })
}

test('left alone, it keeps its own state', () => {
  const { result } = rendered()
  expect(result.current.state).toEqual(firstState(apiLogs))
  act(() => result.current.change({ type: 'find', text: 'bse' }))
  expect(result.current.state.find).toBe('bse')
})

test('it starts where the host says, and does not look there again', () => {
  const { result, rerender } = rendered({ initialState: { find: 'bse', size: 100 } })
  expect(result.current.state).toMatchObject({ find: 'bse', size: 100, trail: [] })
  rerender({ initialState: { find: 'other' } })
  expect(result.current.state.find).toBe('bse')
})

test('it tells the host what the state should become, and why', () => {
  const onStateChange = vi.fn<(next: TableState, change: Change) => void>()
  const { result } = rendered({ onStateChange })
  act(() => result.current.change({ type: 'toggle', id: 'a' }))
  expect(onStateChange).toHaveBeenCalledExactlyOnceWith(
    nextState(firstState(apiLogs), { type: 'toggle', id: 'a' }),
    { type: 'toggle', id: 'a' },
  )
})

test('several changes within one event build on each other', () => {
  const onStateChange = vi.fn<(next: TableState, change: Change) => void>()
  const { result } = rendered({ onStateChange })
  act(() => {
    result.current.change({ type: 'toggle', id: 'a' })
    result.current.change({ type: 'toggle', id: 'b' })
    result.current.change({ type: 'find', text: 'x' })
  })
  expect([...result.current.state.selection]).toEqual(['a', 'b'])
  expect(result.current.state.find).toBe('x')
  expect(onStateChange.mock.lastCall?.[0]).toEqual(result.current.state)
})

test('a host that owns all of it decides', () => {
  const { result } = renderHook(() => {
    const [state, setState] = useState<TableState>({ ...firstState(apiLogs), find: 'mine' })
    return useTableState(apiLogs, { state, onStateChange: setState })
  })
  expect(result.current.state.find).toBe('mine')
  act(() => result.current.change({ type: 'find', text: 'theirs' }))
  expect(result.current.state.find).toBe('theirs')
})

test('a host that owns a part decides about that part; the table keeps the others', () => {
  const { result } = rendered({ state: { size: 100 } })
  act(() => {
    result.current.change({ type: 'size', size: 250 })
    result.current.change({ type: 'find', text: 'bse' })
  })
  expect(result.current.state).toMatchObject({ size: 100, find: 'bse' })
})

test('a change that the host refuses is not built upon', () => {
  const selection: ReadonlySet<string> = new Set(['a'])
  const onStateChange = vi.fn<(next: TableState, change: Change) => void>()
  const { result } = rendered({ state: { selection }, onStateChange })
  act(() => result.current.change({ type: 'toggle', id: 'b' }))
  act(() => result.current.change({ type: 'toggle', id: 'c' }))
  expect(onStateChange.mock.calls.map(([next]) => [...next.selection])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ])
  expect(result.current.state.selection).toBe(selection)
})

test('the way to change it stays the same function', () => {
  const { result, rerender } = rendered()
  const { change } = result.current
  rerender({ onStateChange: () => undefined })
  expect(result.current.change).toBe(change)
})

test('the newest callback is called', () => {
  const [old, recent] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const { result, rerender } = rendered({ onStateChange: old })
  rerender({ onStateChange: recent })
  act(() => result.current.change({ type: 'find', text: 'x' }))
  expect(old).not.toHaveBeenCalled()
  expect(recent).toHaveBeenCalledOnce()
})
