import { OpenFailure } from './open-failure.ts'
import type { OpenedPostgres } from './open-place.ts'
import type { OpenStoreOptions } from './open-store.ts'

/** A Postgres server. */
export async function openPostgres(
  url: string,
  options: OpenStoreOptions,
): Promise<OpenedPostgres> {
  throw new OpenFailure('unreachable', `Postgres cannot be opened yet (${url.length}).`, options)
}
