import { gatewayLogs, llmLogs, type Operator, type Preset } from '@loggia/core'
import { expect, test } from 'vitest'
import { filterEnglish } from '../words/filter-messages.ts'
import { english } from '../words/table-messages.ts'
import { timeFormats } from '../words/time-formats.ts'
import { choiceText, filterText, type FilterReader } from './filter-text.ts'

test.each([
  ['client', 'is', ['Customer Success Team'], 'Client is Customer Success Team'],
  ['client', 'is', ['Ada', 'Bo', 'Cy'], 'Client is Ada, Bo, or Cy'],
  ['status_code', 'not', ['200'], 'Status is not 200'],
  ['status_code', 'is', ['4xx'], 'Status is 4xx'],
  ['endpoint', 'contains', ['/v1'], 'Endpoint contains “/v1”'],
  ['endpoint', 'lacks', ['health'], 'Endpoint does not contain “health”'],
  ['timing_ms', 'above', ['1500'], 'Response time > 1,500 ms'],
  ['gateway_code', 'not', [''], 'Gateway code is not empty'],
  ['timestamp', 'below', ['2026-03-14T00:00:00.000Z'], 'Date and time < Mar 14, 00:00:00'],
  ['unheard_of', 'is', ['x'], 'unheard_of is x'],
] as const)('%s %s %j reads: %4$s', (field, operator, values, text) => {
  expect(filterText({ field, operator, values }, readerOf(gatewayLogs))).toBe(text)
})

test.each([
  ['source', 'not', 'virtual_key', 'Source is not Virtual key'],
  ['cost_usd', 'above', '0.000002', 'Cost > $0.000002'],
  ['latency_ms', 'above', 'fast', 'Latency > fast'],
] as const)('%s %s %s reads: %s', (field, operator: Operator, value, text) => {
  expect(filterText({ field, operator, values: [value] }, readerOf(llmLogs))).toBe(text)
})

test('names a status where it is chosen', () => {
  const reader = readerOf(gatewayLogs)
  const status = gatewayLogs.fields.find(({ name }) => name === 'status_code')
  expect(choiceText('404', status, reader)).toBe('404 Not Found')
  expect(choiceText('799', status, reader)).toBe('799')
  expect(choiceText('5xx', status, reader)).toBe('5xx Server error')
  expect(choiceText('', status, reader)).toBe('Not recorded')
})

function readerOf({
  fields,
  filters = [],
}: Pick<Preset<never>, 'fields' | 'filters'>): FilterReader {
  return {
    fields,
    controls: filters,
    words: filterEnglish,
    viewer: {
      words: english,
      locale: 'en',
      ownWords: {},
      time: timeFormats('en', 'UTC', Date.parse('2026-11-21T00:00:00Z')),
      count: (value) => ({ value, text: String(value) }),
      size: String,
    },
  }
}
