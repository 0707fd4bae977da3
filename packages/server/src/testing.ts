export { storeContract, type StoreContractOptions } from './lib/testing/store-contract.ts'
