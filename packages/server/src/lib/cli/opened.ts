import { OpenFailure } from '../open/open-failure.ts'
import { openStore, type OpenedStore } from '../open/open-store.ts'
import { openPlace, type OpenedPlace } from '../open/open-place.ts'
import type { StorePlace } from '../open/store-place.ts'
import type { PlaceConfig } from './config/config.ts'
import { exitCodes } from './exit-codes.ts'
import { Failure } from './failure.ts'

/** @throws Failure in words when the store cannot be opened */
export function openedStore(
  config: PlaceConfig,
  onError: (error: unknown) => void,
): Promise<OpenedStore> {
  return inWords(() => openStore(placeOf(config), { onError }))
}

/** A store's database, whose tables may not be there yet. */
export function openedPlace(config: PlaceConfig): Promise<OpenedPlace> {
  return inWords(() => openPlace(placeOf(config)))
}

function placeOf({ databaseUrl, clickhouseUrl, cluster, folder, memory }: PlaceConfig): StorePlace {
  return {
    databaseUrl: databaseUrl ?? undefined,
    clickhouseUrl: clickhouseUrl ?? undefined,
    cluster: cluster ?? undefined,
    folder: folder ?? undefined,
    memory,
  }
}

async function inWords<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof OpenFailure)) throw error
    const code = error.code === 'bad-place' ? exitCodes.usage : exitCodes.store
    throw new Failure(code, error.message, error.cause)
  }
}

/** Does something with a store, and closes it whatever happens. */
export async function withStore<T>(
  config: PlaceConfig,
  work: (opened: OpenedStore) => Promise<T>,
): Promise<T> {
  const opened = await openedStore(config, () => undefined)
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
