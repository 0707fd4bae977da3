import { firstState, apiLogs, nextState, type Change } from '@loggia/core'
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { entry } from '../../../test/log-entries.ts'
import { rowsOf, type Row } from '../model/row.ts'
import type { LogEntry } from '@loggia/core'
import { usePagination } from './use-pagination.ts'
import { useSearch } from './use-search.ts'
import { useSelection } from './use-selection.ts'
import { useSorting } from './use-sorting.ts'
import type { TableHandle } from './use-table-state.ts'
import { pageOf } from '../../../test/asked-adapter.ts'

const rows: readonly Row<LogEntry>[] = rowsOf(
  ['a', 'b', '__proto__', ''].map((id) => entry({ id })),
)

/** A handle that only notes what is asked of it. */
function noted(changes: readonly Change[] = []): TableHandle & { readonly notes: Change[] } {
  const notes: Change[] = []
  const state = changes.reduce(nextState, firstState(apiLogs))
  return { state, change: (what) => notes.push(what), notes }
}

const toggled = (...ids: readonly string[]): readonly Change[] =>
  ids.map((id) => ({ type: 'toggle', id }))

test.each([
  [[], 'none'],
  [['a'], 'some'],
  [['a', 'b', '__proto__', ''], 'all'],
  [['elsewhere'], 'none'],
] as const)('with %j selected, %s of the rows found are', (ids, extent) => {
  const { result } = renderHook(() => useSelection(noted(toggled(...ids)), rows))
  expect(result.current.extent).toBe(extent)
})

test('no rows are never all selected', () => {
  const { result } = renderHook(() => useSelection(noted(toggled('a')), []))
  expect(result.current.extent).toBe('none')
})

test('selected rows come in page order, without those that are not found', () => {
  const { result } = renderHook(() => useSelection(noted(toggled('', 'b', 'elsewhere')), rows))
  expect(result.current.rows.map(({ id }) => id)).toEqual(['b', ''])
})

test('each deed is one change', () => {
  const table = noted(toggled('a'))
  const { result } = renderHook(() => useSelection(table, rows))
  result.current.toggle('b')
  result.current.extend('')
  result.current.toggleAll()
  result.current.clear()
  const ids = rows.map(({ id }) => id)
  expect(table.notes).toEqual([
    { type: 'toggle', id: 'b' },
    { type: 'extend', id: '', rows: ids },
    { type: 'select', ids, selected: true },
    { type: 'deselect' },
  ])
})

test('all that is selected is deselected at once', () => {
  const table = noted(toggled('a', 'b', '__proto__', ''))
  const { result } = renderHook(() => useSelection(table, rows))
  result.current.toggleAll()
  expect(table.notes).toMatchObject([{ type: 'select', selected: false }])
})

test('the found rows keep their identity while neither they nor the text change', () => {
  const table = noted([{ type: 'find', text: 'v1' }])
  const { result, rerender } = renderHook(() => useSearch(table, rows, apiLogs.fields))
  const { found } = result.current
  rerender()
  expect(result.current.found).toBe(found)
  result.current.setText('x')
  expect(table.notes).toEqual([{ type: 'find', text: 'x' }])
})

test('an order by one field leaves the others unordered', () => {
  const table = noted()
  const { result } = renderHook(() => useSorting(table))
  expect(result.current.directionOf('timestamp')).toBe('descending')
  expect(result.current.directionOf('method')).toBe('none')
  result.current.toggle('method')
  result.current.toggle('method', { add: true })
  expect(table.notes).toEqual([
    { type: 'sort', field: 'method' },
    { type: 'sort', field: 'method', add: true },
  ])
})

const full = { ...pageOf(rows.map(({ entry }) => entry)), next: 'later', previous: 'earlier' }

test('on the first page there is no way back', () => {
  const { result } = renderHook(() => usePagination(noted(), full))
  expect(result.current).toMatchObject({ previous: null, first: null, range: { from: 1, to: 4 } })
})

test('before anything is loaded there is no way anywhere', () => {
  const { result } = renderHook(() => usePagination(noted(), null))
  expect(result.current).toMatchObject({
    next: null,
    previous: null,
    range: null,
    total: { relation: 'unknown' },
  })
})

test('the page that is on its way is not asked for twice', () => {
  const { result } = renderHook(() =>
    usePagination(noted([{ type: 'next', cursor: 'later', shown: 2 }]), full),
  )
  expect(result.current.next).toBeNull()
  expect(result.current.previous).not.toBeNull()
})

test('a table opened in the middle knows no position, but a way back', () => {
  const table = noted()
  const opened = {
    ...table,
    state: { ...table.state, trail: [{ cursor: 'middle', before: null }] },
  }
  const { result } = renderHook(() => usePagination(opened, full))
  expect(result.current.range).toBeNull()
  result.current.previous?.()
  result.current.next?.()
  expect(table.notes).toEqual([
    { type: 'previous', cursor: 'earlier' },
    { type: 'next', cursor: 'later', shown: full.entries.length },
  ])
})

test('a page that is put together while rendering is taken by its content', () => {
  const { result, rerender } = renderHook(() => usePagination(noted(), { ...full }))
  rerender()
  expect(result.current.range).toEqual({ from: 1, to: full.entries.length })
})

test('a page after a short one starts where that one ended', () => {
  const table = noted([{ type: 'next', cursor: 'second', shown: 3 }])
  const { result } = renderHook(() => usePagination(table, full))
  expect(result.current.range).toEqual({ from: 4, to: 3 + full.entries.length })
})
