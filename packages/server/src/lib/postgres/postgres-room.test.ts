import { apiLogs, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import type { Scope } from '../store.ts'
import { postgresStore } from './postgres-store.ts'

const database = await pglite()
const scope: Scope<LogEntry> = { account: 'acme', preset: apiLogs }

const startedAt = new Date('2026-03-06T12:00:00.000Z')
const leaseUntil = new Date('2026-03-06T12:01:00.000Z')

test('opens a database as often as one likes, also twice at the same time', async () => {
  const [store, again] = await Promise.all([postgresStore(database), postgresStore(database)])
  await store.append(scope, [logEntry({ id: 'x' })])
  const later = await postgresStore(database)
  expect(await again.countOfKey('acme', 'bye_AB12C')).toBe(1)
  expect(await later.countOfKey('acme', 'bye_AB12C')).toBe(1)
})

test('uses the room of entries that a pass has removed', async () => {
  const store = await postgresStore(database)
  const sizes: number[] = []
  for (let day = 1; day <= 4; day++) {
    await store.append(scope, entriesOf(day))
    const [row] = await database.query(`select pg_total_relation_size('loggia.entries') as size`)
    sizes.push(Number(row?.['size']))
    const id = `pass ${day}`
    const collections = [{ collection: 'logs', counted: 2000, deleted: 0 }]
    const cutoff = new Date(Date.UTC(2027, 0, day + 1))
    const pass = { id, policy: 'free' as const, cutoff: cutoff.toISOString(), collections }
    await store.beginPass('acme', { ...pass, startedAt, leaseUntil })
    await store.expire(scope, { before: cutoff, limit: 5000, pass: { id, leaseUntil } })
    const ended = { id, state: 'done' as const, finishedAt: startedAt, duration: 1, nextPass: null }
    await store.endPass('acme', ended)
  }
  expect(sizes.at(-1)).toBeLessThan(1.5 * Number(sizes[0]))
})

function entriesOf(day: number): readonly LogEntry[] {
  return Array.from({ length: 2000 }, (_, at) =>
    logEntry({
      id: `${day}-${at}`,
      timestamp: new Date(Date.UTC(2027, 0, day) + at).toISOString(),
    }),
  )
}
