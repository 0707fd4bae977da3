import { pause, retried, type Entry } from '@loggia/core'
import { jsonBytes } from '../capture/queue/json-bytes.ts'
import type { Appended, Store } from '../store.ts'
import { exportPresets } from './export-preset.ts'
import type { Collection, KeptEntry } from './imported-entry.ts'
import type { ImportIntoOptions } from './import-into-options.ts'

/** Records imported entries in batches, each kind of entry in its own. */
export interface EntryBatches {
  /** Resolves once there is room again. */
  readonly add: (kept: KeptEntry) => Promise<void>
  /** Records what is left. */
  readonly end: () => Promise<void>
}

export type BatchOptions = Pick<ImportIntoOptions, 'batch' | 'retries' | 'wait' | 'random'> & {
  readonly signal: AbortSignal
  /** Hears what became of a batch. */
  readonly recorded: (appended: Appended) => void
  /** Throws what is thrown instead of the error of a store. */
  readonly failed: (error: unknown) => never
}

/** A store that is unreachable or busy is asked again, with the same batch; ids see to it that nothing is there twice. */
export function entryBatches(store: Store, account: string, options: BatchOptions): EntryBatches {
  const {
    batch: most = store.appendBatch ?? 1000,
    retries = 8,
    wait = pause,
    random = Math.random,
  } = options
  const { signal, recorded, failed } = options
  const batches = new Map<Collection, Batch>()
  const record = async (collection: Collection, entries: readonly Entry[]): Promise<void> => {
    // The entries are those of the preset with this name.
    const scope = { account, preset: exportPresets[collection] as never }
    const append = async (): Promise<Appended> => store.append(scope, entries)
    recorded(await retried(append, signal, { retries, wait, random }).catch(failed))
  }
  const flush = async (collection: Collection): Promise<void> => {
    const { entries } = batches.get(collection) ?? emptyBatch()
    batches.delete(collection)
    if (entries.length > 0) await record(collection, entries)
  }
  return {
    async add({ collection, entry }) {
      const batch = batches.get(collection) ?? emptyBatch()
      batches.set(collection, batch)
      batch.bytes += jsonBytes(entry) ?? 0
      const isFull = batch.entries.push(entry) >= most || batch.bytes >= mostBytes
      if (isFull) await flush(collection)
    },
    async end() {
      for (const collection of [...batches.keys()]) await flush(collection)
    },
  }
}

interface Batch {
  readonly entries: Entry[]
  /** Of their JSON. */
  bytes: number
}

function emptyBatch(): Batch {
  return { entries: [], bytes: 0 }
}

/** The largest event is a fourth of it. */
const mostBytes = 16_777_216
