import { firstQuery, gatewayLogs, matching, toCsv, type GatewayLogEntry } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { referenceGatewayLogs, sampleGatewayLogs } from '../../samples.ts'

const now = new Date('2026-03-06T15:00:00.000Z')
const entries = sampleGatewayLogs({ count: 10_000, now, seed: 7 })

function valuesOf(name: keyof GatewayLogEntry): readonly unknown[] {
  return [...new Set(entries.map((entry) => entry[name]))]
}

/** The most entries that match within one hour. */
function densestHour(matches: (entry: GatewayLogEntry) => boolean): number {
  const hours = Map.groupBy(entries.filter(matches), ({ timestamp }) => timestamp.slice(0, 13))
  return Math.max(...Array.from(hours.values(), ({ length }) => length))
}

describe('samples of gateway logs', () => {
  test('are the same for the same seed, and others for another', () => {
    const seeded = (seed: number) => sampleGatewayLogs({ count: 300, now, seed })
    expect(seeded(3)).toEqual(seeded(3))
    expect(seeded(3)).not.toEqual(seeded(4))
  })

  test.each([0, 1, 2, 499, 500])('are as many as asked for: %i', (count) => {
    expect(sampleGatewayLogs({ count, now })).toHaveLength(count)
  })

  test('come in the order in which a table shows them first', () => {
    expect(matching(entries, firstQuery(gatewayLogs), gatewayLogs.fields)).toEqual(entries)
  })

  test('lie within their days, before now, each with an id of its own', () => {
    const times = sampleGatewayLogs({ count: 1000, now, days: 30 }).map(({ timestamp }) =>
      Date.parse(timestamp),
    )
    expect(Math.max(...times)).toBeLessThan(now.getTime())
    expect(Math.min(...times)).toBeGreaterThanOrEqual(now.getTime() - 30 * 86_400_000)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  test('hold recipes and proxies, several clients and the messages of the description', () => {
    expect(new Set(valuesOf('collection_type'))).toEqual(new Set(['Proxy', 'Recipe']))
    expect(valuesOf('client')).toContain('Customer Success Team')
    expect(valuesOf('gateway_code')).toEqual(expect.arrayContaining(['4011', '4012']))
    expect(valuesOf('status_details')).toEqual(
      expect.arrayContaining(['Unrecognized token', 'Missing token', 'Recipe is inactive']),
    )
  })

  test('are of one status text for each status, and of one status for each gateway code', () => {
    for (const status of valuesOf('status_code')) {
      const texts = entries.filter((entry) => entry.status_code === status)
      expect(new Set(texts.map((entry) => entry.status_text)).size).toBe(1)
    }
    for (const { status_code, gateway_code } of entries) {
      if (gateway_code !== null) expect(gateway_code).toMatch(new RegExp(`^${status_code}\\d$`))
    }
  })

  test('are a success or an error, as the status says', () => {
    for (const { type, status_code, status_text } of entries) {
      expect(type).toBe(status_code < 400 ? 'Success' : 'Error')
      expect(status_text).not.toBe('')
    }
  })

  test('link a job for what started a recipe, and for nothing else', () => {
    for (const { collection_type, delay_ms, job_details } of entries) {
      const started = collection_type === 'Recipe' && delay_ms !== null
      expect(job_details?.startsWith('https://') ?? false).toBe(started)
    }
  })

  test('take from a millisecond to a minute', () => {
    const times = entries.map(({ timing_ms }) => timing_ms)
    expect(Math.min(...times)).toBe(1)
    expect(Math.max(...times)).toBe(60_000)
    expect(Math.max(...entries.map(({ delay_ms }) => delay_ms ?? 0))).toBeGreaterThan(30_000)
  })

  test('come from addresses for documentation alone', () => {
    for (const { ip } of entries) expect(ip).toMatch(/^(?:203\.0\.113|198\.51\.100|2001:db8)[.:]/)
  })

  test('tell of an outage, a replaced token and a stopped recipe', () => {
    expect(densestHour(({ status_code }) => status_code >= 502)).toBeGreaterThan(100)
    expect(densestHour(({ gateway_code }) => gateway_code === '4011')).toBeGreaterThan(50)
    expect(densestHour(({ gateway_code }) => gateway_code === '4041')).toBeGreaterThan(30)
  })
})

test('the reference entries come in order and export as the 13 columns of the description', () => {
  expect(matching(referenceGatewayLogs, firstQuery(gatewayLogs), gatewayLogs.fields)).toEqual(
    referenceGatewayLogs,
  )
  const [header, first] = toCsv(referenceGatewayLogs, gatewayLogs.fields).split('\r\n')
  expect(header?.split(',')).toHaveLength(13)
  expect(first).toBe(
    '2026-03-06T14:15:22.000Z,Success,200,OK,,,203.0.113.40,412,3,Case Management,/cases/v1/cases,Customer Success Team,https://app.example.com/recipes/48213/jobs/j-8fK2mZq0aV3x',
  )
})
