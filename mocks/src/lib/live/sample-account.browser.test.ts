import { restAccount } from '@loggia/core'
import { expect, test } from 'vitest'
import { startedWorker } from '../../browser.ts'
import { sampleLogs } from '../../samples.ts'
import { fastClock } from './fast-clock.ts'
import { sampleAccount } from './sample-account.ts'

const from = new Date('2026-03-06T12:00:00.000Z')
const { signal } = new AbortController()

test('in a page, entries leave while one watches, and the totals stay', async () => {
  const clock = fastClock({ from, speed: 24 * 3600 })
  const logs = sampleLogs({ count: 500, now: from, days: 2 })
  const { account, handler, start } = sampleAccount({ clock, logs, policy: 'free' })
  const worker = await startedWorker(handler)
  const overHttp = restAccount({ url: '/' })
  const usage = async (): Promise<readonly [number, number]> => {
    const question = { collection: 'logs', by: '', period: { from: null, to: null } }
    const { total, live } = await overHttp.usage({ ...question, step: 'day' }, { signal })
    return [total, live]
  }
  try {
    expect(await usage()).toEqual([500, 500])
    const stop = start()
    await expect.poll(usage).toEqual([500, 0])
    await stop()
    const passes = await account.passes({ signal })
    expect(await overHttp.passes({ signal })).toEqual(passes)
    expect(passes.length).toBeGreaterThan(1)
  } finally {
    await worker.stop()
  }
})
