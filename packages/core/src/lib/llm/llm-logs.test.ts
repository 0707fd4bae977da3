import { describe, expect, test } from 'vitest'
import { exportedFields } from '../export-fields.ts'
import { matcher } from '../matches.ts'
import { firstQuery } from '../preset.ts'
import { always, type Filter } from '../query.ts'
import type { LlmLogEntry } from './llm-log-entry.ts'
import { llmLogs } from './llm-logs.ts'

const entry: LlmLogEntry = {
  id: '1',
  endpoint: 'support-chat',
  model: 'gpt-4o-mini',
  source: 'virtual_key',
  user_name: null,
  virtual_key_name: 'Support widget',
  prompt_tokens: 412,
  completion_tokens: 96,
  total_tokens: 508,
  cost_usd: 0.000119,
  latency_ms: 1240,
  status_code: 200,
  metadata: { department: 'engineering' },
  request: { messages: [{ role: 'user', content: 'a secret question' }] },
  response: 'a secret answer',
  error: null,
  timestamp: '2026-03-06T12:30:45.000Z',
}

function found(search: string, other: Partial<LlmLogEntry> = {}): boolean {
  return matcher({ search, filters: [], period: always }, llmLogs.fields)({ ...entry, ...other })
}

/** Whether the choice of a filter lets an entry through. */
function chosen(field: string, label: string, other: Partial<LlmLogEntry>): boolean {
  const control = llmLogs.filters?.find((each) => each.field === field)
  const choice = control?.choices?.find((each) => each.label === label)
  const filters: readonly Filter[] = choice ? [{ field, ...choice }] : []
  expect(filters).toHaveLength(1)
  return matcher({ search: '', filters, period: always }, llmLogs.fields)({ ...entry, ...other })
}

test('AI gateway logs come 25 a page, or 10 or 50, newest first, under their days', () => {
  expect(firstQuery(llmLogs)).toMatchObject({
    sort: [{ field: 'timestamp', direction: 'descending' }],
    size: 25,
  })
  expect(llmLogs).toMatchObject({ pageSizes: [10, 25, 50], dayHeaders: true })
})

test('columns are the six of the description, in its order', () => {
  expect(llmLogs.columns.map(({ label }) => label)).toEqual([
    'Endpoint',
    'Source',
    'Tokens',
    'Cost',
    'Status',
    'Time',
  ])
})

describe('search', () => {
  test.each(['SUPPORT-chat', 'gpt-4O', 'widget', 'engineer', '"department":"eng'])(
    'looks into endpoint, model, key and metadata, whatever the case: %s',
    (text) => {
      expect(found(text)).toBe(true)
    },
  )

  test('looks into the name of the user', () => {
    expect(found('moreno', { user_name: 'Ada Moreno' })).toBe(true)
  })

  test.each(['secret', '1240', 'virtual_key'])('looks into nothing else: %s', (text) => {
    expect(found(text)).toBe(false)
  })
})

test('Success is 200, and Error is anything else', () => {
  for (const status_code of [200, 201, 302, 404, 500]) {
    expect(chosen('status_code', 'Success', { status_code })).toBe(status_code === 200)
    expect(chosen('status_code', 'Error', { status_code })).toBe(status_code !== 200)
  }
})

test('requests come from the playground or with a virtual key', () => {
  for (const source of ['playground', 'virtual_key']) {
    expect(chosen('source', 'Playground', { source })).toBe(source === 'playground')
    expect(chosen('source', 'Virtual key', { source })).toBe(source === 'virtual_key')
  }
})

test('neither columns nor exports name what was said, which an opened row shows', () => {
  const listed = [
    ...llmLogs.columns.flatMap(({ fields }) => fields as readonly string[]),
    ...exportedFields(llmLogs.fields).map(({ name }) => name),
  ]
  const opened = llmLogs.detail?.sections.flatMap(({ fields }) => fields)
  for (const body of ['request', 'response', 'error']) {
    expect(listed).not.toContain(body)
    expect(opened).toContain(body)
  }
})

test('an opened row has four sections and three figures', () => {
  expect(llmLogs.detail?.sections.map(({ label, shows }) => [label, shows])).toEqual([
    ['Request', 'conversation'],
    ['Response', 'text'],
    ['Error', 'error'],
    ['Metadata', 'json'],
  ])
  expect(llmLogs.detail?.figures).toEqual(['latency_ms', 'prompt_tokens', 'completion_tokens'])
})
