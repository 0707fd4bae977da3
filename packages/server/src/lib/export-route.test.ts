import { apiLogs, toCsv, toJson, type LogEntry } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { createHandler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import type { Report } from './report.ts'
import type { Store } from './store.ts'
import { ask, handlerWith, problemOf } from '../../test/ask.ts'
import { eventually } from '../../test/eventually.ts'
import { logEntries, logEntry } from '../../test/log-entry.ts'

const newestFirst = logEntries(5).toReversed()

test.each([
  ['csv', 'text/csv; charset=utf-8; header=present', toCsv(newestFirst, apiLogs.fields)],
  ['json', 'application/json', toJson(newestFirst, apiLogs.fields)],
])('the %s file holds what the same export holds elsewhere', async (format, type, text) => {
  const response = await ask(await handlerWith(logEntries(5)), `/v1/logs/export?format=${format}`)
  expect(response.headers.get('content-type')).toBe(type)
  const named = `attachment; filename="logs.${format}"`
  expect(response.headers.get('content-disposition')).toBe(named)
  expect(await response.text()).toBe(text)
})

test('is CSV unless another format is asked for', async () => {
  const response = await ask(await handlerWith(logEntries(5)), '/v1/logs/export')
  expect(await response.text()).toBe(toCsv(newestFirst, apiLogs.fields))
})

test('ndjson has an entry a line, as lists have it', async () => {
  const handler = await handlerWith([logEntry({ id: 'x' }), logEntry({ id: 'y' })])
  const response = await ask(handler, '/v1/logs/export?format=ndjson')
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await response.text()).trimEnd().split('\n')
  const { user_agent: _, ...listed } = logEntry({ id: 'y' })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([listed, { ...listed, id: 'x' }])
})

test.each([
  ['csv', 'status_code,method\r\n200,POST\r\n'],
  ['json', '[\n  {\n    "status_code": 200,\n    "method": "POST"\n  }\n]'],
  ['ndjson', '{"status_code":200,"method":"POST"}\n'],
])('a %s file carries the chosen fields in their order', async (format, text) => {
  const path = `/v1/logs/export?format=${format}&exportFields=status_code,method`
  expect(await (await ask(await handlerWith([logEntry()]), path)).text()).toBe(text)
})

test.each([
  ['exportFields=user_agent', 'not-exportable'],
  ['exportFields=method,__proto__', 'not-exportable'],
  ['format=xml', 'bad-query'],
  ['end=count', 'bad-query'],
  ['end=count&format=json', 'bad-query'],
  ['end=here&format=ndjson', 'bad-query'],
  ['format=__proto__', 'bad-query'],
])('%s is a Problem', async (query, code) => {
  const response = await ask(await handlerWith([logEntry()]), `/v1/logs/export?${query}`)
  expect(response.status).toBe(400)
  expect((await problemOf(response)).code).toBe(code)
})

test('an export holds everything that matches, whatever the size of the page', async () => {
  const handler = await handlerWith([...logEntries(30), logEntry({ id: 'b', status_code: 500 })])
  const path = '/v1/logs/export?format=ndjson&status_code=2xx&size=5&cursor='
  expect((await (await ask(handler, path)).text()).split('\n')).toHaveLength(31)
})

test.each(['csv', 'json', 'ndjson'])(
  'a %s file goes on from a cursor of its query',
  async (format) => {
    const handler = await handlerWith(logEntries(9))
    const page = await (await ask(handler, '/v1/logs?size=3&q=v1')).json()
    const path = `/v1/logs/export?format=${format}&q=v1&cursor=${(page as { next: string }).next}`
    const text = await (await ask(handler, path)).text()
    const times = logEntries(9).map(({ timestamp }) => timestamp)
    expect(times.filter((time) => text.includes(time))).toEqual(times.slice(0, 6))
  },
)

