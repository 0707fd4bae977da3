import { always, apiLogs, type LogEntry, type Query } from '@loggia/core'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { logEntries } from '../../../../core/test/arbitraries.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import type { Scope } from '../store.ts'
import { soughtBy } from '../timeline/sought.ts'
import type { Block, BlockQuestion } from '../timeline/timeline.ts'
import type { Gap } from '../timeline/way.ts'
import { blockIn } from './postgres-block.ts'
import type { RunSql } from './postgres-database.ts'
import { postgresStore } from './postgres-store.ts'
import { postgresTimeline } from './postgres-timeline.ts'

const { signal } = new AbortController()
const database = await pglite()
const store = await postgresStore(database)
const timeline = postgresTimeline(database, false)

type Question = BlockQuestion<LogEntry>
const question = (scope: Scope<LogEntry>, search: string): Omit<Question, 'from' | 'upTo'> => {
  const query: Query = { search, filters: [], period: always, sort: [], size: 1, cursor: null }
  const sought = soughtBy(scope, query)
  const { low, high } = sought
  return { sought, low, high, direction: 'down', look: 4, wanted: 4, signal }
}

/** Records entries, and others since; tells what was recorded last before those. */
async function recorded(
  before: readonly LogEntry[],
  since: readonly LogEntry[],
): Promise<{ readonly scope: Scope<LogEntry>; readonly upTo: string }> {
  const scope = { account: randomUUID(), preset: apiLogs }
  await store.append(scope, before)
  const upTo = await timeline.newest(scope, signal)
  await store.append(scope, since)
  return { scope, upTo }
}

interface PlanNode {
  readonly 'Actual Rows': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

/** How many rows a plan that was carried out has read from the table. */
function rowsRead(node: PlanNode): number {
  const { Plans: below = [] } = node
  if (below.length > 0) return below.reduce((sum, each) => sum + rowsRead(each), 0)
  return node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)
}

/** A block, and how many rows were read for it. */
async function readBlock(
  asked: Question,
): Promise<{ readonly block: Block; readonly read: number }> {
  let read = 0
  const query: RunSql = async (statement, values, options) => {
    const explain = `explain (analyze, format json) ${statement}`
    const answers = await database.query(explain, values)
    // What Postgres says when it is asked for JSON: a list of one plan.
    for (const { 'QUERY PLAN': plans } of answers) {
      read += rowsRead((plans as readonly [{ readonly Plan: PlanNode }])[0].Plan)
    }
    return database.query(statement, values, options)
  }
  return { block: await blockIn(query, asked), read }
}

test.each(['', 'flux'])(
  'reads no more rows than it may, however many were recorded since (sought: "%s")',
  async (search) => {
    const many = Array.from({ length: 300 }, (_, at) => logEntry({ id: `since ${at}` }))
    const old = [
      logEntry({ id: 'first', timestamp: '2026-03-01T00:00:00.000Z' }),
      logEntry({ id: 'last', timestamp: '2026-03-31T00:00:00.000Z' }),
    ]
    const { scope, upTo } = await recorded(old, many)
    const asked = question(scope, search)
    const { block, read } = await readBlock({ ...asked, upTo, from: { time: asked.high, id: '' } })
    expect(read).toBeLessThanOrEqual(4)
    expect(block.looked).toBe(4)
    expect(block.found.map(({ id }) => id)).toEqual(['last'])
    expect(block.next).not.toBeNull()
  },
)

const sizes = fc.integer({ min: 1, max: 5 })
const ways = fc.constantFrom('up', 'down')

test('comes by all that was recorded before, in order and once, whatever was recorded since', async () => {
  await fc.assert(
    fc.asyncProperty(
      logEntries,
      logEntries,
      sizes,
      sizes,
      ways,
      async (before, since, look, wanted, direction) => {
        const later = since.map((entry) => ({ ...entry, id: `since ${entry.id}` }))
        const { scope, upTo } = await recorded(before, later)
        const all = await blocks({ ...question(scope, ''), upTo, look, wanted, direction })
        const alone = await recorded(before, [])
        const expected = await blocks({
          ...question(alone.scope, ''),
          upTo: null,
          look,
          wanted,
          direction,
        })
        expect(all).toEqual(expected)
        expect(all).toHaveLength(before.length)
      },
    ),
    { numRuns: 15 },
  )
})

/** The ids of all that is found from one end of all time to the other. */
async function blocks(asked: Omit<Question, 'from'>): Promise<readonly string[]> {
  const ids: string[] = []
  let from: Gap | null = { time: asked.direction === 'down' ? asked.high : asked.low, id: '' }
  while (from !== null) {
    const { found, looked, next }: Block = await blockIn(database.query, { ...asked, from })
    expect(looked).toBeLessThanOrEqual(asked.look)
    expect(found.length).toBeLessThanOrEqual(asked.wanted)
    ids.push(...found.map(({ id }) => id))
    from = next
  }
  return ids
}
