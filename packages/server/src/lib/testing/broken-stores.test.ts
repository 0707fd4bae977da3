import { describe, expect, test } from 'vitest'
import { arriving } from '../../../test/broken-stores/arriving.ts'
import { recording } from '../../../test/broken-stores/recording.ts'
import { removing } from '../../../test/broken-stores/removing.ts'
import { telling } from '../../../test/broken-stores/telling.ts'
import type { Store } from '../store.ts'
import { storeContract } from './store-contract.ts'

const brokenStores = [...recording, ...removing, ...telling, ...arriving]

/** Each failed test of the suite, with the words of its fault. */
async function faults(store: () => Store): Promise<ReadonlyMap<string, string>> {
  const failed = new Map<string, string>()
  for (const { name, run } of storeContract({ store, runs: 10 })) {
    await run().catch((error: unknown) => failed.set(name, String(error)))
  }
  return failed
}

describe('the suite catches a store that', () => {
  test.each(brokenStores)('$fault', async ({ store, promise }) => {
    const failed = await faults(store)
    const [words] = [...failed].flatMap(([name, each]) => (name.endsWith(promise) ? [each] : []))
    expect(words, [...failed.keys()].join('\n')).toContain(`“${promise}”`)
  })
})

test('the suite says what is wrong, and what that does to people', async () => {
  const [twice] = recording
  const failed = await faults(twice?.store ?? expect.fail())
  expect(failed.get('recording entries: a batch that is sent again changes nothing')).toBe(
    'Error: “a batch that is sent again changes nothing” does not hold: the sum of all hours is {"total":10,"live":5}, not {"total":5,"live":5}. Whoever missed an answer sends again, so every lost answer would count requests twice.',
  )
})

test('the suite names the shortest history that goes wrong, the same one each time', async () => {
  const store = removing.find(({ fault }) => fault === 'expires one too many')?.store
  const words = async (): Promise<string | undefined> =>
    (await faults(store ?? expect.fail())).get(
      'any order of events: one after the other gives the answers of a model',
    )
  const first = await words()
  expect(first).toMatch(/after “append [\d,]+; expire \d before minute \d+” the answer to “expire/)
  expect(await words()).toBe(first)
})

test('a store that cannot be opened fails every test with its reason', async () => {
  const store = (): Promise<Store> => Promise.reject(new Error('no such database'))
  for (const { run } of storeContract({ store })) await expect(run()).rejects.toThrow('no such')
})
