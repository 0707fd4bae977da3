import type { LogEntry } from '@loggia/core'
import { logEntry } from './entries/log-entry.ts'
import { between, oneOf, type Random } from './random.ts'
import { minute } from './subject.ts'

/** Something that happens to a store. Moments are minutes. */
export type Action =
  | { readonly kind: 'append'; readonly entries: readonly LogEntry[] }
  | { readonly kind: 'expire'; readonly before: number; readonly limit: number }
  | { readonly kind: 'remove'; readonly prefix: string; readonly at: number }

/** What happens to a store, one after the other: up to a dozen actions. */
export function historyOf(random: Random): readonly Action[] {
  return Array.from({ length: between(random, 1, 12) }, () => actionOf(random))
}

/** The actions in words, for a fault. */
export function toldActions(actions: readonly Action[]): string {
  return actions.map(toldAction).join('; ')
}

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

function actionOf(random: Random): Action {
  const kind = oneOf(random, ['append', 'expire', 'remove'] as const)
  const moment = between(random, -10, 250)
  if (kind === 'append') {
    const count = between(random, 0, 12)
    return { kind, entries: Array.from({ length: count }, () => oneOf(random, entries)) }
  }
  if (kind === 'expire') return { kind, before: moment, limit: between(random, 1, 6) }
  return { kind, prefix: oneOf(random, ['one', 'two', 'three']), at: moment }
}

function toldAction(action: Action): string {
  if (action.kind === 'append') {
    return `append ${action.entries.map(({ id }) => id.slice(6)).join(',') || 'nothing'}`
  }
  if (action.kind === 'expire') return `expire ${action.limit} before minute ${action.before}`
  return `remove the key ${action.prefix} at minute ${action.at}`
}
