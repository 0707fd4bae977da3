export {
  adapterContract,
  type AdapterContractOptions,
  type ContractTest,
} from './lib/testing/adapter-contract.ts'
