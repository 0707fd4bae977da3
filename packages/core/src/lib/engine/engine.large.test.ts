import { describe, expect, test } from 'vitest'
import { apiLogs } from '../api-logs.ts'
import { arrayAdapter } from '../array-adapter.ts'
import type { LogEntry } from '../entry.ts'
import { firstQuery } from '../preset.ts'
import type { Query } from '../query.ts'
import { matching } from '../run-query.ts'
import { engineOver } from './engine.ts'
import type { Work } from './work.ts'

const { signal } = new AbortController()
const { fields } = apiLogs
const first = firstQuery(apiLogs)

/** More different values than one byte, or two, can tell apart, and than are looked for; in no order of time. */
const entries: readonly LogEntry[] = Array.from({ length: 70_000 }, (_, at) => {
  const odd = Math.imul(at, 2_654_435_761) >>> 7
  return {
    id: `entry ${at}`,
    apikey_name: `key ${odd % 300}`,
    apikey_prefix: 'bye_AB12C',
    key_state: 'active',
    method: odd % 3 === 0 ? 'GET' : 'POST',
    endpoint: `/v1/Generations/${odd.toString(36)}`,
    query_params: odd % 5 === 0 ? `seed=${odd % 66_000}` : null,
    status_code: 200 + (odd % 300),
    error_code: null,
    ip_hash: `${odd % 60}`,
    timestamp: new Date(1_760_000_000_000 + (odd % 50_000) * 1000).toISOString(),
  }
})

const questions: readonly Partial<Query>[] = [
  { search: 'generations/a' },
  { search: 'generations/ab' },
  { search: 'seed=65' },
  { sort: [{ field: 'timestamp', direction: 'ascending' }] },
  { sort: [{ field: 'endpoint', direction: 'descending' }], search: 'key 29' },
  { sort: [{ field: 'query_params', direction: 'ascending' }] },
  { filters: [{ field: 'endpoint', operator: 'contains', values: ['zz'] }] },
]

describe('over very many entries', () => {
  const array = [...entries.slice(0, 69_000)]
  const adapter = arrayAdapter(array, apiLogs)

  test.each(questions)(
    '%j finds the same in the same order, and others when there are more',
    async (asked) => {
      const query = { ...first, ...asked }
      const expected = matching(array, query, fields)
      const list = await adapter.list(query, { signal })
      expect(Array.from(list).every((entry, place) => entry === expected[place])).toBe(true)
      expect(list.length).toBe(expected.length)
      // The next question finds more of them.
      array.push(...entries.slice(array.length, array.length + 150))
    },
  )

  test('a question goes on with the entries there were, whatever others ask meanwhile', () => {
    const rows = entries.slice(0, 5000)
    const engine = engineOver(rows, fields)
    const sort = [{ field: 'endpoint', direction: 'ascending' }] as const
    const query = { ...first, search: 'key 2', sort }
    const expected = matching(rows, query, fields)
    const early = engine.list(query)
    early.next()
    rows.push(...entries.slice(5000, 9000))
    const late = engine.list({ ...query, search: 'key' })
    const [few, all] = inTurns(early, late)
    expect(Array.from(few ?? [])).toEqual(expected)
    expect(Array.from(all ?? [])).toEqual(matching(rows, { ...query, search: 'key' }, fields))
  })
})

/** What comes of several pieces of work that are pushed on one after the other. */
function inTurns<T>(...works: readonly Work<T>[]): readonly (T | undefined)[] {
  const values: (T | undefined)[] = works.map(() => undefined)
  const going = new Set(works.keys())
  while (going.size > 0) {
    for (const at of going) {
      const step = works[at]?.next()
      if (step?.done !== true) continue
      values[at] = step.value
      going.delete(at)
    }
  }
  return values
}
