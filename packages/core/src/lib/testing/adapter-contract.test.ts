import { describe, expect, test } from 'vitest'
import { backendOver } from '../../../test/backend.ts'
import { budgeted } from '../../../test/budgeted.ts'
import { liveAdapter } from '../../../test/live-adapter.ts'
import { activity } from '../activity/activity.ts'
import type { DataAdapter } from '../adapter.ts'
import { apiLogs } from '../api-logs.ts'
import { arrayAdapter } from '../array-adapter.ts'
import type { Entry, LogEntry } from '../entry.ts'
import { fieldText, fieldValue } from '../field.ts'
import { gatewayLogs } from '../gateway/gateway-logs.ts'
import { llmLogs } from '../llm/llm-logs.ts'
import type { Preset } from '../preset.ts'
import { restAdapter } from '../rest-adapter.ts'
import { adapterContract } from './adapter-contract.ts'
import { contractEntries } from './contract-entries.ts'

/** Runs the suite over adapters of entries that its hooks can change. */
function checked<E extends Entry>(preset: Preset<E>, made: (entries: E[]) => DataAdapter<E>): void {
  const arrays = new WeakMap<object, E[]>()
  const tests = adapterContract<E>({
    preset,
    adapter(entries) {
      const adapter = made(entries)
      arrays.set(adapter, entries)
      return adapter
    },
    append: (adapter, entries) => {
      arrays.get(adapter)?.push(...entries)
    },
    remove: (adapter, ids) => {
      const entries = arrays.get(adapter) ?? []
      const kept = entries.filter(({ id }) => !ids.includes(id))
      entries.splice(0, entries.length, ...kept)
    },
  })
  for (const { name, run } of tests) test(name, run)
}

describe('over an array of requests', () => {
  checked(apiLogs, (entries) => liveAdapter(entries, apiLogs))
})

describe('over an array of requests, looked at seven at a time', () => {
  checked(apiLogs, (entries) =>
    budgeted(liveAdapter(entries, apiLogs), { entries, preset: apiLogs }),
  )
})

describe('over an array of events', () => {
  checked(activity, (entries) => liveAdapter(entries, activity))
})

describe('over an array of gateway logs', () => {
  checked(gatewayLogs, (entries) => liveAdapter(entries, gatewayLogs))
})

describe('over an array of AI gateway logs', () => {
  checked(llmLogs, (entries) => liveAdapter(entries, llmLogs))
})

describe('over HTTP, requests', () => {
  checked(apiLogs, (entries) => overHttp(entries, apiLogs))
})

describe('over HTTP, events', () => {
  checked(activity, (entries) => overHttp(entries, activity))
})

describe('over HTTP, AI gateway logs', () => {
  checked(llmLogs, (entries) => overHttp(entries, llmLogs))
})

function overHttp<E extends Entry>(entries: E[], preset: Preset<E>): DataAdapter<E> {
  const wait = async (): Promise<void> => {}
  return restAdapter({ url: '/', preset, wait, fetch: backendOver(entries, preset) })
}

test('continued fields are tested where a preset has them, and nowhere else', () => {
  const [requests, events] = [
    adapterContract({ preset: apiLogs, adapter: (all) => arrayAdapter(all, apiLogs) }),
    adapterContract({ preset: activity, adapter: (all) => arrayAdapter(all, activity) }),
  ].map((tests) => tests.filter(({ name }) => name.includes('continues')).length)
  expect([requests, events]).toEqual([0, 1])
})

test('every test has a name of its own', () => {
  const names = adapterContract({ preset: apiLogs, adapter: (all) => arrayAdapter(all, apiLogs) })
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
})

test('what cannot be changed is not tested for changes', () => {
  const adapter = (entries: LogEntry[]) => arrayAdapter(entries, apiLogs)
  const names = adapterContract({ preset: apiLogs, adapter }).map(({ name }) => name)
  expect(names.filter((name) => /arrive|removed|listen|writers/.test(name))).toEqual([])
})

test('cleaning up follows each test, also a failed one', async () => {
  const events: string[] = []
  const [first] = adapterContract<LogEntry>({
    preset: apiLogs,
    adapter: () => arrayAdapter<LogEntry>([], apiLogs),
    cleanUp: () => {
      events.push('cleaned up')
    },
  })
  await expect(first?.run()).rejects.toThrow('matches, but no page holds it')
  expect(events).toEqual(['cleaned up'])
})

describe('the entries of the suite', () => {
  const entries = contractEntries(apiLogs)

  test('have ids of their own', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  test('have a value for every field that is required, of its type', () => {
    for (const { name, required, type } of apiLogs.fields) {
      for (const entry of entries) {
        const value = fieldValue(entry, name)
        if (required) expect(typeof value, name).toBe(type === 'status' ? 'number' : 'string')
      }
    }
  })

  test.each(['%', '_', '\\', '.*', 'İ', 'ß', '😀', 'caf\u00e9', 'cafe\u0301', '\u001f', '"', ' '])(
    'hold %j in some searched values and not in all',
    (part) => {
      const searched = apiLogs.fields.filter((field) => field.searched)
      const holding = entries.filter((entry) =>
        searched.some(({ name }) => fieldText(fieldValue(entry, name)).includes(part)),
      )
      expect(holding.length).toBeGreaterThan(0)
      expect(holding.length).toBeLessThan(entries.length)
    },
  )
})
