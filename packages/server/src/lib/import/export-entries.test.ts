import { activity, apiLogs, toCsv, toJson, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { activityEvent } from '../../../test/activity-event.ts'
import { collected } from '../../../test/collected.ts'
import { gatewayLogEntry } from '../../../test/gateway-log-entry.ts'
import { llmLogEntry } from '../../../test/llm-log-entry.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { importEntries } from './import-entries.ts'
import type { ImportedEntry } from './imported-entry.ts'

async function imported(text: string, undated?: Date): Promise<readonly ImportedEntry[]> {
  return collected(importEntries([Buffer.from(text)], { name: 'export', undated }))
}

/** `1: logs`, or `1! why not` */
async function told(text: string): Promise<readonly string[]> {
  const all = await imported(text)
  return all.map((each) =>
    'reason' in each ? `${each.line}! ${each.reason}` : `${each.line}: ${each.collection}`,
  )
}

const header =
  'apikey_name,apikey_prefix,method,endpoint,query_params,status_code,error_code,ip_hash,timestamp'
const row = `prod,bye_AB12C,GET,/a,,200,,${'0'.repeat(64)},2026-03-06T12:30:45.000Z`

test('what exports never carry is filled in, and everything else is what was exported', async () => {
  const exported = logEntry({ endpoint: '=1+1', query_params: 'a=1,2' })
  const [line] = await imported(toCsv([exported], apiLogs.fields))
  const { user_agent: _, ...rest } = exported
  expect(line).toEqual({
    line: 2,
    kind: 'loggia-csv',
    collection: 'logs',
    entry: { ...rest, id: expect.any(String), key_state: 'unknown' },
  })
})

test('importing the same file again gives the same ids, and rows that are equal have different ones', async () => {
  const text = `${header}\r\n${row}\r\n${row}\r\n`
  const ids = (all: readonly ImportedEntry[]): readonly unknown[] =>
    all.map((each) => 'entry' in each && each.entry.id)
  const first = ids(await imported(text))
  expect(ids(await imported(text))).toEqual(first)
  expect(new Set(first).size).toBe(2)
})

test('entries of all four kinds are told by their fields, also line by line in one file', async () => {
  const entries = [logEntry(), activityEvent(), gatewayLogEntry(), llmLogEntry()]
  const lines = entries.map((entry) => JSON.stringify(entry)).join('\n')
  const all = await imported(lines)
  expect(all.map((each) => 'entry' in each && each.collection)).toEqual([
    'logs',
    'activity',
    'gateway-logs',
    'llm-logs',
  ])
  expect(all.map((each) => 'entry' in each && each.entry)).toEqual(entries)
})

test('the header may have a byte order mark, and fewer columns in another order', async () => {
  const fields = [
    'timestamp',
    'method',
    'endpoint',
    'status_code',
    'apikey_name',
    'apikey_prefix',
    'ip_hash',
  ]
  const csv = toCsv([logEntry()], apiLogs.fields, { exportFields: fields, byteOrderMark: true })
  expect(await told(csv)).toEqual(['2: logs'])
})

test('an export of nothing has no lines', async () => {
  expect(await told(toCsv([], apiLogs.fields))).toEqual([])
  expect(await told(toJson([], activity.fields))).toEqual([])
  expect(await told('{"end":{"count":0}}\n')).toEqual([])
})

test.each([
  [row.replace('GET', '').replace('200', '2000'), 'status_code is not from 100 to 999'],
  [row.replace('200', 'OK'), 'status_code is not a number'],
  [
    row.replace('bye_AB12C', 'bye_AB12C_and_all_the_rest'),
    'apikey_prefix is too long for a prefix; never send a whole key',
  ],
  [
    row.replace('2026-03-06', '2026-02-30'),
    'timestamp is not an instant in ISO 8601 with its zone',
  ],
  [row.replace(/2026.*/, ''), 'timestamp is missing'],
  [row.replace('0000', '203.0.113.10'), 'ip_hash is not 64 hexadecimal digits'],
])('the row %s is rejected, and the others are not', async (wrong, reason) => {
  expect(await told(`${header}\r\n${row}\r\n${wrong}\r\n${row}\r\n`)).toEqual([
    '2: logs',
    `3! ${reason}`,
    '4: logs',
  ])
})

test('a column that is no field, and one that is missing, reject each row and say so', async () => {
  expect(await told(`${header},region\r\n${row},eu\r\n`)).toEqual([
    '2! region is not a field of these entries',
  ])
  const less = header.replace('ip_hash,', '')
  const rest = row.replace(`${'0'.repeat(64)},`, '')
  expect(await told(`${less}\r\n${rest}\r\n`)).toEqual(['2! ip_hash is missing'])
})

test('a JSON line that lacks something, or has something of its own, says so', async () => {
  const { method: _, ...less } = logEntry()
  expect(
    await told(`${JSON.stringify(less)}\n${JSON.stringify({ ...logEntry(), region: 'eu' })}\n`),
  ).toEqual(['1! method is missing', '2! region is not a field of these entries'])
})

test('no reason repeats what a line holds, not even in the name of a field', async () => {
  const leak = JSON.stringify({ ...logEntry(), '203.0.113.10': 1, 'a@b.example': 's3cret' })
  const [line] = await told(leak)
  expect(line).toContain('is not a field of these entries')
  expect(line).not.toMatch(/203|b\.example|s3cret/)
})

test('entries without a time happened when they are told to', async () => {
  const text = `${header}\r\n${row.replace(/2026.*/, '')}\r\n`
  const [line] = await imported(text, new Date('2026-03-06T12:30:45.000Z'))
  expect(line).toMatchObject({ entry: { timestamp: '2026-03-06T12:30:45.000Z' } })
})

test('an NDJSON export that was cut off between two lines is noticed by its end', async () => {
  const lines = logEntries(3).map((entry) => JSON.stringify(entry))
  const whole = `${lines.join('\n')}\n{"end":{"count":3}}\n`
  expect(await told(whole + whole)).toEqual([
    '1: logs',
    '2: logs',
    '3: logs',
    '5: logs',
    '6: logs',
    '7: logs',
  ])
  const cut = `${lines.slice(1).join('\n')}\n{"end":{"count":3}}\n`
  expect(await told(cut)).toEqual([
    '1: logs',
    '2: logs',
    '3! the export has 3 entries, but 2 lines came before its end',
  ])
})

test('a JSON export that was cut off gives its entries up to there, and says so', async () => {
  const whole = toJson(logEntries(3), apiLogs.fields)
  const text = whole.slice(0, whole.lastIndexOf('"method"'))
  expect(await told(text)).toEqual(['1: logs', '2: logs', '3! the list is cut off here'])
})

test('no more of a file is read than has become entries', async () => {
  const chunk = Buffer.from(`${row}\r\n`.repeat(500))
  let read = 0
  const source = function* (): Generator<Uint8Array> {
    yield Buffer.from(`${header}\r\n`)
    for (let at = 0; at < 40; at++) {
      read += 500
      yield chunk
    }
  }
  let entries = 0
  for await (const each of importEntries(source(), { name: 'long' })) {
    if ('entry' in each) entries++
    expect(read - entries).toBeLessThanOrEqual(500)
  }
  expect(entries).toBe(20_000)
})

test('a row of hostile names is a row', async () => {
  const hostile: readonly LogEntry[] = [
    logEntry({ apikey_name: '__proto__', endpoint: 'constructor' }),
  ]
  expect(await told(toCsv(hostile, apiLogs.fields))).toEqual(['2: logs'])
  const text = JSON.stringify(logEntry()).replace('{', '{"__proto__":{"a":1},')
  expect(await told(text)).toEqual(['1! __proto__ is not a field of these entries'])
})
