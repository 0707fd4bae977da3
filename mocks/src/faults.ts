export { garbage, stale, truncated, type CutEnd } from './lib/faults/body.ts'
export type { Handler, Times } from './lib/faults/handler.ts'
export { failing, rateLimited, unreachable, type Failing } from './lib/faults/status.ts'
export { hanging, outOfOrder, slow } from './lib/faults/time.ts'
