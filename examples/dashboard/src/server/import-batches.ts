import type { ActivityEvent, Entry, LogEntry } from '@loggia/core'
import type { Scope, Store } from '@loggia/server'
import type { ImportedEntry, ImportKind } from '@loggia/server/import'
import { activity, logs } from './account.ts'
import type { Imported } from './import-report.ts'

type Kept = Exclude<ImportedEntry, { readonly reason: string }>

/** Records what is imported in batches, and counts it. */
export interface ImportBatches {
  readonly add: (imported: Kept) => Promise<void>
  /** Records what is left, and tells the sums. */
  readonly end: () => Promise<Omit<Imported, 'lines' | 'rejected'>>
}

export function importBatches(store: Store): ImportBatches {
  const [requests, events]: [LogEntry[], ActivityEvent[]] = [[], []]
  const kinds = new Map<ImportKind, number>()
  let [entries, repeated, late] = [0, 0, 0]
  const record = async <E extends Entry>(scope: Scope<E>, batch: E[]): Promise<void> => {
    const appended = await store.append(scope, batch)
    entries += appended.accepted
    repeated += appended.duplicates
    late += appended.late
    batch.length = 0
  }
  return {
    async add(imported) {
      kinds.set(imported.kind, (kinds.get(imported.kind) ?? 0) + 1)
      if (imported.collection === 'logs') requests.push(imported.entry)
      else events.push(imported.entry)
      if (requests.length === batchSize) await record(logs, requests)
      if (events.length === batchSize) await record(activity, events)
    },
    async end() {
      await record(logs, requests)
      await record(activity, events)
      return { entries, repeated, late, kinds }
    },
  }
}

const batchSize = 1000
