import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awkwardText, logEntries } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
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
