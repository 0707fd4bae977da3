import type { RetentionPolicy } from '@loggia/core'
import { expect, test } from 'vitest'
import { logs, serviceOn, storeWith } from '../../../test/retention.ts'
import { listedIds } from '../../../test/store-contract/readings.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { memoryPolicies } from './policies.ts'

test('a preview removes nothing and says what a pass would', async () => {
  const store = await storeWith(0, 3, 20)
  const passes = serviceOn(store, { policies: () => 'starter' })
  expect(await passes.preview('acme')).toEqual({
    policy: 'starter',
    at: '2026-03-31T12:00:00.000Z',
    cutoff: '2026-03-24T12:00:00.000Z',
    collections: [
      { collection: 'logs', count: 1 },
      { collection: 'activity', count: 0 },
    ],
  })
  expect(await listedIds(store, logs)).toHaveLength(3)
  expect(await passes.passes('acme')).toEqual([])
})

test('a preview may ask about another moment and another policy', async () => {
  const passes = serviceOn(await storeWith(0, 3, 20), { policies: () => 'starter' })
  const later = new Date('2026-04-05T12:00:00.000Z')
  const at = await passes.preview('acme', { at: later })
  expect(at).toMatchObject({ cutoff: '2026-03-29T12:00:00.000Z', collections: [{ count: 2 }, {}] })
  const free = await passes.preview('acme', { policy: 'free' })
  expect(free).toMatchObject({ policy: 'free', collections: [{ count: 2 }, {}] })
  const forever = await passes.preview('acme', { policy: 'forever' })
  expect(forever).toMatchObject({ cutoff: null, collections: [{ count: 0 }, { count: 0 }] })
})

test.each(['free', 'starter', 'pro', 'scale', 'enterprise', 'forever'] as const)(
  'a preview of %s names exactly what the pass then deletes',
  async (policy) => {
    const store = await storeWith(0, 0.9, 1, 1.1, 6, 7, 8, 29, 31, 179, 181, 365, 366)
    const passes = serviceOn(store, { policies: () => policy, batch: 2 })
    const { collections: leaving } = await passes.preview('acme')
    const { collections: gone } = await passes.run('acme')
    expect(gone.map(({ collection, deleted: count }) => ({ collection, count }))).toEqual(leaving)
  },
)

test('a status says what is and what comes', async () => {
  const passes = serviceOn(await storeWith(3), { policies: memoryPolicies('scale') })
  expect(await passes.status('acme')).toEqual({
    policy: 'scale',
    now: '2026-03-31T12:00:00.000Z',
    cutoff: '2025-10-02T12:00:00.000Z',
    nextPass: null,
    lastPass: null,
    exportEvery: 'quarterly',
    policyChangeable: true,
  })
  const pass = await passes.run('acme')
  expect(await passes.status('acme')).toMatchObject({ lastPass: pass })
})

test('policies that only tell cannot be changed', async () => {
  const passes = serviceOn(memoryStore(), { policies: () => 'free' })
  expect(passes).not.toHaveProperty('changePolicy')
  expect(await passes.status('acme')).toMatchObject({ policyChangeable: false })
})

test('policies may be an object that needs itself', async () => {
  class Plans {
    readonly #plans = new Map<string, RetentionPolicy>()
    async of(account: string): Promise<RetentionPolicy> {
      return this.#plans.get(account) ?? 'free'
    }
    async change(account: string, policy: RetentionPolicy): Promise<void> {
      this.#plans.set(account, policy)
    }
  }
  const passes = serviceOn(memoryStore(), { policies: new Plans() })
  await passes.changePolicy?.('acme', 'pro')
  expect((await passes.status('acme')).policy).toBe('pro')
})
