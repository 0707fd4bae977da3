import { jsonResponse } from '../answer.ts'
import { Refusal } from '../refusal.ts'
import type { Action, Call } from '../routes.ts'
import { onlyManagers, type AccountRouteParts } from './account-route-parts.ts'
import { keyUsages } from './key-usages.ts'

/** Every key that entries were recorded with, those with most live entries first. */
export function keysRoute(parts: AccountRouteParts): Action {
  return async ({ identity: { account }, signal }) =>
    jsonResponse({ keys: await keyUsages(parts, { account, signal }) })
}

/** What is recorded of one key, counted now. */
export function keyRoute(parts: AccountRouteParts): Action {
  return async (call) => {
    const prefix = prefixOf(call)
    const { identity, signal } = call
    const { account } = identity
    const live = await parts.store.countOfKey(account, prefix)
    const [known] = await keyUsages(parts, { account, signal, prefix })
    const { total = 0, name = null } = known ?? {}
    return jsonResponse({ prefix, total: Math.max(total, live), live, name })
  }
}

/** Removes a key with all of its entries, if these are as many as whoever asks believes. */
export function removeKeyRoute(parts: AccountRouteParts): Action {
  return async (call) => {
    onlyManagers(parts, call.identity)
    const prefix = prefixOf(call)
    const expected = expectedIn(call.parameters)
    const removal = { prefix, expected, at: parts.clock() }
    return jsonResponse({ deleted: await parts.store.removeKey(call.identity.account, removal) })
  }
}

function prefixOf({ id }: Call): string {
  if (id === '') throw new Refusal('not-found', 'no such path')
  return id
}

/** Required, so that nobody removes what they have not counted. */
function expectedIn(parameters: URLSearchParams): number {
  const text = parameters.get('expected') ?? ''
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new Refusal('bad-query', 'expected is the number of entries that the key has')
}
