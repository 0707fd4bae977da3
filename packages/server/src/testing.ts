export type { StoreContractOptions } from './lib/testing/store-contract.ts'
