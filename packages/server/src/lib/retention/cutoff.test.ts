import { apiLogs, plans, type Plan } from '@loggia/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { atOnce } from '../../../test/manual-time.ts'
import { listedIds } from '../../../test/store-contract/readings.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { createRetentionService } from './create-retention-service.ts'

/** Written out here once more, so that nobody shortens a promise by changing one number. */
const days: Readonly<Record<Plan, number>> = {
  free: 1,
  starter: 7,
  pro: 30,
  scale: 180,
  enterprise: 365,
}

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Which of three entries around a moment a pass keeps. */
async function keptAround(cutoff: number, plan: Plan, now: string): Promise<readonly string[]> {
  const store = memoryStore()
  const scope = { account: 'acme', preset: apiLogs }
  await store.append(
    scope,
    [-1, 0, 1].map((off) =>
      logEntry({ id: `${off} ms`, timestamp: new Date(cutoff + off).toISOString() }),
    ),
  )
  const clock = (): Date => new Date(now)
  const policies = (): Plan => plan
  await createRetentionService({ store, policies, clock, timer: atOnce }).run('acme')
  return listedIds(store, scope)
}

const moments: Readonly<Record<string, string>> = {
  'on an ordinary day': '2026-03-06T12:34:56.789Z',
  'on a leap day': '2024-02-29T00:00:00.000Z',
  'a year after a leap day': '2025-02-28T12:00:00.000Z',
  'on the next leap day': '2028-02-29T23:59:59.999Z',
  'after the next leap day': '2028-03-01T00:00:00.000Z',
  'at the end of a leap year': '2028-12-31T23:59:59.999Z',
  'after clocks went forward in New York': '2026-03-08T12:00:00.000Z',
  'in the hour that New York has twice': '2026-11-01T05:30:00.000Z',
  'at the midnight that Sao Paulo did not have': '2018-11-04T03:00:00.000Z',
  'after the day that Apia did not have': '2011-12-31T10:00:00.000Z',
}

const zones = ['UTC', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu']

describe.each(zones)('in a process in %s', (zone) => {
  describe.each(Object.entries(moments))('%s', (_, now) => {
    test.each(plans)('an entry goes 1 ms before the window of %s and stays at it', async (plan) => {
      vi.stubEnv('TZ', zone)
      const cutoff = Date.parse(now) - days[plan] * 24 * 60 * 60 * 1000
      expect(await keptAround(cutoff, plan, now)).toEqual(['0 ms', '1 ms'])
    })
  })
})

test('the zone of a process can be set in these tests', () => {
  vi.stubEnv('TZ', 'Pacific/Apia')
  expect(new Date('2011-12-30T09:00:00.000Z').getDate()).toBe(29)
  expect(new Date('2011-12-30T11:00:00.000Z').getDate()).toBe(31)
  vi.stubEnv('TZ', 'America/New_York')
  expect(new Date('2011-12-30T11:00:00.000Z').getHours()).toBe(6)
})

test.each([
  ['enterprise', '2025-02-28T12:00:00.000Z', '2024-02-29T12:00:00.000Z'],
  ['enterprise', '2029-02-28T12:00:00.000Z', '2028-02-29T12:00:00.000Z'],
  ['pro', '2024-03-30T00:00:00.000Z', '2024-02-29T00:00:00.000Z'],
  ['free', '2026-03-08T12:00:00.000Z', '2026-03-07T12:00:00.000Z'],
  ['starter', '2018-11-10T02:59:59.999Z', '2018-11-03T02:59:59.999Z'],
] as const)('the window of %s at %s begins at %s', async (plan, now, cutoff) => {
  expect(await keptAround(Date.parse(cutoff), plan, now)).toEqual(['0 ms', '1 ms'])
})
