import { createRetentionService, type Handler, type Store } from '@loggia/server'
import { asked } from './ask.ts'
import type { Question } from './questions.ts'
import { big, days, start } from './server-entries.ts'
import { timingOf, type Timing } from './timing.ts'

/** A pass of retention over the largest account, and what readers felt of it. */
export interface Purged {
  readonly deleted: number
  /** Milliseconds. */
  readonly took: number
  readonly pages: Timing
}

/** Removes the oldest tenth in batches while somebody reads first pages all the time. */
export async function purged(store: Store, handler: Handler, page: Question): Promise<Purged> {
  const day = 86_400_000
  // Thirty days are kept, and three of them are over.
  const now = new Date(start + days * day + 3 * day)
  const retention = createRetentionService({
    store,
    policies: () => 'pro',
    clock: () => now,
  })
  const begun = performance.now()
  const over = new AbortController()
  const pass = retention.run(big).finally(() => over.abort())
  const pages: number[] = []
  while (!over.signal.aborted) pages.push((await asked(handler, page, 1)).slowest)
  const took = performance.now() - begun
  const { collections } = await pass
  const deleted = collections.reduce((sum, each) => sum + each.deleted, 0)
  return { deleted, took, pages: timingOf(pages) }
}
