export { memoryStore } from './lib/memory/memory-store.ts'
