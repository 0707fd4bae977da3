import { describeStore } from '../../../test/store-contract.ts'
import { memoryStore } from './memory-store.ts'

describeStore('the memory store', memoryStore)
