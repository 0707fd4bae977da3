import { fastClock, trickle, type Arrived } from '@loggia/mocks/live'
import { sampleActivity, sampleGatewayLogs, sampleLlmLogs, sampleLogs } from '@loggia/mocks/samples'
import type { Store } from '@loggia/server'
import type { Shown } from './account.ts'

/** Fills an account with a week of samples of every kind, unless it still has some from the last hours. */
export async function addSamples(store: Store, shown: Shown): Promise<void> {
  const { logs, activity, gatewayLogs, llmLogs } = shown
  const now = new Date()
  if (await hasSince(store, shown, new Date(now.getTime() - freshFor))) return
  await store.append(logs, sampleLogs({ count: counts.logs, now }))
  await store.append(activity, sampleActivity({ count: counts.activity, now }))
  await store.append(gatewayLogs, sampleGatewayLogs({ count: counts.gateway, now }))
  await store.append(llmLogs, sampleLlmLogs({ count: counts.llm, now }))
}

/** Enough for some pages of each, and for every usual thing to be among them. */
const counts = { logs: 5000, activity: 1400, gateway: 6000, llm: 2400 }

async function hasSince(store: Store, { gatewayLogs }: Shown, from: Date): Promise<boolean> {
  const period = { from: from.toISOString(), to: null }
  const hours = await store.usage(gatewayLogs, { by: '', period })
  return hours.some(({ live }) => live > 0)
}

/** Milliseconds: a day later the charts of the last week would have a hole at their end. */
const freshFor = 24 * 3_600_000

/** Lets requests to the gateways come in, so that there is something to watch. What it returns ends that. */
export function startTraffic(store: Store, { gatewayLogs, llmLogs }: Shown): () => void {
  const clock = fastClock({ from: new Date(), speed: 1 })
  const arrive = async ({ gateway, llm }: Arrived): Promise<void> => {
    await store.append(gatewayLogs, gateway)
    await store.append(llmLogs, llm)
  }
  return trickle(clock, arrive, { requests: 0, events: 0, gateway: 180, llm: 240, every: 2000 })
}
