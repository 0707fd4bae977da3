import { firstQuery, gatewayLogs, llmLogs } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { manualWall, type ManualWall } from '../../../test/manual-wall.ts'
import { sampleGatewayLogs, sampleLlmLogs } from '../../samples.ts'
import { fastClock } from './fast-clock.ts'
import { sampleAccount, type SampleAccount, type SampleAccountOptions } from './sample-account.ts'

const from = new Date('2026-03-06T12:00:00.000Z')
const { signal } = new AbortController()

function scene(options: Partial<SampleAccountOptions> = {}): SampleAccount & { wall: ManualWall } {
  const wall = manualWall()
  const clock = fastClock({ from, wall, speed: 1 })
  return { ...sampleAccount({ clock, llm, ...options }), wall }
}

const llm = sampleLlmLogs({ count: 200, now: from })

describe('gateway and AI gateway logs', () => {
  test('come with the account, and more when they are let in', async () => {
    const made = scene({ gateway: sampleGatewayLogs({ count: 300, now: from }) })
    const shown = async () => (await made.llm.load(firstQuery(llmLogs), { signal })).total
    expect(await shown()).toEqual({ relation: 'exact', count: 200 })
    expect((await made.gateway.load(firstQuery(gatewayLogs), { signal })).total).toEqual({
      relation: 'exact',
      count: 300,
    })
    const now = new Date(from.getTime() + 1000)
    await made.arrive({ llm: sampleLlmLogs({ count: 12, now, seed: 2, days: 1 / 86_400 }) })
    expect(await shown()).toEqual({ relation: 'exact', count: 212 })
  })

  test('arrive as the clock runs, as often as told', async () => {
    const made = scene({ trickle: { llm: 3600, every: 1000 } })
    const stop = made.start()
    await made.wall.pass(10_500)
    await stop()
    const { entries } = await made.llm.load(firstQuery(llmLogs), { signal })
    const arrived = entries.filter(({ timestamp }) => timestamp > from.toISOString())
    expect(arrived.length).toBeGreaterThanOrEqual(9)
    expect(arrived.length).toBeLessThanOrEqual(11)
  })
})
