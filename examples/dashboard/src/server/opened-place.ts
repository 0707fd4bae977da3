import { join } from 'node:path'
import type { RetentionPolicy } from '@loggia/core'
import { memoryPolicies, type Policies } from '@loggia/server'
import { OpenFailure, openStore, type OpenedStore, type StorePlace } from '@loggia/server/open'
import { keptPolicies } from './kept-policies.ts'
import { Failure } from './say.ts'

/** Where entries are kept, and for how long. */
export interface OpenedPlace extends OpenedStore {
  readonly policies: Required<Policies>
}

/**
 * Opens what the options say: embedded Postgres in a folder, a server, or memory alone.
 *
 * @throws Failure when it cannot be opened, in words
 */
export async function openedPlace(place: StorePlace, plan: RetentionPolicy): Promise<OpenedPlace> {
  try {
    const opened = await openStore(place)
    return { ...opened, policies: await policiesOf(place, plan) }
  } catch (error) {
    throw error instanceof OpenFailure ? new Failure(error.message) : error
  }
}

/** Beside the entries where these are in a folder; a server's are known to nobody else, so this process keeps them. */
async function policiesOf(
  { folder, memory, databaseUrl, clickhouseUrl }: StorePlace,
  plan: RetentionPolicy,
): Promise<Required<Policies>> {
  const isElsewhere = memory || databaseUrl !== undefined || clickhouseUrl !== undefined
  if (isElsewhere || folder === undefined) return memoryPolicies(plan)
  return keptPolicies(join(folder, 'policies.json'), plan)
}
