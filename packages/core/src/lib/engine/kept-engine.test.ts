import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiLogs } from '../api-logs.ts'
import type { LogEntry } from '../entry.ts'
import { firstQuery } from '../preset.ts'
import { keptEngine, many } from './kept-engine.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const minute = 60_000
const some = entries(3)

function entries(count: number): LogEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    apikey_name: 'production-api',
    apikey_prefix: 'bye_AB12C',
    key_state: 'active',
    method: 'POST',
    endpoint: `/v1/${at}`,
    query_params: null,
    status_code: 200,
    error_code: null,
    ip_hash: 'a1b2c3d4e5f6',
    timestamp: '2026-03-06T12:30:45.000Z',
  }))
}

test('an engine is the same while its array is, or grows at its end', () => {
  const array = [...some]
  const { engine } = keptEngine(array, apiLogs)
  const first = engine()
  expect(engine()).toBe(first)
  array.push(...entries(2))
  expect(engine()).toBe(first)
  expect(engine().count(firstQuery(apiLogs)).next()).toEqual({ done: true, value: 5 })
})

test.each<[string, (array: LogEntry[]) => unknown]>([
  ['less', (array) => array.pop()],
  ['in another order', (array) => array.reverse()],
  ['replaced', (array) => array.splice(1, 1, ...entries(1))],
  ['with a new first one', (array) => array.unshift(...entries(1))],
])('entries that are %s have another engine', (_, change) => {
  const array = [...some]
  const { engine } = keptEngine(array, apiLogs)
  const first = engine()
  change(array)
  expect(engine()).not.toBe(first)
})

test('an engine is let go a minute after the last question, and not before', () => {
  const { engine } = keptEngine(some, apiLogs)
  const first = engine()
  vi.advanceTimersByTime(minute - 1)
  expect(engine()).toBe(first)
  vi.advanceTimersByTime(minute - 1)
  expect(engine()).toBe(first)
  vi.advanceTimersByTime(minute)
  expect(vi.getTimerCount()).toBe(0)
  expect(engine()).not.toBe(first)
})

/** Many entries, and how often one of their endpoints was read. */
function watched(read: () => string): LogEntry[] {
  const array = entries(many)
  Object.defineProperty(array[many - 1], 'endpoint', { get: read, enumerable: true })
  return array
}

test('searches are made ready in a while, once, and not for a few entries', () => {
  let reads = 0
  const array = watched(() => `/v1/${(reads += 1)}`)
  const { engine, prepare } = keptEngine(array, apiLogs)
  engine()
  prepare()
  expect(reads).toBe(0)
  vi.advanceTimersByTime(1000)
  expect(reads).toBe(1)
  prepare()
  vi.advanceTimersByTime(1000)
  expect(reads).toBe(1)
  const few = keptEngine(array.slice(-3), apiLogs)
  few.engine()
  few.prepare()
  vi.advanceTimersByTime(1000)
  expect(reads).toBe(1)
})

test('what cannot be made ready fails nobody before somebody asks for it', () => {
  const { engine, prepare } = keptEngine(
    watched(() => {
      throw new TypeError('Unreadable.')
    }),
    apiLogs,
  )
  engine()
  prepare()
  expect(() => vi.advanceTimersByTime(1000)).not.toThrow()
  const search = engine().count({ ...firstQuery(apiLogs), search: 'v1' })
  expect(() => Array.from(search)).toThrow('Unreadable.')
})
