import { apiLogs, firstQuery, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntries } from '../../../test/log-entry.ts'
import { memoryArrivals } from './memory-arrivals.ts'
import { memoryStore } from './memory-store.ts'

const all = { matches: () => true, most: 10 }

test('a position of another store, as before a restart, is refused', async () => {
  const scope = { account: 'acme', preset: apiLogs }
  const [before, now] = [memoryStore(), memoryStore()]
  const question = { most: 1, signal: new AbortController().signal }
  const query = firstQuery(apiLogs)
  const { position } = await before.arrivals(scope, query, { ...question, after: null })
  await expect(now.arrivals(scope, query, { ...question, after: position })).rejects.toMatchObject({
    code: 'bad-cursor',
  })
})

test('what is gone is not held for long', () => {
  const gone = new Set<LogEntry>()
  let asked = 0
  const arrivals = memoryArrivals<LogEntry>((entry) => {
    asked++
    return !gone.has(entry)
  })
  const { position } = arrivals.after(null, all)
  const entries = logEntries(4000)
  for (const entry of entries) arrivals.add(entry)
  for (const entry of entries.slice(0, 3990)) {
    gone.add(entry)
    arrivals.forget(1)
  }
  asked = 0
  const ids = []
  for (let place = position, more = true; more;) {
    const found = arrivals.after(place, all)
    ids.push(...found.arrivals.map(({ entry }) => entry.id))
    place = found.position
    more = found.more
  }
  expect(ids).toEqual(entries.slice(3990).map(({ id }) => id))
  expect(asked).toBeLessThan(2000)
})

test('of many that do not match, one answer looks at some', () => {
  const arrivals = memoryArrivals<LogEntry>(() => true)
  const { position } = arrivals.after(null, all)
  for (const entry of logEntries(12_000)) arrivals.add(entry)
  const none = { matches: () => false, most: 10 }
  const first = arrivals.after(position, none)
  expect(first).toMatchObject({ arrivals: [], more: true })
  const second = arrivals.after(first.position, none)
  expect(arrivals.after(second.position, none).more).toBe(false)
})
