export { garbage, stale, truncated, type CutEnd } from './lib/faults/body.ts'
export { failing, rateLimited, unreachable, type Failing } from './lib/faults/status.ts'
export type { Times } from './lib/faults/times.ts'
export { hanging, outOfOrder, slow } from './lib/faults/delays.ts'
