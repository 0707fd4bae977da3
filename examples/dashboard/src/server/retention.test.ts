import { referenceActivity, referenceLogs } from '@loggia/mocks/samples'
import { memoryPolicies, type Store } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shownAccount } from './account.ts'
import { retentionOf, sayHowLong } from './retention.ts'

const { account, activity, logs } = shownAccount(false)

let said: string[]

beforeEach(() => {
  said = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text).trimEnd())
    return true
  })
})
afterEach(() => void vi.restoreAllMocks())

/** A store with entries that are older than any plan keeps. */
async function oldStore(): Promise<Store> {
  const store = memoryStore()
  const timestamp = '2015-05-17T10:05:03.000Z'
  await store.append(
    logs,
    referenceLogs.map((entry) => ({ ...entry, timestamp })),
  )
  await store.append(
    activity,
    referenceActivity.map((event) => ({ ...event, timestamp })),
  )
  return store
}

const all = (referenceLogs.length + referenceActivity.length).toLocaleString('en-US')

test('says what a pass removed, and nothing of one that removed nothing', async () => {
  const retention = retentionOf(await oldStore(), memoryPolicies('starter'))
  await retention.run(account)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(
    new RegExp(`^Retention: removed ${all} entries from before \\d{4}-.*Z \\(plan starter\\)\\.$`),
  )
  await retention.run(account)
  expect(said).toHaveLength(1)
})

test('a policy that was changed later applies at the next pass', async () => {
  const retention = retentionOf(await oldStore(), memoryPolicies('forever'))
  await retention.run(account)
  expect(said).toEqual([])
  await retention.changePolicy?.(account, 'pro')
  await retention.run(account)
  expect(said[0]).toContain('(plan pro)')
})

test('says how long imported entries are kept', async () => {
  const store = await oldStore()
  await sayHowLong(retentionOf(store, memoryPolicies('forever')), account)
  await sayHowLong(retentionOf(store, memoryPolicies('starter')), account)
  await sayHowLong(retentionOf(store, memoryPolicies('free')), account)
  await sayHowLong(retentionOf(memoryStore(), memoryPolicies('starter')), account)
  expect(said).toEqual([
    'Imported entries are kept forever. --plan, or the page, can change that.',
    `Plan starter keeps 7 days: ${all} older entries leave at the next pass.`,
    `Plan free keeps 1 day: ${all} older entries leave at the next pass.`,
  ])
})
