import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activityEvents, awkwardText, logEntries } from '../../test/arbitraries.ts'
import { activity } from './activity/activity.ts'
import { apiLogs } from './api-logs.ts'
import type { Field } from './field.ts'
import { finder } from './find.ts'
import { matcher } from './matches.ts'
import { always } from './query.ts'

test('find gives what search gives, on the page', () => {
  fc.assert(
    fc.property(logEntries, awkwardText, (entries, search) => {
      const matches = matcher({ search, filters: [], period: always }, apiLogs.fields)
      expect(finder(entries, apiLogs.fields)(search)).toEqual(entries.filter(matches))
    }),
  )
})

test('find gives what search gives where one field continues another', () => {
  const searches = fc.oneof(awkwardText, fc.constantFrom('.', 'k.d', 'webhook.disabled', '..'))
  fc.assert(
    fc.property(activityEvents, searches, (events, search) => {
      const matches = matcher({ search, filters: [], period: always }, activity.fields)
      expect(finder(events, activity.fields)(search)).toEqual(events.filter(matches))
    }),
  )
})

describe('a field that continues another', () => {
  const events = [
    { actor: 'Ada', category: 'webhook', action: 'disabled', description: 'temporarily' },
    { actor: 'hook', category: 'push', action: '', description: 'disabled by hand' },
    { actor: 'Jonas', category: '', action: 'webhook', description: '' },
  ]
  const find = finder(events, activity.fields)

  test.each<[string, readonly number[]]>([
    ['webhook.disabled', [0]],
    ['WebHook.Dis', [0]],
    ['k.d', [0]],
    ['webhook', [0, 2]],
    ['disabled', [0, 1]],
    ['webhook disabled', []],
    ['webhookdisabled', []],
    // Nothing stands for what was not recorded.
    ['push.', []],
    ['.webhook', []],
    ['.', [0]],
    // Other fields stay apart, and in their order.
    ['Ada.webhook', []],
    ['ada', [0]],
    ['disabled.temporarily', []],
    ['disabled.webhook', []],
    ['hook.push', []],
  ])('is read with it as one text: %j finds %j', (text, expected) => {
    expect(find(text)).toEqual(expected.map((at) => events[at]))
  })

  test.each<[string, readonly Field[], boolean]>([
    ['directly', [named('a'), named('b', 'a')], true],
    ['twice', [named('a'), named('b', 'a'), named('c', 'b')], true],
    ['across one that is not searched', [named('a'), unsearched('x'), named('b', 'a')], true],
    ['after another', [named('a'), named('c'), named('b', 'a')], false],
    ['that is not searched', [unsearched('a'), named('b', 'a')], false],
    ['that is not there', [named('b', 'a')], false],
    ['which is itself', [named('a'), named('b', 'b')], false],
  ])('%s joins it only when it follows it: %j', (_, fields, together) => {
    const rows = [{ a: 'left', b: 'right', c: 'end', x: 'no' }]
    expect(finder(rows, fields)('left.right').length).toBe(together ? 1 : 0)
    expect(finder(rows, fields)('right').length).toBe(1)
  })
})

test('one finder answers one text after another', () => {
  const entries = [{ method: 'GET' }, { method: 'POST' }]
  const find = finder(entries, apiLogs.fields)
  expect(['G', 'get', 'OsT', 'x', ''].map((text) => find(text).length)).toEqual([1, 1, 1, 0, 2])
})

test('nothing typed gives the very same page', () => {
  const entries = [{ method: 'GET' }]
  expect(finder(entries, apiLogs.fields)('')).toBe(entries)
})

test('rows that are more than their entries are found by their entries', () => {
  const rows = [{ entry: { method: 'GET' } }, { entry: { method: 'POST' } }]
  expect(finder(rows, apiLogs.fields, ({ entry }) => entry)('post')).toEqual([rows[1]])
})

test('a find text that would be a slow pattern is plain text', () => {
  const entries = [{ endpoint: 'a'.repeat(5000) }, { endpoint: '(a+)+$' }]
  expect(finder(entries, apiLogs.fields)('(a+)+$')).toEqual([entries[1]])
})

function named(name: string, continues?: string): Field {
  const field = { name, label: name, type: 'text', searched: true } as const
  return continues === undefined ? field : { ...field, continues }
}

function unsearched(name: string): Field {
  return { name, label: name, type: 'text' }
}
