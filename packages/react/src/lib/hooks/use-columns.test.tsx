import { apiLogs, usualLayout, type ColumnLayout } from '@loggia/core'
import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import { expect, test } from 'vitest'
import { tableColumns } from '../model/column-look.ts'
import { useColumns, type Columns } from './use-columns.ts'
import { useTableState } from './use-table-state.ts'

const columns = tableColumns(apiLogs, {})

function rendered(layout: ColumnLayout = usualLayout): RenderHookResult<Columns<never>, unknown> {
  return renderHook(() => useColumns(useTableState(apiLogs, { initialState: { layout } }), columns))
}

const names = (shown: Columns<never>['shown']): readonly string[] => shown.map(({ name }) => name)

test('what is arranged is what is shown', () => {
  const { result } = rendered()
  expect(names(result.current.shown)).toEqual(columns.map(({ name }) => name))
  act(() => result.current.arrange({ type: 'show', name: 'method', shown: false }))
  act(() => result.current.arrange({ type: 'move', name: 'timestamp', before: 'endpoint' }))
  expect(names(result.current.shown).slice(0, 3)).toEqual(['api', 'timestamp', 'endpoint'])
  expect(result.current.all.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual([
    'method',
  ])
})

test('it starts with a layout of the host and goes back to what is usual', () => {
  const { result } = rendered({ ...usualLayout, hidden: ['api'], widths: { method: 300 } })
  expect(result.current.shown[0]).toMatchObject({ name: 'method', width: 300 })
  act(() => result.current.reset())
  expect(names(result.current.shown)).toEqual(columns.map(({ name }) => name))
})

test('the columns stay the same objects while nobody arranges them', () => {
  const { result, rerender } = rendered()
  const before = result.current.shown
  rerender({})
  expect(result.current.shown).toBe(before)
})
