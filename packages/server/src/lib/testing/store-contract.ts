import type { Store } from '../store.ts'

/** What the suite needs of the author of a store. */
export interface StoreContractOptions {
  /** Opens the store, once for all tests. It may hold anything: every test works in accounts of its own. */
  readonly store: () => Store | Promise<Store>
}
