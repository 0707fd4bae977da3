import type { Store } from '../src/index.ts'

/** A store, and how often it was asked what has arrived. */
export function countedArrivals(store: Store): {
  readonly store: Store
  readonly calls: () => number
} {
  let calls = 0
  return {
    calls: () => calls,
    store: {
      ...store,
      async arrivals(...question) {
        calls++
        return store.arrivals(...question)
      },
    },
  }
}
