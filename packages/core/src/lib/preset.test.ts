import { expect, test } from 'vitest'
import { activity } from './activity/activity.ts'
import { apiLogs } from './api-logs.ts'
import type { LogEntry } from './entry.ts'
import { gatewayLogs } from './gateway/gateway-logs.ts'
import { llmLogs } from './llm/llm-logs.ts'
import { firstQuery, withFields, type Preset } from './preset.ts'
import { toCsv } from './csv.ts'
import { matcher } from './matches.ts'
import { parseQueryText } from './query-text/query-text.ts'

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

const presets = [apiLogs, activity, gatewayLogs, llmLogs]

test.each(presets)(
  'columns, filters and details of $name are of fields that it declares',
  (preset) => {
    const names: readonly string[] = preset.fields.map(({ name }) => name)
    const parts = [...preset.columns, ...(preset.detail?.sections ?? [])]
    const named: readonly string[] = [
      ...parts.flatMap(({ fields }) => fields),
      ...(preset.detail?.figures ?? []),
      ...(preset.filters ?? []).map(({ field }) => field),
      ...preset.defaultSort.map(({ field }) => field),
    ]
    expect(named.filter((name) => !names.includes(name))).toEqual([])
  },
)

test.each(presets)('every word of query text means one field of $name', ({ fields }) => {
  for (const { name, keyword = name } of fields) {
    for (const word of [name, keyword]) {
      const [filter] = parseQueryText(`${word}:""`, fields).filters
      expect(filter?.field, word).toBe(name)
    }
  }
})

test.each(presets)('a page of $name has one of its sizes', ({ pageSize, pageSizes }) => {
  expect(pageSizes).toContain(pageSize)
})

test.each(presets)(
  'the statistics of $name count by fields with few values, which every list carries',
  ({ fields, columns }) => {
    const shown: readonly string[] = columns.flatMap((column) => column.fields)
    const counted = fields.filter((field) => field.counted)
    expect(counted.length).toBeGreaterThan(0)
    for (const { name, exported, type } of counted) {
      expect(exported !== false || shown.includes(name), name).toBe(true)
      expect(['text', 'status'], name).toContain(type)
    }
  },
)

test('requests are counted by key, method, status and error code', () => {
  const counted = apiLogs.fields.filter((field) => field.counted).map(({ name }) => name)
  expect(counted).toEqual(['apikey_prefix', 'method', 'status_code', 'error_code'])
})

test.each(presets)('a field of $name continues the searched one before it', (preset) => {
  const searched = preset.fields.filter((field) => field.searched)
  for (const [at, { continues }] of searched.entries()) {
    if (continues !== undefined) expect(continues).toBe(searched[at - 1]?.name)
  }
})
