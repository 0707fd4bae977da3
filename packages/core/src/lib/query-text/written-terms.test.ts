import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activity } from '../activity/activity.ts'
import { apiLogs } from '../api-logs.ts'
import { awkwardText } from '../../../test/arbitraries.ts'
import type { Field } from '../field.ts'
import { gatewayLogs } from '../gateway/gateway-logs.ts'
import { llmLogs } from '../llm/llm-logs.ts'
import type { Filter, Operator } from '../query.ts'
import { parseQueryText } from './query-text.ts'
import { queryText } from './written-terms.ts'

const { fields } = gatewayLogs

function textOf(field: string, operator: Operator, ...values: readonly string[]): string {
  return queryText([{ field, operator, values }], fields)
}

describe('filters as a text', () => {
  test.each([
    [textOf('status_code', 'is', '4xx', '500'), 'status:4xx,500'],
    [textOf('status_code', 'not', '200'), '-status:200'],
    [textOf('status_code', 'contains', '40'), 'status:~40'],
    [textOf('status_code', 'is', 'abc'), 'status:"abc"'],
    [textOf('client', 'is', 'Customer Success Team'), 'client:="Customer Success Team"'],
    [textOf('client', 'not', 'acme'), '-client:=acme'],
    [textOf('client', 'contains', 'a,b', '=c', 'd'), 'client:"a,b","=c",d'],
    [textOf('client', 'contains', ''), 'client:~""'],
    [textOf('gateway_code', 'is', ''), 'code:=""'],
    [textOf('endpoint', 'lacks', '/health'), '-path:/health'],
    [textOf('timing_ms', 'above', '500'), 'latency:>500'],
    [textOf('timestamp', 'below', '2026-03-14T00:00:00.000Z'), 'time:<2026-03-14T00:00:00.000Z'],
    [textOf('status_details', 'is', 'a "b" \\'), String.raw`details:="a \"b\" \\"`],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected)
  })

  test('stand before the text to search, which is in quotes where it would be read otherwise', () => {
    const filters: readonly Filter[] = [{ field: 'client', operator: 'is', values: ['acme'] }]
    expect(queryText(filters, fields, 'time out')).toBe('client:=acme time out')
    expect(queryText([], fields, 'status:404')).toBe('"status:404"')
    expect(queryText([], fields, ' "a" ')).toBe(String.raw`" \"a\" "`)
  })

  test('leave out what no text can say', () => {
    const odd: Field = { name: 'two words', label: 'Two', type: 'text' }
    const filters: readonly Filter[] = [
      { field: 'client', operator: 'is', values: [] },
      { field: 'two words', operator: 'is', values: ['x'] },
      { field: 'unknown', operator: 'is', values: ['x'] },
    ]
    expect(queryText(filters, [...fields, odd])).toBe('')
  })

  test('use the name of a field whose keyword is the word for another', () => {
    const others: readonly Field[] = [
      { name: 'a', label: 'A', type: 'text', keyword: 'x' },
      { name: 'b', label: 'B', type: 'text', keyword: 'x' },
    ]
    expect(queryText([{ field: 'b', operator: 'contains', values: ['1'] }], others)).toBe('b:1')
  })
})

describe('reading what was written', () => {
  const operators: Readonly<Record<Field['type'], readonly Operator[]>> = {
    text: ['is', 'not', 'contains', 'lacks'],
    json: ['is', 'not', 'contains', 'lacks'],
    number: ['is', 'not', 'above', 'below', 'contains', 'lacks'],
    status: ['is', 'not', 'above', 'below', 'contains', 'lacks'],
    instant: ['is', 'not', 'above', 'below', 'contains', 'lacks'],
  }
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
  const moment = fc.date({
    min: new Date(0),
    max: new Date('9999-12-31T00:00:00.000Z'),
    noInvalidDate: true,
  })
  const text = fc.oneof(awkwardText, fc.constantFrom('', ',', '"', '=a', '~', '4xx', '4XX', '00'))

  function valueOf({ type }: Field, operator: Operator): fc.Arbitrary<string> {
    if (operator !== 'above' && operator !== 'below') return text
    return type === 'instant' ? moment.map((date) => date.toISOString()) : number.map(String)
  }
  const filterOf = (known: readonly Field[]): fc.Arbitrary<Filter> =>
    fc
      .constantFrom(...known)
      .chain((field) => fc.constantFrom(...operators[field.type]).map((each) => ({ field, each })))
      .chain(({ field, each }) =>
        fc
          .array(valueOf(field, each), { minLength: 1, maxLength: 4 })
          .map((values) => ({ field: field.name, operator: each, values })),
      )

  test.each(
    [apiLogs, activity, gatewayLogs, llmLogs].map((preset) => [preset.name, preset.fields]),
  )('finds the same filters, and the same text to search: %s', (_, known) => {
    fc.assert(
      fc.property(fc.array(filterOf(known)), text, (filters, search) => {
        const written = queryText(filters, known, search)
        expect(parseQueryText(written, known)).toEqual({ search, filters, problems: [] })
      }),
      { numRuns: 500 },
    )
  })
})
