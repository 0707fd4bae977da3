import { apiLogs, usualLayout, type TableState } from '@loggia/core'
import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRememberedState } from './use-remembered-state.ts'
import type { TableHandle, TableStateOptions } from './use-table-state.ts'

const name = 'loggia.test'
const layout = { ...usualLayout, hidden: ['method'], widths: { endpoint: 320 } }

beforeEach(() => localStorage.clear())

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

function visit(
  initialProps: TableStateOptions = {},
  under: string | null = name,
): RenderHookResult<TableHandle, TableStateOptions> {
  return renderHook((options) => useRememberedState(apiLogs, options, under), { initialProps })
}

function stored(): unknown {
  return JSON.parse(localStorage.getItem(name) ?? 'null')
}

test('page size, columns and density are there at the next visit', () => {
  const { result, unmount } = visit()
  act(() => {
    result.current.change({ type: 'size', size: 100 })
    result.current.change({ type: 'arrange', layout })
    result.current.change({ type: 'density', density: 'dense' })
    result.current.change({ type: 'find', text: 'bse' })
  })
  expect(result.current.state).toMatchObject({ size: 100, layout, density: 'dense', find: 'bse' })
  unmount()
  const later = visit().result.current.state
  expect(later).toMatchObject({ size: 100, layout, density: 'dense', find: '' })
})

test('an adapter is asked once, for what was remembered', () => {
  localStorage.setItem(name, '{"size":100}')
  const asked: number[] = []
  renderHook(() => {
    const { size } = useRememberedState(apiLogs, {}, name).state
    useEffect(() => {
      asked.push(size)
    }, [size])
  })
  expect(asked).toEqual([100])
})

test('without a name nothing is kept and nothing is read', () => {
  localStorage.setItem(name, '{"size":100}')
  const { result } = visit({}, null)
  expect(result.current.state.size).toBe(apiLogs.pageSize)
  act(() => result.current.change({ type: 'size', size: 250 }))
  expect(stored()).toEqual({ size: 100 })
})

test('what the host says wins over what was kept', () => {
  localStorage.setItem(name, JSON.stringify({ size: 100, layout, density: 'dense' }))
  const started = visit({ initialState: { size: 250 } }).result.current.state
  expect(started).toMatchObject({ size: 250, layout, density: 'dense' })
  const owned = visit({ state: { density: 'compact' } }).result.current.state
  expect(owned).toMatchObject({ size: 100, density: 'compact' })
})

test('a start that the host chose can be changed by the user, and that is kept', () => {
  const { result } = visit({ initialState: { size: 250 } })
  act(() => result.current.change({ type: 'size', size: 100 }))
  expect(result.current.state.size).toBe(100)
  expect(stored()).toEqual({ size: 100 })
})

test('what the host owns is not kept, since it may refuse', () => {
  const { result } = visit({ state: { size: 250 } })
  act(() => result.current.change({ type: 'size', size: 100 }))
  expect(result.current.state.size).toBe(250)
  expect(stored()).toBeNull()
})

test('the host is told of changes as ever, and not of what was remembered', () => {
  localStorage.setItem(name, '{"size":100}')
  const onStateChange = vi.fn<(next: TableState) => void>()
  const { result } = visit({ onStateChange })
  expect(onStateChange).not.toHaveBeenCalled()
  act(() => result.current.change({ type: 'find', text: 'x' }))
  expect(onStateChange.mock.lastCall?.[0]).toMatchObject({ size: 100, find: 'x' })
})

test('another tab keeps its part beside ours', () => {
  const [one, other] = [visit(), visit()]
  act(() => one.result.current.change({ type: 'size', size: 100 }))
  act(() => other.result.current.change({ type: 'density', density: 'compact' }))
  expect(stored()).toEqual({ size: 100, density: 'compact' })
  expect(other.result.current.state.size).toBe(apiLogs.pageSize)
})

test.each([
  '',
  'garbage',
  'null',
  '7',
  '"500"',
  '[]',
  '{"size":"100","layout":7,"density":"huge"}',
  '{"size":3,"density":null}',
  '{"size":1e9}',
  '{"__proto__":{"size":100}}',
])('%j in the storage is the same as nothing', (text) => {
  localStorage.setItem(name, text)
  const { state } = visit().result.current
  expect(state).toMatchObject({ size: apiLogs.pageSize, layout: usualLayout, density: null })
})

test('of a layout, what is of the right type is taken', () => {
  localStorage.setItem(
    name,
    '{"layout":{"hidden":["method",1],"widths":{"api":"9","ip_hash":1e9}}}',
  )
  expect(visit().result.current.state.layout).toEqual({
    ...usualLayout,
    hidden: ['method'],
    widths: { ip_hash: 1200 },
  })
})

test('where the storage is denied, it is an ordinary state', () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const { result } = visit()
  act(() => result.current.change({ type: 'size', size: 100 }))
  expect(result.current.state.size).toBe(100)
})

test('where the storage is full, it is kept for this visit', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const { result } = visit()
  act(() => result.current.change({ type: 'arrange', layout }))
  expect(result.current.state.layout).toEqual(layout)
  expect(stored()).toBeNull()
})

test('under another name, it is another memory', () => {
  localStorage.setItem('a', '{"size":100}')
  localStorage.setItem('b', '{"size":250}')
  const { result, rerender } = renderHook((under) => useRememberedState(apiLogs, {}, under), {
    initialProps: 'a',
  })
  expect(result.current.state.size).toBe(100)
  rerender('b')
  expect(result.current.state.size).toBe(250)
})
