export { OpenFailure, type OpenFailureCode } from './lib/open/open-failure.ts'
export { openStore, type OpenedStore, type OpenStoreOptions } from './lib/open/open-store.ts'
export { storePlaceIn, type StorePlace } from './lib/open/store-place.ts'
