import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkedStates } from '../../../test/view-arbitraries.ts'
import { apiLogs } from '../api-logs.ts'
import { usualLayout } from '../column-layout.ts'
import { gatewayLogs } from '../gateway/gateway-logs.ts'
import { firstState, nextState } from '../table-state.ts'
import { readView, readViews } from './read-view.ts'
import { sameParts, usualParts, viewOf, viewParts, type SavedView } from './saved-view.ts'

const now = Date.parse('2026-03-06T12:00:00.000Z')
const day = 86_400_000
const failures = {
  ...firstState(apiLogs),
  filters: [{ field: 'status_code', operator: 'is', values: ['5xx'] }],
  sort: [{ field: 'endpoint', direction: 'ascending' }],
  size: 100,
  find: 'bse',
  layout: { ...usualLayout, hidden: ['ip_hash'] },
  density: 'dense',
} as const
const view = viewOf(failures, { id: 'k3f', name: '  Failures ' })

function throughStorage(kept: unknown): unknown {
  return JSON.parse(JSON.stringify(kept))
}

describe('a view', () => {
  test('is what a table shows, without its page and single rows, under a name', () => {
    expect(view).toMatchObject({ version: 1, id: 'k3f', name: 'Failures', isDefault: false })
    expect(Object.keys(view.state).sort()).toEqual(Object.keys(usualParts(apiLogs)).sort())
  })

  test('comes back from a storage as it was', () => {
    expect(readView(throughStorage(view), apiLogs)).toEqual(view)
    const states = linkedStates.map((linked) => ({ ...firstState(apiLogs), ...linked }))
    fc.assert(
      fc.property(states, fc.option(fc.integer({ min: 1, max: 1e12 })), (state, last) => {
        const one = viewOf(state, { id: 'a', name: 'A', isDefault: true, last })
        expect(readView(throughStorage(one), apiLogs)).toEqual(one)
      }),
    )
  })

  test('is shown by the table that opens it, from its first page, with nothing selected', () => {
    const before = {
      ...firstState(apiLogs),
      trail: [{ cursor: 'c', before: 500 }],
      selection: new Set(['a']),
      open: new Set(['b']),
    }
    const shows = viewParts(view, now)
    const state = nextState(before, { type: 'view', id: view.id, shows })
    expect(state).toEqual({ ...failures, view: 'k3f' })
    expect(sameParts(state, shows)).toBe(true)
  })

  test('that only says how rows look leaves the page where it is', () => {
    const before = { ...failures, trail: [{ cursor: 'c', before: 500 }] }
    const state = nextState(before, { type: 'view', id: 'x', shows: { density: 'compact' } })
    expect(state).toEqual({ ...before, density: 'compact', view: 'x' })
  })

  test('of the last day is of the last day whenever it is opened', () => {
    const period = { from: new Date(now - day).toISOString(), to: null }
    const lastDay = viewOf({ ...failures, period }, { id: 'a', name: 'A', last: day })
    expect(viewParts(lastDay, now).period).toEqual(period)
    expect(viewParts(lastDay, now + 7 * day).period.from).toBe('2026-03-12T12:00:00.000Z')
    const fixed = viewOf({ ...failures, period }, { id: 'a', name: 'A' })
    expect(viewParts(fixed, now + 7 * day).period).toEqual(period)
  })

  test('is told from what a table shows by anything that views say, and nothing else', () => {
    expect(sameParts(failures, { ...failures, layout: { ...failures.layout } })).toBe(true)
    expect(sameParts(failures, { ...failures, size: 50 })).toBe(false)
    expect(sameParts(failures, { ...failures, filters: [] })).toBe(false)
    expect(sameParts(failures, { ...failures, layout: usualLayout })).toBe(false)
    const other = { ...failures, trail: [{ cursor: 'c', before: 1 }], selection: new Set(['a']) }
    expect(sameParts(failures, other)).toBe(true)
  })
})

describe('what a storage holds', () => {
  test('of fields that a preset does not have is dropped', () => {
    expect(readView(throughStorage(view), gatewayLogs)?.state).toMatchObject({
      filters: [{ field: 'status_code', operator: 'is', values: ['5xx'] }],
      sort: [{ field: 'endpoint', direction: 'ascending' }],
    })
    const old = {
      ...view,
      state: {
        ...view.state,
        filters: [
          { field: 'gone', operator: 'is', values: ['1'] },
          { field: 'method', operator: 'resembles', values: ['1'] },
          { field: 'method', operator: 'is', values: ['GET', 7] },
          ...[null, 'method', { field: 'constructor', operator: 'is', values: ['1'] }],
        ],
        sort: [{ field: '__proto__', direction: 'ascending' }],
        size: 1e9,
        density: 'huge',
        layout: { hidden: [7, 'method'], widths: { api: 'wide' } },
        period: { from: 'yesterday', to: 7 },
        more: true,
      },
    }
    expect(readView(old, apiLogs)?.state).toEqual({
      ...view.state,
      filters: [{ field: 'method', operator: 'is', values: ['GET'] }],
      sort: apiLogs.defaultSort,
      size: 1000,
      density: null,
      layout: { ...usualLayout, hidden: ['method'] },
      period: { from: null, to: null },
    })
  })

  test.each([
    null,
    7,
    'view',
    [],
    {},
    { id: '', name: 'A' },
    { id: 'a' },
    { id: 'a', name: '   ' },
    { id: 7, name: 'A', state: {} },
  ])('%j is no view', (kept) => {
    expect(readView(kept, apiLogs)).toBeNull()
    expect(readViews([kept, view], apiLogs)).toEqual([view])
  })

  test('without a state is the usual view', () => {
    const { id, name } = view
    const shown = readView({ id, name }, apiLogs)
    expect(shown && sameParts(viewParts(shown, now), usualParts(apiLogs))).toBe(true)
  })

  test('under one id twice is the first of them', () => {
    expect(readViews([view, { ...view, name: 'Other' }], apiLogs)).toEqual([view])
  })

  test('with a name without end has one that ends', () => {
    expect(readView({ ...view, name: '😀'.repeat(5000) }, apiLogs)?.name).toBe('😀'.repeat(100))
  })

  test('never throws, whatever it is, and is read again as it is', () => {
    const anything = fc.oneof(fc.anything(), fc.constant(view.state))
    const kept = fc.oneof(
      fc.anything(),
      fc.array(
        fc.record({
          id: fc.oneof(fc.string(), fc.constant('__proto__')),
          name: fc.string(),
          isDefault: fc.anything(),
          state: fc.oneof(
            fc.anything(),
            fc.record({
              ...{ search: anything, filters: fc.array(fc.anything()), period: fc.anything() },
              ...{ sort: fc.array(fc.anything()), size: fc.anything(), layout: fc.anything() },
            }),
          ),
        }),
      ),
    )
    fc.assert(
      fc.property(kept, (value) => {
        const views: readonly SavedView[] = readViews(value, apiLogs)
        expect(readViews(throughStorage(views), apiLogs)).toEqual(views)
        for (const each of views) viewParts(each, now)
      }),
    )
  })
})
