import {
  always,
  exportFrequency,
  isLoggiaError,
  plans,
  policyCutoff,
  type RetentionPolicy,
  type UsageQuestion,
} from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueIn, liveOf, pass, record, removeKey, sumOfKey, usageIn } from './lib/account-model.ts'
import { entries, presets, twoAccounts, type Account, type World } from './lib/two-accounts.ts'

const hour = 3_600_000
const { signal } = new AbortController()
const policies: readonly RetentionPolicy[] = [...plans, 'forever']
const prefixes = ['bye_AB12C', 'bye_EU70F', 'bye_Q7HD2', 'bye_R2VX6']

/** One thing that happens to an account. */
type Step = (world: World, account: Account) => Promise<void>

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...presets), fc.nat(40), fc.nat(20))
    .map(([preset, from, count]): Step => async ({ store }, { name, model }) => {
      const batch = entries[preset.name]?.slice(from, from + count) ?? []
      const appended = await store.append({ account: name, preset }, batch)
      expect(appended).toEqual(record(model, preset.name, batch))
    }),
  fc
    .oneof(fc.constantFrom(24, 6 * 24), fc.integer({ min: 1, max: 24 * 12 }))
    .map((hours): Step => async (world) => {
      world.now += hours * hour
    }),
  fc.constant<Step>(async ({ now }, { adapter, model }) => {
    const { collections } = await adapter.runPass({ signal })
    const gone = pass(model, new Date(now))
    for (const { collection, counted, deleted } of collections) {
      expect([counted, deleted]).toEqual([gone.get(collection) ?? 0, gone.get(collection) ?? 0])
    }
  }),
  fc.constantFrom(...policies).map((policy): Step => async (_, { adapter, model }) => {
    expect((await adapter.changePolicy(policy, { signal })).policy).toBe(policy)
    model.policy = policy
  }),
  fc
    .tuple(fc.constantFrom(...prefixes), fc.constantFrom(0, 0, 1))
    .map(([prefix, wrongBy]): Step => async ({ now }, { adapter, model }) => {
      const expected = sumOfKey(model, prefix).live + wrongBy
      const answer: unknown = await adapter
        .deleteKey(prefix, { expected }, { signal })
        .catch((error: unknown) => error)
      if (wrongBy) expect(isLoggiaError(answer, 'count-changed')).toBe(true)
      else expect(answer).toEqual({ deleted: removeKey(model, prefix, new Date(now)) })
    }),
)

/** Where hours and days with entries begin, and moments within them. */
const moments = fc.option(
  fc
    .tuple(
      fc.constantFrom(...presets.flatMap(({ name }) => entries[name] ?? [])),
      fc.constantFrom(hour, 24 * hour),
      fc.constantFrom(0, 0, 1, hour - 1),
    )
    .map(([{ timestamp }, length, more]) => {
      const start = Math.floor(Date.parse(timestamp) / length) * length
      return new Date(start + more).toISOString()
    }),
)

const questions: fc.Arbitrary<UsageQuestion> = fc
  .tuple(
    fc.constantFrom(
      ['logs', ''],
      ['logs', 'apikey_prefix'],
      ['logs', 'status_code'],
      ['logs', 'error_code'],
      ['activity', ''],
      ['activity', 'category'],
    ),
    fc.record({ from: moments, to: moments }),
    fc.constantFrom('hour', 'day'),
  )
  .filter(([, { from, to }]) => from === null || to === null || from < to)
  .map(([[collection = '', by = ''], period, step]) => ({ collection, by, period, step }))

/** Holds everything that can be asked of an account against what is known of it. */
async function checkAccount(
  { now, store }: World,
  { name, adapter, model }: Account,
  asked: {
    readonly questions: readonly [UsageQuestion, ...UsageQuestion[]]
    readonly policy: RetentionPolicy
    readonly in: number
  },
): Promise<void> {
  const clock = new Date(now)
  expect(await adapter.retention({ signal })).toMatchObject({
    policy: model.policy,
    now: clock.toISOString(),
    cutoff: policyCutoff(model.policy, clock)?.toISOString() ?? null,
    exportEvery: exportFrequency(model.policy),
  })
  const at = new Date(now + asked.in * hour)
  for (const policy of [undefined, asked.policy]) {
    const cutoff = policyCutoff(policy ?? model.policy, at)
    const question = { at: at.toISOString(), ...(policy ? { policy } : {}) }
    expect(await adapter.preview(question, { signal })).toEqual({
      policy: policy ?? model.policy,
      at: at.toISOString(),
      cutoff: cutoff?.toISOString() ?? null,
      collections: presets.map((preset) => ({
        collection: preset.name,
        count: dueIn(model, preset.name, cutoff),
      })),
    })
  }
  for (const each of [...asked.questions, { ...asked.questions[0], period: always }]) {
    expect(await adapter.usage(each, { signal })).toEqual({
      by: each.by,
      step: each.step,
      ...usageIn(model, each),
    })
  }
  for (const { prefix, total, live } of await adapter.keys({ signal })) {
    expect({ total, live }).toEqual(sumOfKey(model, prefix))
    expect(await store.countOfKey(name, prefix)).toBe(live)
  }
  for (const preset of presets) {
    const page = await store.load(
      { account: name, preset },
      { search: '', filters: [], period: always, sort: [], size: 1000, cursor: null },
      { signal },
    )
    const live = liveOf(model, preset.name).map(({ entry }) => entry.id)
    expect(page.entries.map(({ id }) => id).toSorted()).toEqual(live.toSorted())
  }
}

test('whatever happens to accounts, their routes tell what anybody can count', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...policies),
      fc.array(fc.tuple(steps, fc.constantFrom(0, 1)), { maxLength: 14 }),
      fc.record({
        questions: fc.tuple(questions, questions, questions, questions),
        policy: fc.constantFrom(...policies),
        in: fc.nat(24 * 40),
      }),
      async (policy, sequence, asked) => {
        const world = twoAccounts(policy)
        for (const [step, which] of sequence) await step(world, world.accounts[which])
        for (const account of world.accounts) await checkAccount(world, account, asked)
      },
    ),
    { numRuns: 250 },
  )
})
