import { beforeAll, describe, test } from 'vitest'
import type { Store } from '../src/index.ts'
import { accountPromises } from './store-contract/accounts.ts'
import { appendPromises } from './store-contract/append.ts'
import { expiryPromises } from './store-contract/expiry.ts'
import { interleavingPromises } from './store-contract/interleavings.ts'
import { keyPromises } from './store-contract/keys.ts'
import { latePromises } from './store-contract/late.ts'
import { passPromises } from './store-contract/passes.ts'
import { readPromises } from './store-contract/reads.ts'
import { subjectIn } from './store-contract/subject.ts'
import { usagePromises } from './store-contract/usage.ts'

/**
 * Everything that a `Store` promises beyond reads, as tests; `adapterContract` of `@loggia/core/testing` holds the
 * reads.
 *
 * The store is opened once and may hold anything: every test works in accounts of its own.
 */
export function describeStore(
  name: string,
  open: () => Store | Promise<Store>,
  { runs = 100 }: { readonly runs?: number } = {},
): void {
  let store: Store
  beforeAll(async () => {
    store = await open()
  }, slowOpening)
  for (const [part, promises] of Object.entries({
    'recording entries': appendPromises,
    'entries that come too late': latePromises,
    'accounts and counts': accountPromises,
    'entries that have had their time': expiryPromises,
    'the removal of a key': keyPromises,
    statistics: usagePromises,
    'facets and streams': readPromises,
    passes: passPromises,
    'any order of events': interleavingPromises(runs),
  })) {
    describe(`${name}: ${part}`, () => {
      for (const [sentence, run] of Object.entries(promises)) {
        test(sentence, async () => run(subjectIn(store)))
      }
    })
  }
}

/** Milliseconds. A database of its own takes a while on a busy machine. */
const slowOpening = 60_000