test.each([
  ['cursor=whatever', 'bad-cursor'],
  ['cursor=whatever&sort=method&format=ndjson', 'bad-cursor'],
  ['cursor=OF-A-PAGE&q=another&format=json', 'cursor-mismatch'],
  ['cursor=OF-A-PAGE&sort=method', 'cursor-mismatch'],
])('an export with %s is a Problem, before any of it is sent', async (query, code) => {
  const handler = await handlerWith(logEntries(9))
  const { next } = (await (await ask(handler, '/v1/logs?size=3')).json()) as { next: string }
  const response = await ask(handler, `/v1/logs/export?${query.replace('OF-A-PAGE', next)}`)
  expect(response.status).toBe(400)
  expect((await problemOf(response)).code).toBe(code)
})

test('an export of nothing is a header row, an empty array, an empty text', async () => {
  const handler = await handlerWith([])
  const text = async (format: string): Promise<string> =>
    (await ask(handler, `/v1/logs/export?format=${format}`)).text()
  expect(await text('csv')).toBe(toCsv([], apiLogs.fields))
  expect(await text('json')).toBe('[]')
  expect(await text('ndjson')).toBe('')
})

test('ndjson says in the end how many entries it had, where that is asked for', async () => {
  const handler = await handlerWith([
    logEntry({ id: 'x' }),
    logEntry({ id: 'y', status_code: 404 }),
  ])
  for (const [query, count] of [
    ['', 2],
    ['&status_code=404', 1],
    ['&q=nothing', 0],
  ] as const) {
    const response = await ask(handler, `/v1/logs/export?format=ndjson&end=count${query}`)
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; end=count')
    const lines = (await response.text()).split('\n')
    expect(lines.slice(-2)).toEqual([`{"end":{"count":${count}}}`, ''])
    expect(lines).toHaveLength(count + 2)
  }
})

test('no cell of the file is run as a formula', async () => {
  const handler = await handlerWith([logEntry({ endpoint: '=cmd|"/c calc"!A1' })])
  const path = '/v1/logs/export?exportFields=endpoint'
  expect(await (await ask(handler, path)).text()).toBe(`endpoint\r\n"'=cmd|""/c calc""!A1"\r\n`)
})

/** A store whose stream never ends, and what it has done so far. */
function endless(after = Infinity): { store: Store; made: () => number; ended: () => boolean } {
  let made = 0
  let ended = false
  const store: Store = {
    ...memoryStore(),
    async *stream<E>(_: unknown, __: unknown, { signal }: { signal: AbortSignal }) {
      try {
        for (;;) {
          signal.throwIfAborted()
          if (made === after) throw new Error('the disk is gone')
          yield logEntry({ id: String(made++) }) as LogEntry & E
        }
      } finally {
        ended = true
      }
    },
  }
  return { store, made: () => made, ended: () => ended }
}

test('an export is made no faster than it is read, and ends when the reader goes', async () => {
  const { store, made, ended } = endless()
  const onError = vi.fn<Report>()
  const response = await ask(createHandler({ store, onError }), '/v1/logs/export?format=ndjson')
  const parts = response.body?.values()
  for (let read = 0; read < 5; read++) await parts?.next()
  expect(made()).toBeLessThan(1000)
  await parts?.return?.()
  expect(ended()).toBe(true)
  expect(onError).not.toHaveBeenCalled()
})

test('an export ends when its request is aborted', async () => {
  const { store, ended } = endless()
  const abort = new AbortController()
  const handler = createHandler({ store })
  const { signal } = abort
  const response = await ask(handler, '/v1/logs/export?format=ndjson', { signal })
  abort.abort()
  await expect(response.text()).rejects.toThrow('broke off')
  expect(ended()).toBe(true)
})

test('HEAD leaves no work behind', async () => {
  const { store, ended } = endless()
  const response = await ask(createHandler({ store }), '/v1/logs/export', { method: 'HEAD' })
  expect(response.status).toBe(200)
  await eventually(() => expect(ended()).toBe(true))
})

test('an export that fails on its way breaks off, so that nobody takes it for whole', async () => {
  const { store } = endless(2000)
  const onError = vi.fn<Report>()
  const response = await ask(createHandler({ store, onError }), '/v1/logs/export')
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow('broke off')
  expect(onError).toHaveBeenCalledOnce()
})
