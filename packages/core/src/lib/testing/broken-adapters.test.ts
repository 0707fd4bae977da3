import { describe, expect, test } from 'vitest'
import { brokenAdapters } from '../../../test/broken/all.ts'
import type { BrokenAdapter } from '../../../test/broken/broken.ts'
import { brokenFeeds } from '../../../test/broken/feeds.ts'
import { endTelling } from '../../../test/live-adapter.ts'
import { activity } from '../activity/activity.ts'
import { apiLogs } from '../api-logs.ts'
import type { Entry, LogEntry } from '../entry.ts'
import type { Preset } from '../preset.ts'
import { adapterContract } from './adapter-contract.ts'

/** Each failed test of the suite, with the words of its fault. */
async function faults<E extends Entry>(
  { adapter, about = /./ }: BrokenAdapter<E>,
  preset: Preset<E>,
): Promise<ReadonlyMap<string, string>> {
  const arrays = new WeakMap<object, E[]>()
  const tests = adapterContract<E>({
    preset,
    patience: 1500,
    adapter(entries) {
      const made = adapter(entries)
      arrays.set(made, entries)
      return made
    },
    append: (made, entries) => {
      arrays.get(made)?.push(...entries)
    },
    remove: (made, ids) => {
      const entries = arrays.get(made) ?? []
      entries.splice(0, entries.length, ...entries.filter(({ id }) => !ids.includes(id)))
    },
  })
  const failed = new Map<string, string>()
  // At the same time, for some wait for what never comes.
  await Promise.all(
    tests
      .filter(({ name }) => about.test(name))
      .map(({ name, run }) => run().catch((error: unknown) => failed.set(name, String(error)))),
  )
  endTelling()
  return failed
}

const outcomes = new Map<BrokenAdapter, ReturnType<typeof faults>>()

/** The same, found once. */
function outcomeOf(broken: BrokenAdapter): ReturnType<typeof faults> {
  const outcome = outcomes.get(broken) ?? faults(broken, apiLogs)
  outcomes.set(broken, outcome)
  return outcome
}

describe('the suite catches an adapter that', () => {
  test.each(brokenAdapters)('$fault', async (broken) => {
    const words = [...(await outcomeOf(broken)).values()]
    expect(
      words.some((each) => broken.words.test(each)),
      words.join('\n'),
    ).toBe(true)
  })
})

describe('the suite catches a feed that', () => {
  test.each(brokenFeeds)('$fault', async (broken) => {
    const words = [...(await faults(broken, activity)).values()]
    expect(
      words.some((each) => broken.words.test(each)),
      words.join('\n'),
    ).toBe(true)
  })
})

test('every test of the suite catches one of them', { timeout: 60_000 }, async () => {
  const adapter = (): never => expect.fail()
  const tests = adapterContract<LogEntry>({ preset: apiLogs, adapter, append() {}, remove() {} })
  const caught = new Set<string>()
  for (const broken of brokenAdapters) {
    for (const name of (await outcomeOf(broken)).keys()) caught.add(name)
  }
  expect(tests.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([])
})
