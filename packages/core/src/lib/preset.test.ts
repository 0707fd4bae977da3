import { expect, test } from 'vitest'
import { activity } from './activity/activity.ts'
import { apiLogs } from './api-logs.ts'
import type { LogEntry } from './entry.ts'
import { firstQuery, withFields, type Preset } from './preset.ts'
import { toCsv } from './csv.ts'
import { matcher } from './matches.ts'

interface RegionalEntry extends LogEntry {
  readonly region: string
}

// A preset of more entries than its own fields know is sound: they are only read.
const regional = withFields(apiLogs as unknown as Preset<RegionalEntry>, [
  { name: 'region', label: 'Region', type: 'text', searched: true },
])

test('a field of one’s own is exported, searched, and has a column', () => {
  const entry = { id: '1', timestamp: '2026-03-06T12:30:45.000Z', region: 'eu-west' }
  expect(toCsv([entry], regional.fields)).toMatch(/,timestamp,region\r\n.*,eu-west\r\n$/)
  const search = { search: 'EU-', filters: [], period: { from: null, to: null } }
  expect(matcher(search, regional.fields)(entry)).toBe(true)
  expect(regional.columns.at(-1)).toEqual({ name: 'region', label: 'Region', fields: ['region'] })
})

test('the preset that is extended stays as it was', () => {
  expect(apiLogs.fields.some(({ name }) => (name as string) === 'region')).toBe(false)
})

test('request logs are asked for 500 a page, newest first', () => {
  expect(firstQuery(apiLogs)).toEqual({
    search: '',
    filters: [],
    period: { from: null, to: null },
    sort: [{ field: 'timestamp', direction: 'descending' }],
    size: 500,
    cursor: null,
  })
})

test('every column of a preset shows fields that it declares', () => {
  const names = apiLogs.fields.map(({ name }) => name)
  for (const { fields } of apiLogs.columns) for (const name of fields) expect(names).toContain(name)
})

test.each([apiLogs, activity])(
  'the statistics of $name count by fields with few values, which every export carries',
  ({ fields }) => {
    const counted = fields.filter((field) => field.counted)
    expect(counted.length).toBeGreaterThan(0)
    for (const { name, exported, type } of counted) {
      expect(exported, name).not.toBe(false)
      expect(['text', 'status'], name).toContain(type)
    }
  },
)

test('requests are counted by key, method, status and error code', () => {
  const counted = apiLogs.fields.filter((field) => field.counted).map(({ name }) => name)
  expect(counted).toEqual(['apikey_prefix', 'method', 'status_code', 'error_code'])
})

test.each([apiLogs, activity])(
  'a field of $name continues the searched one before it',
  (preset) => {
    const searched = preset.fields.filter((field) => field.searched)
    for (const [at, { continues }] of searched.entries()) {
      if (continues !== undefined) expect(continues).toBe(searched[at - 1]?.name)
    }
  },
)
