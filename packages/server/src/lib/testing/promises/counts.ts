import {
  firstQuery,
  matcher,
  runHistogram,
  type Entry,
  type HistogramQuestion,
  type LogEntry,
  type Query,
} from '@loggia/core'
import type { Scope, Store } from '../../store.ts'
import { logEntries, logEntry } from '../entries/log-entry.ts'
import { fault, same } from '../fault.ts'
import { besides, expired, minute, type Promises, type Subject } from '../subject.ts'

const { signal } = new AbortController()

export const countPromises: Promises = {
  'counts and histograms are those of core, whatever is asked': {
    why: 'A number promises as many rows, and a bar as many as one finds when one looks into it.',
    async holds({ store, logs }) {
      await store.append(logs, varied)
      for (const asked of questions) await checkNumbers(store, logs, varied, asked)
    },
  },

  'counts and histograms are of their scope and of no other': {
    why: 'A number tells what others have: accounts are tenants.',
    async holds(subject) {
      const { store, logs, events } = subject
      await store.append(besides(subject).logs, logEntries(9))
      await store.append(logs, varied.slice(0, 7))
      await checkNumbers(store, logs, varied.slice(0, 7), {})
      await checkNumbers(store, events, [], {})
    },
  },

  'counts and histograms know what was just recorded, and nothing that is gone': {
    why: 'Statistics keep what was removed, in their totals; what can be listed is less.',
    async holds(subject) {
      const { store, logs, account } = subject
      await store.append(logs, varied)
      await expired(subject, logs, minute(33))
      await store.removeKey(account, { prefix: 'bye_XY98Z', at: minute(0), expected: null })
      const late = logEntry({ id: 'late', timestamp: minute(400).toISOString() })
      await store.append(logs, [late])
      const left = [...varied.filter(isLeft), late]
      for (const asked of questions) await checkNumbers(store, logs, left, asked)
    },
  },

  'entries without a real time are counted, and in no bucket': {
    why: 'They are in the list, but no moment is theirs.',
    async holds({ store, logs }) {
      const entries = [...varied, logEntry({ id: 'untimed', timestamp: 'yesterday' })]
      await store.append(logs, entries)
      await checkNumbers(store, logs, entries, {})
    },
  },

  'calls for numbers that were aborted reject with the reason of their signal': {
    why: 'A question that nobody waits for any more would go on costing.',
    async holds(subject) {
      const reason = new Error('gone')
      for (const [name, call] of Object.entries(calls(subject, AbortSignal.abort(reason)))) {
        const outcome: unknown = await call().catch((error: unknown) => error)
        if (outcome !== reason) fault(`${name} ended with ${String(outcome)}`)
      }
    },
  },
}

/** Around hours: at their first and last millisecond, with values that differ. */
const varied: readonly LogEntry[] = Array.from({ length: 48 }, (_, at) =>
  logEntry({
    id: `varied ${at}`,
    timestamp: new Date(minute(at * 7).getTime() - (at % 3)).toISOString(),
    apikey_prefix: at % 5 === 0 ? 'bye_XY98Z' : 'bye_AB12C',
    method: ['GET', 'POST', 'PUT'][at % 3] ?? '',
    status_code: [200, 204, 404, 500][at % 4] ?? 0,
    error_code: at % 4 > 1 ? 'BSE1001' : null,
    endpoint: at % 2 === 0 ? '/v1/İmages' : '/health',
  }),
)

function isLeft({ apikey_prefix, timestamp }: LogEntry): boolean {
  return apikey_prefix === 'bye_AB12C' && timestamp >= minute(33).toISOString()
}

const filtered = (field: string, operator: 'is' | 'not' | 'contains', ...values: string[]) => ({
  filters: [{ field, operator, values }],
})

const questions: readonly Partial<Query>[] = [
  {},
  { period: { from: minute(60).toISOString(), to: minute(180).toISOString() } },
  // Within one hour, which holds others before and after it.
  { period: { from: minute(64).toISOString(), to: minute(71).toISOString() } },
  { period: { from: minute(63).toISOString(), to: minute(301).toISOString() } },
  { period: { from: null, to: new Date(minute(120).getTime() - 1).toISOString() } },
  filtered('status_code', 'is', '4xx'),
  filtered('status_code', 'not', '200', '5xx'),
  filtered('error_code', 'is', ''),
  filtered('method', 'is', 'PUT', 'GET'),
  filtered('endpoint', 'contains', 'HEALTH'),
  { ...filtered('method', 'is', 'PUT'), search: 'i\u0307mages' },
  { search: 'no such text' },
  { cursor: 'whatever', size: 1, sort: [{ field: 'method', direction: 'ascending' }] },
]

/** Faults unless count and histograms are what core says of these entries. */
async function checkNumbers<E extends Entry>(
  store: Store,
  scope: Scope<E>,
  entries: readonly E[],
  asked: Partial<Query>,
): Promise<void> {
  const { fields } = scope.preset
  const query = { ...firstQuery(scope.preset), ...asked }
  const where = `, asked ${JSON.stringify(asked)}`
  const count = entries.filter(matcher(query, fields)).length
  same(`count()${where}`, await store.count(scope, query, { signal }), { relation: 'exact', count })
  for (const question of histogramsOf(scope)) {
    const wanted = runHistogram(entries, query, fields, question)
    const found = await store.histogram(scope, query, question, { signal })
    same(`histogram() by ${question.by || 'nothing'}${where}`, found, wanted)
  }
}

/** By nothing, by a field that is counted, and by one that is not. */
function histogramsOf<E extends Entry>({ preset }: Scope<E>): readonly HistogramQuestion[] {
  const [counted, other] = [true, false].map((wanted) =>
    preset.fields.find((field) => (field.counted ?? false) === wanted && field.name !== 'id'),
  )
  return [
    ...(['minute', 'hour', 'day'] as const).map((step) => ({ by: '', step })),
    ...[counted, other].flatMap((field) =>
      field
        ? [
            { by: field.name, step: 'hour' as const },
            { by: field.name, step: 'day' as const },
          ]
        : [],
    ),
  ]
}

function calls(
  { store, logs }: Subject,
  aborted: AbortSignal,
): Readonly<Record<string, () => Promise<unknown>>> {
  const query = firstQuery(logs.preset)
  const question = { by: '', step: 'hour' } as const
  return {
    'count()': () => store.count(logs, query, { signal: aborted }),
    'histogram()': () => store.histogram(logs, query, question, { signal: aborted }),
  }
}
