import { beforeAll, describe, test } from 'vitest'
import type { Store } from '../src/index.ts'
import { storeContract } from '../src/testing.ts'

/** Holds a store to `storeContract`. It is opened once and may hold anything. */
export function describeStore(
  name: string,
  open: () => Store | Promise<Store>,
  { runs = 100 }: { readonly runs?: number } = {},
): void {
  let opened: Promise<Store> | null = null
  const store = async (): Promise<Store> => (opened ??= Promise.resolve(open()))
  beforeAll(async () => {
    await store()
  }, slowOpening)
  describe(name, () => {
    for (const promise of storeContract({ store, runs })) test(promise.name, promise.run)
  })
}

/** Milliseconds. A database of its own takes a while on a busy machine. */
const slowOpening = 60_000
