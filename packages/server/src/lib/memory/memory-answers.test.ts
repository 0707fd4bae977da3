import {
  apiLogs,
  firstQuery,
  matching,
  runFacets,
  runHistogram,
  runQuery,
  type LogEntry,
  type Query,
} from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { collected } from '../../../test/collected.ts'
import { memoryAnswers } from './memory-answers.ts'

const call = { signal: new AbortController().signal }
const { fields } = apiLogs

test('answers as runQuery does while entries come and go between questions', async () => {
  const step = fc.record({
    come: fc.array(fc.record({ endpoint: fc.constantFrom('/a', '/b', '/ab') }), { maxLength: 5 }),
    go: fc.nat({ max: 8 }),
    search: fc.constantFrom('', 'a', 'B', 'nothing'),
    field: fc.constantFrom('endpoint', 'timestamp', 'status_code'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const there = new Map<string, LogEntry>()
      const answers = memoryAnswers<LogEntry>((entry) => there.get(entry.id) === entry)
      let next = 0
      for (const { come, go, search, field } of steps) {
        for (const facts of come) {
          const entry = logEntry({ ...facts, id: `${next++}`, status_code: next % 3 ? 200 : 500 })
          there.set(entry.id, entry)
          answers.add(entry)
        }
        if (there.delete(`${go}`)) answers.forget()
        const entries = [...there.values()]
        const query: Query = {
          ...firstQuery(apiLogs),
          search,
          sort: [{ field, direction: 'ascending' }],
          size: 3,
        }
        const adapter = answers.adapter(apiLogs)
        expect(await adapter.load(query, call)).toEqual(runQuery(entries, query, fields))
        const all = [...matching(entries, query, fields)]
        expect(await collected(adapter.stream(query, call))).toEqual(all)
        expect(await adapter.count(query, call)).toEqual({ relation: 'exact', count: all.length })
        expect(await adapter.facets(query, ['endpoint', 'endpoint'], call)).toEqual(
          runFacets(entries, query, fields, ['endpoint', 'endpoint']),
        )
        const question = { by: 'status_code', step: 'hour' } as const
        expect(await adapter.histogram(query, question, call)).toEqual(
          runHistogram(entries, query, fields, question),
        )
      }
    }),
  )
})

test('a stream on its way goes on over what there was when an entry goes', async () => {
  const there = new Map(['a', 'b', 'c'].map((id) => [id, logEntry({ id })]))
  const answers = memoryAnswers<LogEntry>((entry) => there.get(entry.id) === entry)
  for (const entry of there.values()) answers.add(entry)
  const seen: string[] = []
  for await (const { id } of answers.adapter(apiLogs).stream(firstQuery(apiLogs), call)) {
    seen.push(id)
    there.delete('c')
    answers.forget()
    await answers.adapter(apiLogs).load(firstQuery(apiLogs), call)
  }
  expect(seen).toHaveLength(3)
})
