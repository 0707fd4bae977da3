import { describe, expect, test } from 'vitest'
import { collected } from '../../test/collected.ts'
import { apiLogs } from './api-logs.ts'
import { arrayAdapter } from './array-adapter.ts'
import { valueAtHand } from './at-hand.ts'
import type { LogEntry } from './entry.ts'
import { firstQuery } from './preset.ts'

function entry(id: string): LogEntry {
  return {
    id,
    apikey_name: 'production-api',
    apikey_prefix: 'bye_AB12C',
    key_state: 'active',
    method: 'POST',
    endpoint: '/v1/generate/image/flux-pro',
    query_params: null,
    status_code: 200,
    error_code: null,
    ip_hash: 'a1b2c3d4e5f6',
    timestamp: '2026-03-06T12:30:45.000Z',
  }
}

const query = firstQuery(apiLogs)
const { signal } = new AbortController()
const aborted = AbortSignal.abort('unwanted')

describe('an adapter over an array', () => {
  test('shows what was added to the array since', async () => {
    const entries = [entry('a')]
    const adapter = arrayAdapter(entries, apiLogs)
    expect((await adapter.load(query, { signal })).entries).toHaveLength(1)
    entries.push(entry('b'))
    expect((await adapter.load(query, { signal })).entries).toHaveLength(2)
    expect(await adapter.loadOne('b', { signal })).toBe(entries[1])
  })

  test('does nothing for a call that is aborted already', async () => {
    const adapter = arrayAdapter([entry('a')], apiLogs)
    await expect(adapter.load(query, { signal: aborted })).rejects.toBe('unwanted')
    await expect(adapter.loadOne('a', { signal: aborted })).rejects.toBe('unwanted')
    await expect(collected(adapter.stream(query, { signal: aborted }))).rejects.toBe('unwanted')
  })

  test('says so too when there would be nothing to stream', async () => {
    const stream = arrayAdapter<LogEntry>([], apiLogs).stream(query, { signal: aborted })
    await expect(collected(stream)).rejects.toBe('unwanted')
  })

  test('ends a stream when it is aborted on the way', async () => {
    const control = new AbortController()
    const adapter = arrayAdapter([entry('a'), entry('b')], apiLogs)
    const seen: string[] = []
    const reading = (async () => {
      for await (const { id } of adapter.stream(query, { signal: control.signal })) {
        seen.push(id)
        control.abort('enough')
      }
    })()
    await expect(reading).rejects.toBe('enough')
    expect(seen).toEqual(['b'])
  })
})

test('is the same object for the same array and preset, so that it may be made while rendering', () => {
  const preset = { ...apiLogs }
  const entries = [entry('a')]
  expect(arrayAdapter(entries, apiLogs)).toBe(arrayAdapter(entries, apiLogs))
  expect(arrayAdapter(entries, preset)).not.toBe(arrayAdapter(entries, apiLogs))
  expect(arrayAdapter([...entries], apiLogs)).not.toBe(arrayAdapter(entries, apiLogs))
})

describe('an answer at hand', () => {
  test('is told at once, page and list alike', () => {
    const adapter = arrayAdapter([entry('a'), entry('b')], apiLogs)
    expect(valueAtHand(adapter.load(query, { signal }))?.entries).toHaveLength(2)
    expect(adapter.list(query, { signal })).toMatchObject({ length: 2 })
  })

  test('rejects instead of throwing, whatever is wrong', async () => {
    const adapter = arrayAdapter([entry('a')], apiLogs)
    const strange = { ...query, cursor: 'nothing of ours' }
    const promise = adapter.load(strange, { signal })
    expect(valueAtHand(promise)).toBeUndefined()
    await expect(promise).rejects.toThrow(expect.objectContaining({ code: 'bad-cursor' }))
  })
})
