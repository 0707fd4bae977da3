import { apiLogs, type LogEntry } from '@loggia/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import type { ClickHouseRow } from './clickhouse-database.ts'
import { tabSeparated } from './clickhouse-text.ts'
import { preparedRows } from './prepared-rows.ts'
import { preparedTexts } from './prepared-texts.ts'

const whose = { account: 'a\tb', kind: 'logs' }

/** What is inserted where `first` is the number of the first entry, column by column. */
async function cellsOf(entries: readonly LogEntry[], first: number): Promise<readonly unknown[]> {
  const { numbered } = await preparedTexts(whose, entries, apiLogs)
  const texts = numbered(first)
  if (!('parts' in texts)) throw new Error('rows')
  const text = texts.parts.map((part) => new TextDecoder().decode(part)).join('')
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) =>
    Object.fromEntries(
      // Blanks between the brace and the first key of a map mean nothing.
      line.split('\t').map((cell, at) => [texts.columns[at], cell.replace(/^\{ +/, '{')]),
    ),
  )
}

function cellsIn(rows: readonly ClickHouseRow[]): readonly unknown[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, tabSeparated([{ value }]).slice(0, -1)]),
    ),
  )
}

describe('entries as text', () => {
  test('have the cells of their rows, whatever they hold', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\\', "'", '\t', '\n', '\0', '\ud800', '\u001f', '', 'é', '\u0001'),
    )
    const entries = fc.record({
      ...{ id: texts, apikey_prefix: texts, endpoint: texts, error_code: fc.option(texts) },
      status_code: fc.constantFrom(200, 404, 500),
      timestamp: fc.constantFrom('2026-03-06T12:00:00.000Z', '2026-03-06T13:30:00.000Z', 'never'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { maxLength: 80 }), fc.nat(), async (some, first) => {
        const recorded = some.map((each) => logEntry(each))
        const rows = preparedRows(whose, recorded, apiLogs).numbered(first)
        if ('parts' in rows) throw new Error('texts')
        expect(await cellsOf(recorded, first)).toEqual(cellsIn(rows))
      }),
      { numRuns: 60 },
    )
  })

  test.each([1, 9, 10, 99_999, 8_999_999_999_999_998])('are numbered from %i on', async (first) => {
    const entries = [0, 1].map((at) => logEntry({ id: `${at}` }))
    const cells = await cellsOf(entries, first)
    expect(cells).toMatchObject([{ recorded: String(first) }, { recorded: String(first + 1) }])
  })

  test('add up to what their maps hold, hour by hour', async () => {
    const hour = Date.parse('2026-03-06T12:00:00.000Z')
    const entries = [200, 200, 404].map((status_code, at) =>
      logEntry({
        id: `${at}`,
        status_code,
        timestamp: new Date(hour + at * 1_900_000).toISOString(),
      }),
    )
    const { sums } = await preparedTexts(whose, entries, apiLogs)
    const told = sums?.filter(({ field }) => field === '' || field === 'status_code')
    const sum = { kind: 'logs', hour }
    expect(told).toEqual([
      { ...sum, field: '', value: '', entries: 2 },
      { ...sum, field: 'status_code', value: '200', entries: 2 },
      { ...sum, hour: hour + 3_600_000, field: '', value: '', entries: 1 },
      { ...sum, hour: hour + 3_600_000, field: 'status_code', value: '404', entries: 1 },
    ])
  })
})
