import { apiLogs, columnLayout, usualLayout, type ColumnLayout } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableColumns } from '../model/column-look.ts'
import { allArranged, arranged } from './arranged.ts'

const columns = tableColumns(apiLogs, {})
const usual = columns.map(({ name }) => name)

/** The names of what is shown, with the side at which it is pinned. */
function shown(layout: Partial<ColumnLayout>): readonly string[] {
  return arranged(columns, { ...usualLayout, ...layout }).map(({ name, pinned }) =>
    pinned ? `${name} (${pinned})` : name,
  )
}

const [first, ...others] = usual

test('without an arrangement columns are as the table has them, the first in view', () => {
  expect(shown({})).toEqual([`${first} (start)`, ...others])
  expect(arranged(columns, usualLayout).every(({ resized }) => resized !== true)).toBe(true)
})

test('columns that are not named follow in their usual order', () => {
  expect(shown({ order: ['timestamp', 'method'] }).slice(0, 4)).toEqual([
    'timestamp (start)',
    'method',
    'api',
    'endpoint',
  ])
})

test('hidden columns are left out, and the first that is shown stays in view', () => {
  expect(shown({ hidden: ['api', 'ip_hash'] })).toEqual([
    'method (start)',
    'endpoint',
    'query_params',
    'status_code',
    'error_code',
    'timestamp',
  ])
})

test('one column stays when all would be hidden', () => {
  expect(shown({ hidden: usual })).toEqual(['api (start)'])
  expect(shown({ hidden: usual, order: ['timestamp'] })).toEqual(['timestamp (start)'])
})

test('pinned columns stand at their sides, after the first one', () => {
  expect(shown({ pinned: { status_code: 'start', method: 'end' } })).toEqual([
    'api (start)',
    'status_code (start)',
    'endpoint',
    'query_params',
    'error_code',
    'ip_hash',
    'timestamp',
    'method (end)',
  ])
})

test('the first column is let go when somebody says so', () => {
  expect(shown({ pinned: { api: 'none' } })[0]).toBe('api')
})

test('a column that is pinned at the end is not the first', () => {
  expect(shown({ pinned: { api: 'end' } })).toEqual([
    'method (start)',
    ...usual.slice(2),
    'api (end)',
  ])
})

test('a resized column has its width and says so', () => {
  const [api, method] = arranged(columns, { ...usualLayout, widths: { method: 300 } })
  expect(method).toMatchObject({ width: 300, resized: true })
  expect(api).not.toHaveProperty('resized')
})

test('a hidden column keeps its place for whoever shows it again', () => {
  const all = allArranged(columns, { ...usualLayout, hidden: ['method'] })
  expect(all.map(({ name }) => name)).toEqual(usual)
  expect(all[1]).toMatchObject({ name: 'method', hidden: true })
})

test('names that no column has are left out', () => {
  const layout = { hidden: ['gone', '__proto__'], order: ['constructor', 'gone', 'method'] }
  expect(shown({ ...layout, widths: { toString: 3 }, pinned: { gone: 'start' } })[0]).toBe(
    'method (start)',
  )
})

const name = fc.oneof(
  fc.constantFrom(...usual, '__proto__', 'constructor', 'toString'),
  fc.string(),
)
const junk = fc.oneof(
  fc.anything(),
  fc.array(name),
  fc.dictionary(name, fc.oneof(fc.double(), fc.anything())),
  fc.dictionary(name, fc.constantFrom('start', 'end', 'none', 'left')),
)

test('whatever was stored, each column is there at most once, in pinned groups, with a width that fits', () => {
  fc.assert(
    fc.property(fc.record({ hidden: junk, order: junk, widths: junk, pinned: junk }), (stored) => {
      // A host may pass on what it has stored without reading it.
      const result = arranged(columns, stored as unknown as ColumnLayout)
      expect(result.length).toBeGreaterThan(0)
      expect(new Set(result.map((column) => column.name)).size).toBe(result.length)
      expect(result).toEqual(arranged(columns, columnLayout(stored)))
      for (const { width, resized } of result) {
        if (resized) expect(width >= 48 && width <= 1200).toBe(true)
      }
      const sides = result.map(({ pinned }) => pinned ?? 'scrolls').join(' ')
      expect(sides).toMatch(/^(start ?)*(scrolls ?)*(end ?)*$/)
    }),
  )
})

test.each([null, undefined, 'layout', 7, []])(
  '%j instead of a layout is the usual one',
  (value) => {
    expect(arranged(columns, value as unknown as ColumnLayout)).toEqual(
      arranged(columns, usualLayout),
    )
  },
)
