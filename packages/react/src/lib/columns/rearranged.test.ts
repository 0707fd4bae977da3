import { apiLogs, usualLayout, type ColumnLayout } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableColumns } from '../model/column-look.ts'
import type { ColumnChange } from '../model/column-change.ts'
import { arranged } from './arranged.ts'
import { rearranged } from './rearranged.ts'

const columns = tableColumns(apiLogs, {})
const usual = columns.map(({ name }) => name)

/** The names of what is shown after some changes, with the side at which it is pinned. */
function after(...changes: readonly ColumnChange[]): readonly string[] {
  const layout = changes.reduce<ColumnLayout>(
    (before, change) => rearranged(before, change, columns),
    usualLayout,
  )
  return arranged(columns, layout).map(({ name, pinned }) =>
    pinned ? `${name} (${pinned})` : name,
  )
}

test('a column moves before another', () => {
  expect(after({ type: 'move', name: 'timestamp', before: 'method' }).slice(0, 3)).toEqual([
    'api (start)',
    'timestamp',
    'method',
  ])
})

test('a column moves to the end', () => {
  expect(after({ type: 'move', name: 'method', before: null }).at(-1)).toBe('method')
})

test('what moves before the first column is the one that stays in view', () => {
  expect(after({ type: 'move', name: 'status_code', before: 'api' }).slice(0, 2)).toEqual([
    'status_code (start)',
    'api',
  ])
})

test('what moves beside pinned columns is pinned with them, and what leaves them is not', () => {
  const pinned = [
    { type: 'pin', name: 'timestamp', to: 'end' },
    { type: 'move', name: 'method', before: 'timestamp' },
  ] as const
  expect(after(...pinned).slice(-2)).toEqual(['method (end)', 'timestamp (end)'])
  const left = after(...pinned, { type: 'move', name: 'timestamp', before: 'endpoint' })
  expect(left.slice(0, 3)).toEqual(['api (start)', 'timestamp', 'endpoint'])
  expect(left.at(-1)).toBe('method (end)')
})

test('a column that moves past hidden ones comes where it was put', () => {
  const moved = after(
    { type: 'show', name: 'endpoint', shown: false },
    { type: 'move', name: 'timestamp', before: 'query_params' },
  )
  expect(moved.slice(0, 4)).toEqual(['api (start)', 'method', 'timestamp', 'query_params'])
})

test('a column is hidden, and shown again where it was', () => {
  const hide = { type: 'show', name: 'endpoint', shown: false } as const
  expect(after(hide)).not.toContain('endpoint')
  expect(after(hide, { ...hide, shown: true })).toEqual(after())
})

test('the first column can be let go, and pinned again', () => {
  const letGo = { type: 'pin', name: 'api', to: null } as const
  expect(after(letGo)[0]).toBe('api')
  expect(after(letGo, { ...letGo, to: 'start' })[0]).toBe('api (start)')
})

test('a column that is no longer pinned is where it was before', () => {
  const pin = { type: 'pin', name: 'status_code', to: 'start' } as const
  expect(after(pin).slice(0, 2)).toEqual(['api (start)', 'status_code (start)'])
  expect(after(pin, { ...pin, to: null })).toEqual(after())
})

test('widths are kept within their limits, and null takes one back', () => {
  const widths = { api: 5000, method: 3, endpoint: 300.4 }
  const sized = rearranged(usualLayout, { type: 'widths', widths }, columns)
  expect(sized.widths).toEqual({ api: 1200, method: 48, endpoint: 300 })
  const back = rearranged(sized, { type: 'widths', widths: { api: null } }, columns)
  expect(back.widths).toEqual({ method: 48, endpoint: 300 })
})

test('a change to a column that is not there changes nothing', () => {
  expect(after({ type: 'move', name: 'gone', before: 'api' })).toEqual(after())
  expect(after({ type: 'move', name: 'api', before: 'api' })).toEqual(after())
  expect(after({ type: 'show', name: 'gone', shown: false })).toEqual(after())
})

const name = fc.constantFrom(...usual, 'gone', '__proto__')
const change: fc.Arbitrary<ColumnChange> = fc.oneof(
  fc.record({ type: fc.constant('move'), name, before: fc.option(name) }),
  fc.record({ type: fc.constant('show'), name, shown: fc.boolean() }),
  fc.record({ type: fc.constant('pin'), name, to: fc.constantFrom('start', 'end', null) }),
  fc.record({ type: fc.constant('widths'), widths: fc.dictionary(name, fc.option(fc.double())) }),
)

test('whatever somebody does, a layout is plain data that shows the same after a visit', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const layout = changes.reduce<ColumnLayout>(
        (before, each) => rearranged(before, each, columns),
        usualLayout,
      )
      const stored = JSON.parse(JSON.stringify(layout)) as ColumnLayout
      expect(arranged(columns, stored)).toEqual(arranged(columns, layout))
    }),
  )
})

test('a moved column stands before the one it was moved to, when both are shown', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), name, name, (changes, moved, before) => {
      const names = after(...changes, { type: 'move', name: moved, before }).map(
        (each) => each.split(' ')[0],
      )
      fc.pre(moved !== before && names.includes(moved) && names.includes(before))
      expect(names.indexOf(moved)).toBe(names.indexOf(before) - 1)
    }),
  )
})
