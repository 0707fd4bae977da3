import type { LogEntry } from '@loggia/core'
import fc from 'fast-check'
import { logEntry } from '../log-entry.ts'
import { minute } from './subject.ts'

/** Something that happens to a store. Moments are minutes. */
export type Action =
  | { readonly kind: 'append'; readonly entries: readonly LogEntry[] }
  | { readonly kind: 'expire'; readonly before: number; readonly limit: number }
  | { readonly kind: 'remove'; readonly prefix: string; readonly at: number }

/** Entries of an id are the same wherever they turn up, and no two are of the same moment. */
const entries: readonly LogEntry[] = Array.from({ length: 24 }, (_, at) =>
  logEntry({
    id: `entry ${at}`,
    timestamp: minute(at * 10).toISOString(),
    apikey_prefix: ['one', 'two', ''][at % 3] ?? '',
    method: at % 2 === 0 ? 'GET' : 'POST',
    status_code: at % 4 === 0 ? 500 : 200,
    error_code: at % 4 === 0 ? 'unexpected' : null,
  }),
)

const moment = fc.integer({ min: -10, max: 250 })

export const actionsOf: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('append' as const),
    entries: fc.array(fc.constantFrom(...entries), { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('expire' as const),
    before: moment,
    limit: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    prefix: fc.constantFrom('one', 'two', 'three'),
    at: moment,
  }),
)
