import { apiLogs, firstQuery, isLoggiaError, type LogEntry } from '@loggia/core'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { describeServer } from '../../../test/postgres/describe-server.ts'
import { smallDisk, withoutDisk } from '../../../test/postgres/small-disk.ts'
import type { Scope, Store } from '../store.ts'
import { pgDatabase } from './pg-database.ts'
import { postgresStore } from './postgres-store.ts'

const query = firstQuery(apiLogs)
const { signal } = new AbortController()
const scopeOf = (account: string): Scope<LogEntry> => ({ account, preset: apiLogs })

await describeServer('the Postgres store', async ({ server, pool }) => {
  const store = await postgresStore(pgDatabase(pool({ max: 5 })))
  const watching = pool({ max: 2 })
  const busy = async (): Promise<number> => {
    const { rowCount } = await watching.query(
      `select from pg_stat_activity where state = 'active' and query like '%from loggia.%'
       and pid <> pg_backend_pid()`,
    )
    return rowCount ?? 0
  }

  test.each(['fast', 'immediate', 'kill'] as const)(
    'is unavailable while its server is stopped (%s), and recovers by itself',
    async (how) => {
      const scope = scopeOf(how)
      await store.append(scope, logEntries(20))
      await server.stop(how)
      let recorded = 20
      const append = async (): Promise<void> => {
        await store.append(scope, [logEntry({ id: `late ${recorded}` })])
        recorded++
      }
      for (const asked of [
        () => store.load(scope, query, { signal }),
        () => store.count(scope, query, { signal }),
        () => store.arrivals(scope, query, { after: null, most: 1, signal }),
        () => store.ready({ signal }),
        append,
      ]) {
        expect(await failure(asked)).toMatchObject({ code: 'unavailable' })
      }
      await server.start()
      await recovered(store)
      await append()
      await holds(store, scope, recorded)
    },
  )

  test('whoever records while the server is stopped and started is told what was recorded', async () => {
    const scope = scopeOf('all the time')
    const entries = logEntries(600)
    const recording = async (writer: number): Promise<void> => {
      for (let at = writer * 150; at < (writer + 1) * 150; at += 5) {
        const batch = entries.slice(at, at + 5)
        // Nobody is sure of an answer that did not come, so the same batch is sent again.
        for (;;) {
          const answer = await store.append(scope, batch).catch((error: unknown) => {
            if (!isLoggiaError(error, 'unavailable')) throw error
            return null
          })
          if (answer !== null) break
          await delay(20)
        }
      }
    }
    const writers = [0, 1, 2, 3].map(recording)
    for (const how of ['immediate', 'kill'] as const) {
      await delay(60)
      await server.stop(how)
      await server.start()
    }
    await Promise.all(writers)
    await holds(store, scope, 600)
  })

  test('a read that takes too long ends, on the server too', async () => {
    const scope = scopeOf('slow')
    await store.append(scope, logEntries(3))
    const locking = await watching.connect()
    await locking.query('begin; lock table loggia.entries, loggia.marks in access exclusive mode')
    const reason = new Error('too slow')
    const aborts = new AbortController()
    const asked = [
      store.load(scope, query, { signal: aborts.signal }),
      store.arrivals(scope, query, { after: '0', most: 9, signal: aborts.signal }),
    ]
    while ((await busy()) < 2) await delay(10)
    aborts.abort(reason)
    for (const each of await Promise.allSettled(asked)) {
      expect(each).toEqual({ status: 'rejected', reason })
    }
    while ((await busy()) > 0) await delay(10)
    await expect(store.ready({ signal })).rejects.toMatchObject({ code: 'timeout' })
    await locking.query('rollback')
    locking.release()
    await holds(store, scope, 3)
  })

  test('a full disk is told, and nothing that was recorded is lost', async ({ skip }) => {
    const disk = smallDisk(64)
    if (!disk) return skip(withoutDisk)
    try {
      const home = join(disk.folder, 'tablespace')
      mkdirSync(home)
      chmodSync(home, 0o700)
      if (process.getuid?.() === 0) execFileSync('chown', ['nobody', home])
      await watching.query(`create tablespace small location '${home}'`)
      await watching.query('create database small tablespace small')
      const within = pool({ connectionString: server.url.replace('/postgres', '/small') })
      const small = await postgresStore(pgDatabase(within))
      const scope = scopeOf('acme')
      disk.fill(2_000_000)
      let recorded = 0
      const entries = logEntries(60_000)
      const full = await (async (): Promise<unknown> => {
        for (; recorded < entries.length; recorded += 500) {
          await small.append(scope, entries.slice(recorded, recorded + 500))
        }
        return null
      })().catch((error: unknown) => error)
      expect(full).toMatchObject({ code: 'unavailable', cause: { code: '53100' } })
      await holds(small, scope, recorded)
      disk.fill(20_000_000)
      await small.append(scope, entries.slice(recorded, recorded + 500))
      await holds(small, scope, recorded + 500)
      await within.end()
    } finally {
      await watching.query('drop database if exists small with (force)')
      disk.remove()
    }
  })
})

/** How it fails in the end: some processes of a server that was killed live on for a moment. */
async function failure(asked: () => Promise<unknown>): Promise<unknown> {
  for (;;) {
    const failed = await asked().then(
      () => null,
      (error: unknown) => ({ error }),
    )
    if (failed) return failed.error
  }
}

async function recovered(store: Store): Promise<void> {
  for (;;) {
    const isReady = await store.ready({ signal }).then(
      () => true,
      (error: unknown) => !isLoggiaError(error, 'unavailable') && Promise.reject(error),
    )
    if (isReady) return
  }
}

async function holds(store: Store, scope: Scope<LogEntry>, entries: number): Promise<void> {
  const listed = await collected(store.stream(scope, query, { signal }))
  expect(listed).toHaveLength(entries)
  expect(await store.totals(scope, '')).toEqual([{ value: '', total: entries, live: entries }])
}
