import { apiLogs, firstQuery, ipHash, matching, toCsv, type LogEntry } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { failures } from './lib/failures.ts'
import { referenceLogs, sampleClients, sampleLogs } from './samples.ts'

const now = new Date('2026-03-06T15:00:00.000Z')
const entries = sampleLogs({ count: 20_000, now, seed: 7 })

function countBy(of: (entry: LogEntry) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const entry of entries) counts[of(entry)] = (counts[of(entry)] ?? 0) + 1
  return counts
}

/** The most entries that match within one window of time. */
function densest(minutes: number, matches: (entry: LogEntry) => boolean): number {
  const counts = new Map<number, number>()
  for (const { timestamp } of entries.filter(matches)) {
    const window = Math.floor(Date.parse(timestamp) / (minutes * 60_000))
    counts.set(window, (counts.get(window) ?? 0) + 1)
  }
  return Math.max(...counts.values())
}

describe('samples', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(sampleLogs({ count: 300, now, seed: 3 })).toEqual(
      sampleLogs({ count: 300, now, seed: 3 }),
    )
    expect(sampleLogs({ count: 300, now, seed: 3 })).not.toEqual(
      sampleLogs({ count: 300, now, seed: 4 }),
    )
  })

  test.each([0, 1, 2, 499, 500])('are as many as asked for: %i', (count) => {
    expect(sampleLogs({ count, now })).toHaveLength(count)
  })

  test('come in the order in which a table shows them first', () => {
    expect(matching(entries, firstQuery(apiLogs), apiLogs.fields)).toEqual(entries)
  })

  test('lie within their days, before now', () => {
    const days = 30
    const times = sampleLogs({ count: 2000, now, days }).map(({ timestamp }) =>
      Date.parse(timestamp),
    )
    expect(Math.max(...times)).toBeLessThan(now.getTime())
    expect(Math.min(...times)).toBeGreaterThanOrEqual(now.getTime() - days * 86_400_000)
  })

  test('have ids of their own', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  test('hold some requests of the same millisecond', () => {
    const moments = new Set(entries.map(({ timestamp }) => timestamp)).size
    expect(moments).toBeLessThan(entries.length * 0.99)
    expect(moments).toBeGreaterThan(entries.length * 0.9)
  })

  test('show keys in every state, and in one that nobody knows', () => {
    expect(Object.keys(countBy(({ key_state }) => key_state)).sort()).toEqual([
      'active',
      'expired',
      'inactive',
      'revoked',
      'rotated',
    ])
    expect(Object.keys(countBy(({ apikey_name }) => apikey_name)).length).toBeGreaterThanOrEqual(12)
  })

  test('have key prefixes of 9 characters and full hashes', () => {
    for (const { apikey_prefix, ip_hash } of entries) {
      expect(apikey_prefix).toMatch(/^bye_[A-Z0-9]{5}$/)
      expect(ip_hash).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  test('carry an error code exactly when they failed, and the one that belongs to the status', () => {
    const statuses = new Map(failures.map(({ code, status }) => [code, status]))
    for (const { error_code, status_code } of entries) {
      if (error_code === null) expect(status_code).toBeLessThan(400)
      else expect(statuses.get(error_code)).toBe(status_code)
    }
  })

  test('mostly succeed, with some redirects and some of each kind of failure', () => {
    const parts = countBy(({ status_code }) => `${Math.floor(status_code / 100)}xx`)
    expect(parts['2xx']).toBeGreaterThan(entries.length * 0.75)
    expect(parts['3xx']).toBeGreaterThan(entries.length * 0.03)
    expect(parts['4xx']).toBeGreaterThan(entries.length * 0.04)
    expect(parts['5xx']).toBeGreaterThan(entries.length * 0.01)
    expect(Object.keys(countBy(({ error_code }) => error_code ?? ''))).toHaveLength(
      failures.length + 1,
    )
  })

  test('are fewer at night and at weekends', () => {
    const hours = countBy(({ timestamp }) => timestamp.slice(11, 13))
    const days = countBy(({ timestamp }) => String(new Date(timestamp).getUTCDay()))
    expect(hours['14']).toBeGreaterThan((hours['03'] ?? 0) * 4)
    expect(days['3']).toBeGreaterThan((days['0'] ?? 0) * 1.5)
  })

  test('hold a burst of 429, an outage and a spike of 401 of the rotated key', () => {
    expect(densest(5, ({ status_code }) => status_code === 429)).toBeGreaterThan(50)
    expect(densest(60, ({ status_code }) => status_code >= 500)).toBeGreaterThan(100)
    expect(
      densest(60, (entry) => entry.key_state === 'rotated' && entry.status_code === 401),
    ).toBeGreaterThan(100)
  })

  test('never let an ended key succeed after its end', () => {
    const rotated = entries.filter(({ key_state }) => key_state === 'rotated')
    const lastSuccess = rotated.findIndex(({ status_code }) => status_code < 400)
    const later = rotated.slice(0, lastSuccess)
    expect(later.length).toBeGreaterThan(100)
    expect(new Set(later.map(({ error_code }) => error_code))).toEqual(new Set(['BSE1002']))
  })

  test('have query strings with and without removed secrets, and none with one left in', () => {
    const params = entries.map(({ query_params }) => query_params)
    expect(params).toContain('duration=5&resolution=720p')
    expect(params).toContain(null)
    for (const text of params) {
      expect(text?.match(/(?:token|signature)=([^&]*)/)?.[1] ?? '[redacted]').toBe('[redacted]')
    }
  })

  test('come from about sixty clients, each hashed as capture hashes it', async () => {
    expect(new Set(entries.map(({ ip_hash }) => ip_hash)).size).toBeGreaterThan(50)
    for (const { address, hash } of sampleClients) expect(await ipHash(address)).toBe(hash)
  })
})

test('the reference entries export as the rows of the description', () => {
  expect(toCsv(referenceLogs, apiLogs.fields)).toBe(
    [
      'apikey_name,apikey_prefix,method,endpoint,query_params,status_code,error_code,ip_hash,timestamp',
      'production-api,bye_AB12C,POST,/v1/generate/image/flux-pro,,200,,a1b2c3d4e5f6,2026-03-06T12:30:45.000Z',
      'staging-key,bye_XY98Z,POST,/v1/generate/image/flux-pro,duration=5&resolution=720p,401,BSE1001,f6e5d4c3b2a1,2026-03-06T14:15:22.000Z',
      '',
    ].join('\r\n'),
  )
})
