import { randomUUID } from 'node:crypto'
import { apiLogs, firstQuery, keyPrefix, type LogEntry } from '@loggia/core'
import type { Scope, Store } from '../../store.ts'
import { ok, wrong, type Check } from './check.ts'

/** Records an entry in an account of its own, reads it in two ways, removes it, and looks that it is gone. */
export async function checkRoundTrip(store: Store): Promise<Check> {
  const begun = performance.now()
  const fault = await faultOf(store)
  if (fault === null) {
    const took = Math.round(performance.now() - begun)
    return ok(
      'round trip',
      `recorded, read, counted and removed an entry of the account "${account}" (${took} ms)`,
    )
  }
  return wrong(
    'round trip',
    fault,
    'Look at the log of the database; entries cannot be relied on before this is mended.',
  )
}

const account = 'loggia-doctor'
const scope: Scope<LogEntry> = { account, preset: apiLogs }
const key = 'lg-doctor-check'

async function faultOf(store: Store): Promise<string | null> {
  const { signal } = new AbortController()
  const entry = entryAt(new Date())
  const { accepted, late } = await store.append(scope, [entry])
  if (late > 0)
    return 'an entry of now came too late: the clock of this machine is behind what it was'
  if (accepted !== 1) return 'an entry that was sent was not accepted'
  const read = await store.loadOne(scope, entry.id, { signal })
  if (JSON.stringify(read) !== JSON.stringify(entry))
    return 'an entry came back otherwise than it was sent'
  const { entries } = await store.load(scope, firstQuery(apiLogs), { signal })
  if (!entries.some(({ id }) => id === entry.id)) return 'an entry that was recorded is on no page'
  const at = new Date()
  const removed = await store.removeKey(account, { prefix: keyPrefix(key), at, expected: null })
  if (removed < 1) return 'an entry could not be removed'
  const left = await store.loadOne(scope, entry.id, { signal })
  return left === null ? null : 'an entry that was removed is still there'
}

function entryAt(now: Date): LogEntry {
  return {
    id: randomUUID(),
    timestamp: now.toISOString(),
    apikey_name: 'doctor',
    apikey_prefix: keyPrefix(key),
    key_state: 'active',
    method: 'GET',
    endpoint: '/doctor',
    query_params: null,
    status_code: 200,
    error_code: null,
    ip_hash: '0'.repeat(64),
  }
}
