import { apiLogs, firstQuery, isLoggiaError, type LogEntry } from '@loggia/core'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { logEntry } from '../../../test/log-entry.ts'
import type { Scope } from '../store.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { clickhouseStore } from './clickhouse-store.ts'

const call = { signal: new AbortController().signal }
const scopeOf = (account: string): Scope<LogEntry> => ({ account, preset: apiLogs })

describeChdb('processes that write the same account in ClickHouse', () => {
  test('are refused where they meet, and nothing is counted wrong', async () => {
    const database = chdb()
    // What processes know of each other is what the database tells them, and so it is with these.
    const stores = [await clickhouseStore(database), await clickhouseStore(database)]
    const scope = scopeOf(crypto.randomUUID())
    await Promise.all(
      stores.map(async (store, process) => {
        for (let at = 0; at < 12; at++) {
          const batch = [0, 1, 2].map((part) => logEntry({ id: `${process} ${at} ${part}` }))
          await untilHeard(() => store.append(scope, batch))
        }
      }),
    )
    for (const store of [...stores, await clickhouseStore(database)]) {
      const listed = await collected(store.stream(scope, firstQuery(apiLogs), call))
      expect(new Set(listed.map(({ id }) => id)).size).toBe(72)
      expect(listed).toHaveLength(72)
      for (const by of ['', 'status_code']) {
        const [sum] = await store.totals(scope, by)
        expect(sum).toMatchObject({ total: 72, live: 72 })
      }
    }
  }, 120_000)

  test('keep entries that are on their way from coming, on the shard of their account', async () => {
    const database = chdb()
    const account = crypto.randomUUID()
    const store = await clickhouseStore(losing(database, 'entries', 1))
    await expect(store.append(scopeOf(account), [logEntry({})])).rejects.toThrow('lost')
    const accounts: unknown[] = []
    await clickhouseStore({
      ...database,
      async insert(table, rows, options) {
        if (table.endsWith('.entries') && !('parts' in rows)) {
          accounts.push(...rows.map((row) => row['account']))
        }
        await database.insert(table, rows, options)
      },
    })
    expect(accounts).toEqual([account])
    expect(await store.countOfKey(account, '')).toBe(0)
  })

  test('count what they find uncounted, even where the database forgot their counts twice', async () => {
    const database = chdb()
    const scope = scopeOf(crypto.randomUUID())
    const store = await clickhouseStore(losing(database, 'rollup', 1))
    await expect(store.append(scope, [logEntry({})])).rejects.toThrow('lost')
    const next = await clickhouseStore(losing(database, 'rollup', 2, 'unsaid'))
    expect(await next.totals(scope, '')).toEqual([{ value: '', total: 1, live: 1 }])
    await next.append(scope, [logEntry({ id: 'other' })])
    expect(await next.totals(scope, '')).toEqual([{ value: '', total: 2, live: 2 }])
  })
})

/** Whoever is refused sends the same again, a little later. */
async function untilHeard(send: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await send()
      return
    } catch (error) {
      if (!isLoggiaError(error, 'unavailable')) throw error
      await delay(Math.random() * 200)
    }
  }
}

/** A database that loses the first blocks that are sent to a table, and says so, or does not. */
function losing(
  database: ClickHouseDatabase,
  table: string,
  blocks: number,
  how: 'said' | 'unsaid' = 'said',
): ClickHouseDatabase {
  let lost = 0
  return {
    ...database,
    async insert(into, rows, options) {
      if (!into.endsWith(`.${table}`) || ++lost > blocks) {
        await database.insert(into, rows, options)
      } else if (how === 'said') throw new Error('lost')
    },
  }
}
