import { activity, apiLogs, withFields, type ActivityEvent, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { tableColumns } from './column-look.ts'

test('columns stand in the order of the preset and are sorted by their first field', () => {
  const columns = tableColumns(apiLogs, {})
  expect(columns.map(({ label, field }) => [label, field])).toEqual([
    ['API', 'apikey_name'],
    ['Method', 'method'],
    ['Endpoint', 'endpoint'],
    ['Params', 'query_params'],
    ['Status', 'status_code'],
    ['Error code', 'error_code'],
    ['IP hash', 'ip_hash'],
    ['Timestamp', 'timestamp'],
  ])
  expect(columns.every(({ sortable }) => sortable)).toBe(true)
})

interface Timed extends LogEntry {
  readonly latency: number
  readonly note: string
}

const timed = withFields<Timed>({ ...apiLogs }, [
  { name: 'latency', label: 'Latency', type: 'number' },
  { name: 'note', label: 'Note', type: 'text', sortable: false },
])

test('a field of its own has a column whose look follows its type', () => {
  const [latency, note] = tableColumns(timed, {}).slice(-2)
  expect(latency).toMatchObject({ name: 'latency', sortable: true, look: { align: 'end' } })
  expect(note).toMatchObject({ name: 'note', sortable: false, look: { align: 'start' } })
})

test('what a look leaves out keeps its default', () => {
  const latency = tableColumns(timed, { latency: { width: 64 } }).at(-2)
  expect(latency).toMatchObject({ width: 64, look: { align: 'end' } })
})

test('a column is not looked up among what objects inherit', () => {
  const preset = withFields<LogEntry & { readonly constructor: string }>({ ...apiLogs }, [
    { name: 'constructor', label: 'Made by', type: 'text' },
  ])
  expect(tableColumns(preset, {}).at(-1)).toMatchObject({ width: 160, look: { align: 'start' } })
})

const event: ActivityEvent = {
  id: 'e',
  event_id: 'evt_1',
  actor: 'system',
  category: 'domain',
  action: 'domain_removed',
  description: '',
  timestamp: '2026-03-06T12:30:45.000Z',
}

test('a column is sorted by the fields that its preset says, the first deciding first', () => {
  const action = tableColumns(activity, {})[1]
  expect(action).toMatchObject({ field: 'category', thenBy: ['action'] })
})

test.each([
  [{}, 'domain.domain_removed'],
  [{ action: '' }, 'domain'],
  [{ category: '' }, 'domain_removed'],
  [{ category: '', action: '' }, ''],
])('fields that continue each other are one text: %j is %s', (values, text) => {
  expect(tableColumns(activity, {})[1]?.text({ ...event, ...values })).toBe(text)
})

test('fields that only share a column are not', () => {
  const [api] = tableColumns(apiLogs, {})
  const entry = { id: 'l', timestamp: '', apikey_name: 'production', apikey_prefix: 'bye_AB12C' }
  expect(api?.text(entry as LogEntry)).toBe('production')
})
