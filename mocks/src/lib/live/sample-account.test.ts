import {
  activity,
  apiLogs,
  firstQuery,
  isLoggiaError,
  retentionCutoff,
  type RetentionPass,
} from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { manualWall, type ManualWall } from '../../../test/manual-wall.ts'
import { fastClock, type FastClock } from './fast-clock.ts'
import { sampleActivity, sampleLogs } from '../../samples.ts'
import { sampleAccount, type SampleAccount, type SampleAccountOptions } from './sample-account.ts'

const from = new Date('2026-03-06T12:00:00.000Z')
const hour = 3_600_000
const { signal } = new AbortController()
const logs = sampleLogs({ count: 3000, now: from, days: 3 })
const events = sampleActivity({ count: 900, now: from, days: 3 })
const everything = { from: null, to: null }

interface Scene extends SampleAccount {
  readonly wall: ManualWall
  readonly clock: FastClock
}

/** An account of the free plan, an hour a second, with three days of entries. */
function scene(options: Partial<SampleAccountOptions> = {}): Scene {
  const wall = manualWall()
  const clock = fastClock({ from, wall })
  const made = sampleAccount({ clock, logs, activity: events, every: 6 * hour, ...options })
  return { ...made, wall, clock }
}

/** The entries that can be listed. */
async function listed({ logs: adapter }: SampleAccount): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { id } of adapter.stream(firstQuery(apiLogs), { signal })) ids.push(id)
  return ids
}

async function usageOf({ account }: SampleAccount, by = ''): Promise<readonly [number, number]> {
  const question = { collection: 'logs', by, period: everything, step: 'day' } as const
  const { total, live } = await account.usage(question, { signal })
  return [total, live]
}

/** A pass by hand. Between its batches it waits for others. */
async function passed({ account, wall }: Scene): Promise<RetentionPass> {
  const pass = account.runPass({ signal })
  const through = pass.then(() => true)
  while (!(await Promise.race([through, wall.pass(0)])));
  return pass
}

function kept(now: Date): readonly string[] {
  const cutoff = retentionCutoff('free', now).getTime()
  return logs.filter(({ timestamp }) => Date.parse(timestamp) >= cutoff).map(({ id }) => id)
}

describe('a sample account', () => {
  test('holds what it was given until a pass runs', async () => {
    const { account, ...rest } = scene()
    expect(await listed({ account, ...rest })).toHaveLength(3000)
    const status = await account.retention({ signal })
    expect(status).toMatchObject({
      policy: 'free',
      now: from.toISOString(),
      cutoff: '2026-03-05T12:00:00.000Z',
      nextPass: null,
      lastPass: null,
      mayManage: true,
      policyChangeable: true,
    })
  })

  test('loses at each pass exactly what its plan no longer keeps', async () => {
    const made = scene()
    const stop = made.start()
    for (const hours of [0, 6, 12, 18]) {
      // The pass of this hour is through, and the next one is not due.
      await made.wall.pass(hours === 0 ? 0 : 6000)
      expect((await made.account.retention({ signal })).now).toBe(made.clock.now().toISOString())
      expect(await listed(made)).toEqual(kept(new Date(from.getTime() + hours * hour)))
    }
    await made.wall.pass(30_000)
    expect(await listed(made)).toEqual([])
    await stop()
  })

  test('says when the next pass is due, and tells of those that were', async () => {
    const made = scene()
    const stop = made.start()
    await made.wall.pass(12_500)
    const passes = await made.account.passes({ signal })
    expect(passes.map(({ state, startedAt }) => [state, startedAt])).toEqual([
      ['done', '2026-03-07T00:00:00.000Z'],
      ['done', '2026-03-06T18:00:00.000Z'],
      ['done', '2026-03-06T12:00:00.000Z'],
    ])
    const { nextPass, lastPass } = await made.account.retention({ signal })
    expect(nextPass).toBe('2026-03-07T06:00:00.000Z')
    expect(lastPass).toEqual(passes[0])
    await stop()
    expect((await made.account.retention({ signal })).nextPass).toBe(null)
  })

  test('keeps its totals when entries go', async () => {
    const made = scene()
    const stop = made.start()
    for (let steps = 0; steps < 4; steps++) {
      await made.wall.pass(6000)
      const live = (await listed(made)).length
      for (const by of ['', 'status_code', 'apikey_prefix']) {
        expect(await usageOf(made, by)).toEqual([3000, live])
      }
    }
    await stop()
  })

  test('removes at a pass what a preview of that moment had told', async () => {
    const made = scene()
    const at = new Date(from.getTime() + 30 * hour).toISOString()
    const { collections } = await made.account.preview({ at }, { signal })
    made.clock.skip(30 * hour)
    const pass = await passed(made)
    expect(pass.collections.map(({ deleted }) => deleted)).toEqual(
      collections.map(({ count }) => count),
    )
    expect(pass.collections.every(({ deleted }) => deleted > 0)).toBe(true)
  })

  test('runs a pass by hand also while its clock stands still', async () => {
    const made = scene()
    made.clock.setSpeed(0)
    expect((await passed(made)).state).toBe('done')
    expect(await listed(made)).toEqual(kept(from))
  })

  test('follows a changed policy from the next pass on', async () => {
    const made = scene({ policy: 'forever' })
    expect((await passed(made)).cutoff).toBe(null)
    await made.account.changePolicy('free', { signal })
    expect(await listed(made)).toHaveLength(3000)
    await passed(made)
    expect(await listed(made)).toEqual(kept(from))
  })

  test('lets a member look, and change nothing', async () => {
    const { account } = scene({ role: 'member' })
    expect((await account.retention({ signal })).mayManage).toBe(false)
    await expect(account.runPass({ signal })).rejects.toSatisfy((error) =>
      isLoggiaError(error, 'forbidden'),
    )
  })

  test('removes a key when its count is right, and not otherwise', async () => {
    const made = scene()
    const [{ prefix, live } = { prefix: '', live: 0 }] = await made.account.keys({ signal })
    await expect(
      made.account.deleteKey(prefix, { expected: live + 1 }, { signal }),
    ).rejects.toSatisfy((error) => isLoggiaError(error, 'count-changed'))
    expect(await made.account.deleteKey(prefix, { expected: live }, { signal })).toEqual({
      deleted: live,
    })
    expect(await listed(made)).toHaveLength(3000 - live)
    expect((await usageOf(made))[0]).toBe(3000)
  })

  test('has its activity under the same clock', async () => {
    const made = scene()
    const query = firstQuery(activity)
    const first = await made.activity.load(query, { signal })
    expect(first.entries.map(({ id }) => id)).toEqual(events.slice(0, 200).map(({ id }) => id))
    made.clock.skip(5 * 24 * hour)
    await passed(made)
    expect((await made.activity.load(query, { signal })).entries).toEqual([])
  })
})

