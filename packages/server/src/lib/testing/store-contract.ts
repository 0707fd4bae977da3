import type { ContractTest } from '@loggia/core/testing'
import type { Store } from '../store.ts'
import { accountPromises } from './promises/accounts.ts'
import { appendPromises } from './promises/append.ts'
import { arrivalPromises } from './promises/arrivals.ts'
import { countPromises } from './promises/counts.ts'
import { expiryPromises } from './promises/expiry.ts'
import { interleavingPromises } from './promises/interleavings.ts'
import { keyPromises } from './promises/keys.ts'
import { lateOfKeyPromises } from './promises/late-of-keys.ts'
import { latePromises } from './promises/late.ts'
import { passPromises } from './promises/passes.ts'
import { readPromises } from './promises/reads.ts'
import { usagePromises } from './promises/usage.ts'
import { subjectIn, type Promises, type StorePromise } from './subject.ts'

/** What the suite needs of the author of a store. */
export interface StoreContractOptions {
  /** Opens the store, once for all tests. It may hold anything: every test works in accounts of its own. */
  readonly store: () => Store | Promise<Store>
  /** How many random histories are lived through for each of the promises about any order of events. Default: 100. */
  readonly runs?: number
  /** Says which histories; the same ones for the same number. Default: 1. */
  readonly seed?: number
}

/**
 * The promises of {@link Store} as tests, for authors of stores: recording, statistics, retention, keys, arrivals, and that accounts
 * never meet. What a query means is held to by `adapterContract` of `@loggia/core/testing`.
 *
 * A test that fails says in words what is wrong, and what that does to people.
 *
 * ```ts
 * for (const { name, run } of storeContract({ store: openMyStore })) test(name, run)
 * ```
 */
export function storeContract(options: StoreContractOptions): readonly ContractTest[] {
  const { store: open, runs = 100, seed = 1 } = options
  let opened: Promise<Store> | null = null
  const store = (): Promise<Store> => (opened ??= Promise.resolve(open()))
  return Object.entries(partsOf(runs, seed)).flatMap(([part, promises]) =>
    Object.entries(promises).map(([sentence, promise]) => ({
      name: `${part}: ${sentence}`,
      run: async () => held(await store(), sentence, promise),
    })),
  )
}

function partsOf(runs: number, seed: number): Readonly<Record<string, Promises>> {
  return {
    'recording entries': appendPromises,
    'entries that come too late': latePromises,
    'accounts and counts': accountPromises,
    'entries that have had their time': expiryPromises,
    'the removal of a key': keyPromises,
    'entries of a removed key that come late': lateOfKeyPromises,
    statistics: usagePromises,
    'facets and streams': readPromises,
    'counts and histograms': countPromises,
    'the order of recording': arrivalPromises,
    passes: passPromises,
    'any order of events': interleavingPromises(runs, seed),
  }
}

async function held(store: Store, sentence: string, { why, holds }: StorePromise): Promise<void> {
  try {
    await holds(subjectIn(store))
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`“${sentence}” does not hold: ${words}. ${why}`, { cause })
  }
}
