import type { Entry } from '@loggia/core'
import { batchIn } from './batch.ts'
import { jsonResponse } from './answer.ts'
import { entryCheck, type Checked } from './entry-check.ts'
import type { EntryRouteParts } from './entry-route-parts.ts'
import { Refusal } from './refusal.ts'
import type { Action } from './routes.ts'

/** What became of a batch, as it is answered. */
export interface IngestAnswer {
  /** Entries that were new. */
  readonly accepted: number
  /** Entries that were recorded before; sending a batch again is safe. */
  readonly duplicates: number
  /** Entries from before what was removed already; they are neither recorded nor counted. */
  readonly late: number
  /** Entries that were not recorded, by their place in the batch, from 0. */
  readonly rejected: readonly { readonly index: number; readonly reason: string }[]
}

/** Records a batch. What is wrong with one entry keeps none of the others out. */
export function ingestRoute<E extends Entry>({
  preset,
  store,
  scopeOf,
  ingest,
  tails,
}: EntryRouteParts<E>): Action {
  const check = entryCheck(preset, ingest.clock)
  return async ({ request, signal, identity }) => {
    if (!ingest.allowed(identity)) throw new Refusal('forbidden', 'this role only reads')
    const leave = ingest.admit(identity.account)
    try {
      const checked = (await batchIn(request, { ...ingest, signal })).map(check)
      const entries = checked.flatMap((result) => ('entry' in result ? [result.entry] : []))
      const scope = scopeOf(identity)
      const appended = await store.append(scope, entries)
      if (appended.accepted > 0) tails.recorded(scope)
      const answer: IngestAnswer = { ...appended, rejected: rejectedIn(checked) }
      return jsonResponse(answer)
    } finally {
      leave()
    }
  }
}

function rejectedIn(checked: readonly Checked<Entry>[]): IngestAnswer['rejected'] {
  return checked.flatMap((result, index) =>
    'reason' in result ? [{ index, reason: result.reason }] : [],
  )
}
