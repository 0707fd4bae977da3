import type { DataAdapter } from '../adapter.ts'
import type { Entry } from '../entry.ts'
import type { Preset } from '../preset.ts'
import { abortChecks } from './abort-checks.ts'
import { atHandChecks } from './at-hand-checks.ts'
import { budgetChecks } from './budget-checks.ts'
import { arrivalChecks, removalChecks, type ChangingSubject } from './change-checks.ts'
import type { Check } from './check.ts'
import { countChecks } from './count-checks.ts'
import { contractEntries } from './contract-entries.ts'
import { cursorChecks } from './cursor-checks.ts'
import { entryChecks } from './entry-checks.ts'
import { facetChecks } from './facet-checks.ts'
import { filterChecks } from './filter-checks.ts'
import { histogramChecks } from './histogram-checks.ts'
import { listArrivalChecks, listChecks } from './list-checks.ts'
import { orderChecks } from './order-checks.ts'
import { searchChecks } from './search-checks.ts'
import { streamChecks } from './stream-checks.ts'
import { subscribeChecks } from './subscribe-checks.ts'

/** What the suite needs of the author of an adapter. */
export interface AdapterContractOptions<E extends Entry> {
  readonly preset: Preset<E>
  /** A new adapter over exactly these entries. Asked once a test; the array is yours. */
  readonly adapter: (entries: E[]) => DataAdapter<E> | Promise<DataAdapter<E>>
  /** Adds entries to those of an adapter. Without it, nothing is tested about entries that arrive, nor `subscribe`. */
  readonly append?: (adapter: DataAdapter<E>, entries: readonly E[]) => void | Promise<void>
  /** Removes entries of an adapter. Without it, nothing is tested about entries that expire. */
  readonly remove?: (adapter: DataAdapter<E>, ids: readonly string[]) => void | Promise<void>
  /** Milliseconds after which what should have happened is thought never to: an arrival, the end of an aborted call. Default: 10,000. */
  readonly patience?: number
  /** Called after each test, also when it failed. */
  readonly cleanUp?: (adapter: DataAdapter<E>) => void | Promise<void>
}

/** One test of the suite, for any test framework. */
export interface ContractTest {
  /** A sentence: "an adapter ...". */
  readonly name: string
  /** Rejects with the fault in words. */
  readonly run: () => Promise<void>
}

/**
 * The promises of {@link DataAdapter} as tests, for authors of adapters.
 *
 * The answers of the adapter are held against `runQuery`, which says what a query means. Methods that it does
 * not have are not tested. An adapter with a budget is tested with budgets if they are small: give it one of, say, 7 entries and
 * run the suite once more.
 *
 * ```ts
 * for (const { name, run } of adapterContract({ preset: apiLogs, adapter: myAdapter })) test(name, run)
 * ```
 */
export function adapterContract<E extends Entry>(
  options: AdapterContractOptions<E>,
): readonly ContractTest[] {
  const checks = [
    ...orderChecks(options.preset),
    ...searchChecks(options.preset),
    ...filterChecks<E>(),
    ...cursorChecks<E>(),
    ...entryChecks<E>(),
    ...listChecks<E>(),
    ...atHandChecks<E>(),
    ...streamChecks<E>(),
    ...facetChecks<E>(),
    ...countChecks<E>(),
    ...histogramChecks<E>(),
    ...budgetChecks<E>(),
    ...abortChecks<E>(),
    ...(options.append
      ? [...arrivalChecks<E>(), ...listArrivalChecks<E>(), ...subscribeChecks<E>()]
      : []),
    ...(options.remove ? removalChecks<E>() : []),
  ]
  return checks.map((check) => contractTest(check, options))
}

function contractTest<E extends Entry>(
  { name, run, entries: count, tied }: Check<ChangingSubject<E>>,
  { preset, adapter: made, append, remove, cleanUp, patience = 10_000 }: AdapterContractOptions<E>,
): ContractTest {
  return {
    name: `an adapter ${name}`,
    async run() {
      const entries = contractEntries(preset, count, tied)
      const adapter = await made([...entries])
      const changes = {
        append: async (arrived: readonly E[]) => append?.(adapter, arrived),
        remove: async (ids: readonly string[]) => remove?.(adapter, ids),
      }
      try {
        await run({ preset, entries, adapter, changes, patience })
      } finally {
        await cleanUp?.(adapter)
      }
    },
  }
}
