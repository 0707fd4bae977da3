import type { DataAdapter } from '../adapter.ts'
import type { Entry } from '../entry.ts'
import type { Query } from '../query.ts'
import { fault, thrown, type Check, type Subject } from './check.ts'
import { queryOf } from './same-walk.ts'

/** Calls that nobody waits for any more end with the reason of their signal. */
export function abortChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'rejects a call that was aborted before with the reason of its signal',
      async run(subject) {
        for (const [name, call] of calls(subject)) {
          const outcome = await settled(subject, name, call(AbortSignal.abort(reason)))
          if (outcome === answered)
            fault(`${name} answered though it was aborted before: check the signal first.`)
          checkReason(name, outcome)
        }
      },
    },
    {
      name: 'rejects a call that is aborted on the way with the reason of its signal, or answers it',
      async run(subject) {
        for (const [name, call] of calls(subject)) {
          const control = new AbortController()
          const outcome = settled(subject, name, call(control.signal))
          control.abort(reason)
          checkReason(name, await outcome)
        }
      },
    },
    {
      name: 'goes on to answer after a call was aborted',
      async run(subject) {
        for (const [name, call] of calls(subject)) {
          await settled(subject, name, call(AbortSignal.abort(reason)))
          const outcome = await settled(subject, name, call(new AbortController().signal))
          if (outcome !== answered)
            fault(`${name} failed after another call was aborted: ${thrown(outcome)}`)
        }
      },
    },
  ]
}

const reason = new Error('the contract suite has aborted this call')
const answered = Symbol('answered')
type Call = (signal: AbortSignal) => Promise<unknown>

function calls<E extends Entry>(subject: Subject<E>): readonly (readonly [string, Call])[] {
  const { adapter, entries } = subject
  const query = queryOf(subject, {})
  const id = entries[0]?.id ?? ''
  const methods: readonly (readonly [string, Call | undefined])[] = [
    ['load()', async (signal) => adapter.load(query, { signal })],
    ['list()', adapter.list && (async (signal) => adapter.list?.(query, { signal }))],
    ['loadOne()', adapter.loadOne && (async (signal) => adapter.loadOne?.(id, { signal }))],
    [
      'stream()',
      adapter.stream &&
        (async (signal) => {
          for await (const _ of adapter.stream?.(query, { signal }) ?? []);
        }),
    ],
    [
      'facets()',
      adapter.facets && (async (signal) => adapter.facets?.(query, ['timestamp'], { signal })),
    ],
    ['count()', adapter.count && (async (signal) => adapter.count?.(query, { signal }))],
    [
      'histogram()',
      adapter.histogram &&
        (async (signal) => adapter.histogram?.(query, { by: '', step: 'hour' }, { signal })),
    ],
    ['subscribe()', adapter.subscribe && ((signal) => opened(adapter, query, signal))],
  ]
  return methods.flatMap(([name, call]) => (call ? [[name, call] as const] : []))
}

/** Listens until entries can arrive, for it has no end of its own. */
async function opened<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  signal: AbortSignal,
): Promise<void> {
  const open = new AbortController()
  const onOpen = (): void => open.abort(open)
  const both = AbortSignal.any([signal, open.signal])
  try {
    for await (const _ of adapter.subscribe?.(query, { signal: both, after: null, onOpen }) ?? []);
  } catch (error) {
    if (error !== open) throw error
  }
}

/** {@link answered}, or what a call was rejected with. */
function settled(
  { patience }: Pick<Subject<Entry>, 'patience'>,
  name: string,
  call: Promise<unknown>,
): Promise<unknown> {
  const hanging = Promise.withResolvers<unknown>()
  const timer = setTimeout(
    () => hanging.reject(new Error(`${name} neither answered nor failed after it was aborted.`)),
    patience,
  )
  const outcome = call.then(
    () => answered,
    (error: unknown) => error,
  )
  return Promise.race([outcome, hanging.promise]).finally(() => clearTimeout(timer))
}

function checkReason(name: string, outcome: unknown): void {
  if (outcome === answered || outcome === reason) return
  fault(
    `${name} was aborted and rejected with ${thrown(outcome)} instead of \`signal.reason\`.`,
    outcome,
  )
}