describe('new traffic', () => {
  const traffic = { requests: 60, events: 5, seed: 3 }

  test('arrives as the clock runs, and leaves when it is old', async () => {
    const made = scene({ logs: [], activity: [], trickle: traffic })
    const stop = made.start()
    const counts: number[] = []
    for (let days = 0; days < 4; days++) {
      await made.wall.pass(24_000)
      counts.push((await listed(made)).length)
    }
    // A day of it, and what has come since the last pass.
    for (const count of counts) expect(count).toBeGreaterThan(23 * 60)
    for (const count of counts) expect(count).toBeLessThan(31 * 60)
    const [total, live] = await usageOf(made)
    expect(live).toBe(counts.at(-1))
    expect(total).toBeGreaterThan(95 * 60)
    await stop()
  })

  test('is newer than all before, and never of the future', async () => {
    const made = scene({ trickle: traffic })
    const stop = made.start()
    await made.wall.pass(3000)
    const { entries } = await made.logs.load({ ...firstQuery(apiLogs), size: 150 }, { signal })
    const times = entries.map(({ timestamp }) => Date.parse(timestamp))
    expect(Math.max(...times)).toBeLessThanOrEqual(made.clock.now().getTime())
    expect(Math.min(...times)).toBeGreaterThan(from.getTime())
    const feed = await made.activity.load(firstQuery(activity), { signal })
    expect(Date.parse(feed.entries[0]?.timestamp ?? '')).toBeGreaterThan(from.getTime())
    await stop()
  })

  test('of a time that was skipped comes as well', async () => {
    const made = scene({ logs: [], activity: [], trickle: traffic })
    const stop = made.start()
    made.clock.skip(10 * hour)
    await made.wall.pass(0)
    expect((await listed(made)).length).toBeGreaterThan(9 * 60)
    await stop()
  })

  test('ends when the account is stopped', async () => {
    const made = scene({ trickle: traffic })
    const stop = made.start()
    await made.wall.pass(2000)
    await stop()
    const before = await usageOf(made)
    await made.wall.pass(60_000)
    expect(await usageOf(made)).toEqual(before)
  })

  test('is the same for the same seed', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => {
        const made = scene({ trickle: traffic })
        const stop = made.start()
        await made.wall.pass(3000)
        await stop()
        return listed(made)
      }),
    )
    expect(one).toEqual(other)
    expect(one?.length).toBeGreaterThan(100)
  })
})
