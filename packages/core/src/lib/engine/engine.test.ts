import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { changes, entriesOf, questionsOf, type Change } from '../../../test/engine-arbitraries.ts'
import { activity } from '../activity/activity.ts'
import { apiLogs } from '../api-logs.ts'
import { arrayAdapter } from '../array-adapter.ts'
import type { Entry } from '../entry.ts'
import { isLoggiaError } from '../errors.ts'
import { runFacets } from '../facets/run-facets.ts'
import { gatewayLogs } from '../gateway/gateway-logs.ts'
import { runHistogram } from '../histogram/run-histogram.ts'
import { llmLogs } from '../llm/llm-logs.ts'
import { withFields, type Preset } from '../preset.ts'
import type { Query } from '../query.ts'
import { matching, runQuery } from '../run-query.ts'

const { signal } = new AbortController()

/** Presets of any kind of entry: of the entries nothing is read but by the names of fields. */
const presets = [
  apiLogs,
  activity,
  gatewayLogs,
  llmLogs,
  withFields(apiLogs, [{ name: 'id', label: 'Again', type: 'number', searched: true }]),
  { ...apiLogs, fields: apiLogs.fields.filter(({ name }) => name !== 'timestamp') },
] as readonly object[] as readonly Preset<Entry>[]

/** What a call gives, or the code it is refused with. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return { gives: await call() }
  } catch (error) {
    return { refuses: isLoggiaError(error) ? error.code : error }
  }
}

async function same(asked: () => unknown, meant: () => unknown): Promise<void> {
  expect(await outcome(asked)).toEqual(await outcome(meant))
}

describe.each(presets.map((preset) => [preset.name, preset] as const))('over %s', (_, preset) => {
  const { fields } = preset

  test('every question has the answer that it has by definition, whatever happens to the array', async () => {
    const questions = questionsOf(fields)
    await fc.assert(
      fc.asyncProperty(
        entriesOf(fields),
        fc.array(fc.tuple(questions, changes(entriesOf(fields)), fc.nat()), { maxLength: 6 }),
        async (entries, steps) => {
          const array = [...entries]
          const adapter = arrayAdapter(array, preset)
          const cursors: (string | null)[] = [null]
          let before: Query | undefined
          for (const [{ names, histogram, again, ...asked }, change, at] of steps) {
            const cursor = cursors[at % cursors.length] ?? null
            const query: Query = { ...(again && before ? before : asked), cursor }
            before = query
            await same(
              () => adapter.load(query, { signal }),
              () => runQuery(array, query, fields),
            )
            const whole = { ...query, cursor: null }
            await same(
              async () => [...(await adapter.list(query, { signal }))],
              () => matching(array, whole, fields),
            )
            await same(
              () => collected(adapter.stream(query, { signal })),
              () => matching(array, query, fields),
            )
            await same(
              async () => adapter.count(query, { signal }),
              () => ({
                relation: 'exact',
                count: matching(array, whole, fields).length,
              }),
            )
            await same(
              () => adapter.facets(query, names, { signal }),
              () => runFacets(array, query, fields, names),
            )
            await same(
              () => adapter.histogram(query, histogram, { signal }),
              () => runHistogram(array, query, fields, histogram),
            )
            const page = runQuery(array, whole, fields)
            cursors.push(page.next, page.previous)
            if (page.next)
              cursors.push(runQuery(array, { ...query, cursor: page.next }, fields).previous)
            apply(array, change)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

function apply(array: Entry[], change: Change<Entry>): void {
  const at = array.length === 0 ? 0 : change.at % array.length
  switch (change.kind) {
    case 'nothing':
      return
    case 'append':
      array.push(...change.entries)
      return
    case 'prepend':
      array.unshift(...change.entries)
      return
    case 'remove':
      array.splice(at, 1)
      return
    case 'replace':
      array.splice(at, change.entries.length, ...change.entries)
      return
    case 'reverse':
      array.reverse()
      return
    default:
      change.kind satisfies never
  }
}
