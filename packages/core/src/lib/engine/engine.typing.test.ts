import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf, questionsOf } from '../../../test/engine-arbitraries.ts'
import { activity } from '../activity/activity.ts'
import { apiLogs } from '../api-logs.ts'
import { arrayAdapter } from '../array-adapter.ts'
import type { Entry } from '../entry.ts'
import type { Preset } from '../preset.ts'
import type { Query } from '../query.ts'
import { matching } from '../run-query.ts'

const { signal } = new AbortController()

/** Texts that are in many entries, and what follows in some of them. */
const texts = [
  'prod-1',
  'o'.repeat(4),
  '9007199254740993',
  'οδος',
  'a b',
  '2026-03-06t12',
  'e\u0301',
]

const presets = [apiLogs, activity] as readonly object[] as readonly Preset<Entry>[]

test.each(presets.map((preset) => [preset.name, preset] as const))(
  'a text that grows and shrinks key by key finds what it means at every key, in %s',
  async (_, preset) => {
    const { fields } = preset
    await fc.assert(
      fc.asyncProperty(
        entriesOf(fields),
        entriesOf(fields),
        questionsOf(fields),
        fc.constantFrom(...texts),
        fc.array(fc.constantFrom('key', 'key', 'key', 'back', 'middle', 'append', 'count', 'turn')),
        async (entries, more, asked, text, steps) => {
          const array = [...entries]
          const adapter = arrayAdapter(array, preset)
          let { sort } = asked
          let [start, end] = [0, 0]
          for (const step of steps) {
            if (step === 'key') end = Math.min(end + 1, text.length)
            if (step === 'back') end = Math.max(end - 1, start)
            if (step === 'middle') start = Math.min(start + 1, end)
            if (step === 'append') array.push(...more)
            if (step === 'turn') sort = sort.toReversed()
            const query: Query = { ...asked, sort, search: text.slice(start, end), cursor: null }
            const meant = matching(array, query, fields)
            if (step === 'count') {
              expect(await adapter.count(query, { signal })).toEqual({
                relation: 'exact',
                count: meant.length,
              })
            }
            expect([...(await adapter.list(query, { signal }))]).toEqual(meant)
          }
        },
      ),
      { numRuns: 150 },
    )
  },
)
