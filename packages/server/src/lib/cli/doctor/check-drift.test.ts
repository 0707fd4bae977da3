import { apiLogs, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntry } from '../../../../test/log-entry.ts'
import { memoryStore } from '../../memory/memory-store.ts'
import type { Store } from '../../store.ts'
import { checkDrift } from './check-drift.ts'

const scope = { account: 'acme', preset: apiLogs }

async function storeWith(entries: readonly LogEntry[]): Promise<Store> {
  const store = memoryStore()
  await store.append(scope, entries)
  return store
}

const hour = '2026-03-06T12:00:00.000Z'
const entries = [logEntry({ id: 'a', timestamp: hour }), logEntry({ id: 'b', timestamp: hour })]

test('statistics that say what the entries say are well', async () => {
  const check = await checkDrift(await storeWith(entries))
  expect(check).toEqual({
    name: 'statistics',
    state: 'ok',
    found: 'agree with the entries (1 account, 1 hour, 2 entries looked at)',
  })
})

test('an entry that is counted and not there is found, with its hour', async () => {
  const store = await storeWith(entries)
  const lost: Store = {
    ...store,
    async *stream(...args) {
      for await (const entry of store.stream(...args)) if (entry.id !== 'b') yield entry
    },
  }
  const { state, found } = await checkDrift(lost)
  expect(state).toBe('wrong')
  expect(found).toBe(
    `differ from the entries: logs of "acme" at ${hour}: all: counted 2, there are 1`,
  )
})

test('an hour that changes while it is read is left out', async () => {
  const store = await storeWith(entries)
  let more = 0
  const busy: Store = {
    ...store,
    async *stream(...args) {
      yield* store.stream(...args)
      await store.append(scope, [logEntry({ id: `more ${more++}`, timestamp: hour })])
    },
  }
  expect(await checkDrift(busy)).toMatchObject({
    state: 'ok',
    found: expect.stringContaining('0 hours') as string,
  })
})
