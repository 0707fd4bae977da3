import { expect, test } from 'vitest'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { asOneNode } from './clickhouse-cluster.ts'
import type { ClickHouseCall, ClickHouseDatabase } from './clickhouse-database.ts'
import { clickhouseStore } from './clickhouse-store.ts'

/** Hears what a store says, and answers as an empty database does. */
function listening(): { readonly database: ClickHouseDatabase; readonly said: string[] } {
  const said: string[] = []
  const database: ClickHouseDatabase = {
    rows: async () => [],
    run: async (statement) => void said.push(statement.replaceAll(/\s+/g, ' ').trim()),
    insert: async () => undefined,
  }
  return { database, said }
}

async function definitions(cluster?: string): Promise<readonly string[]> {
  const { database, said } = listening()
  await clickhouseStore(database, { cluster })
  return said
}

test('on one node each table is one', async () => {
  const said = await definitions()
  expect(said.join()).not.toMatch(/Replicated|Distributed|on cluster/)
  expect(said.map((statement) => statement.split(' ').slice(0, 6).join(' '))).toEqual([
    'create database if not exists loggia',
    ...['migrations', 'entries', 'rollup', 'journal', 'late', 'passes'].map(
      (name) => `create table if not exists loggia.${name}`,
    ),
    'alter table loggia.entries modify column counted',
  ])
})

test('on a cluster each table is replicated, with another above it that reaches all nodes', async () => {
  const said = await definitions('logs')
  expect(said).toHaveLength(14)
  for (const statement of said) expect(statement).toContain(' on cluster logs')
  expect(said.filter((statement) => statement.includes('engine = Replicated'))).toHaveLength(6)
  expect(said[4]).toBe(
    'create table if not exists loggia.entries on cluster logs as loggia.entries_stored ' +
      'engine = Distributed(logs, loggia, entries_stored, cityHash64(account))',
  )
  expect(said[5]).toContain(
    "engine = ReplicatedSummingMergeTree('/clickhouse/tables/{shard}/{database}/{table}', '{replica}', (total, live))",
  )
  expect(said[5]).toContain('settings replicated_deduplication_window = 10000')
})

test('only a plain word is the name of a cluster', async () => {
  await expect(definitions("logs') --")).rejects.toThrow('cannot be the name')
})

test('what is written is on most replicas before it counts as written, and is what is read', async () => {
  const calls: (ClickHouseCall | undefined)[] = []
  const node: ClickHouseDatabase = {
    rows: async (_, call) => (calls.push(call), []),
    run: async (_, call) => void calls.push(call),
    insert: async (_, __, call) => void calls.push(call),
  }
  const { rows, run, insert } = asOneNode(node)
  await rows('select 1', { values: { a: 1 }, settings: { max_execution_time: 30 } })
  await run('delete')
  await insert('entries', [], { token: 'batch' })
  expect(calls).toMatchObject([
    { values: { a: 1 }, settings: { select_sequential_consistency: 1, max_execution_time: 30 } },
    { settings: { distributed_ddl_output_mode: 'throw' } },
    { token: 'batch', settings: { insert_quorum: 'auto', insert_quorum_parallel: 0 } },
  ])
})

describeChdb('ClickHouse', () => {
  test('understands every definition of a cluster', async () => {
    const database = chdb()
    for (const statement of await definitions('logs')) {
      const [first] = await database.rows(`explain ast ${statement}`)
      expect(first?.['explain'], statement).toMatch(/^(Create|Alter)Query +loggia/)
    }
  })

  test('knows every setting of a cluster', async () => {
    const names: string[] = []
    const listen = async (_: string, call?: ClickHouseCall): Promise<readonly []> => {
      names.push(...Object.keys(call?.settings ?? {}))
      return []
    }
    const node = {
      rows: listen,
      run: listen,
      insert: (table: string, _: unknown, call?: ClickHouseCall) => listen(table, call),
    }
    const { rows, run, insert } = asOneNode(node as unknown as ClickHouseDatabase)
    await Promise.all([rows(''), run(''), insert('', [])])
    const known = await chdb().rows(
      'select name from system.settings where name in {names:Array(String)}',
      { values: { names } },
    )
    expect(new Set(known.map(({ name }) => name))).toEqual(new Set(names))
  })
})
