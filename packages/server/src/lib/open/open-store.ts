import type { Store } from '../store.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { openPlace, type OpenedPlace } from './open-place.ts'
import type { StorePlace } from './store-place.ts'

/** A store that is open. */
export interface OpenedStore {
  readonly store: Store
  /** Where its entries are, for a person: `Postgres at db.internal:5432/logs`. No password is in it. */
  readonly describe: string
  /** Ends all connections, or gives the folder free. The store must not be used any more. */
  readonly close: () => Promise<void>
}

/** What a store is opened with besides its place. */
export interface OpenStoreOptions {
  /** Hears of connections that broke while nobody used them. Default: nobody does; the next use reports it. */
  readonly onError?: ((error: unknown) => void) | undefined
  /** Connections to a server that are open at once, at most. Default: 10. */
  readonly connections?: number | undefined
}

/**
 * Opens the store of a place, brings its tables up to date, and finishes what was begun there and not done.
 *
 * Packages of databases (`@electric-sql/pglite`, `pg`, `@clickhouse/client`, `chdb`) are loaded only when their kind
 * of place is asked for, and found from the folder of this package or that of the application.
 *
 * @throws OpenFailure in words when the place is none, a package is missing, the database cannot be reached, or
 * another process has the folder open
 */
export async function openStore(
  place: StorePlace,
  options: OpenStoreOptions = {},
): Promise<OpenedStore> {
  const opened = await openPlace(place, options)
  if (opened.kind === 'memory') return { ...closing(opened), store: memoryStore() }
  try {
    return { ...closing(opened), store: await opened.openStore() }
  } catch (error) {
    await opened.close().catch(() => undefined)
    throw opened.failureOf(error)
  }
}

function closing({ describe, close }: OpenedPlace): Pick<OpenedStore, 'describe' | 'close'> {
  return { describe, close }
}
