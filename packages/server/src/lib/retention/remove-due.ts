import type { PassCount, Preset } from '@loggia/core'
import type { NewPass, PassLease } from '../store-pass.ts'
import type { PassParts } from './pass-parts.ts'

/** What was removed, and whether nothing is left that was due. */
export interface Removed {
  readonly collections: readonly PassCount[]
  readonly isThrough: boolean
}

/** Removes what a pass found due, batch by batch, until nothing is left of it or it should stop. */
export async function removeDue(
  parts: PassParts,
  account: string,
  pass: NewPass,
  stop?: AbortSignal,
): Promise<Removed> {
  if (pass.cutoff === null) return { collections: pass.collections, isThrough: true }
  const before = new Date(pass.cutoff)
  const collections: PassCount[] = []
  let isThrough = true
  for (const count of pass.collections) {
    const preset = parts.presets.find(({ name }) => name === count.collection)
    const removed = preset
      ? await batches(parts, { account, preset }, { before, id: pass.id, stop })
      : { deleted: 0, isThrough: true }
    collections.push({ ...count, deleted: removed.deleted })
    isThrough &&= removed.isThrough
  }
  return { collections, isThrough }
}

async function batches(
  parts: PassParts,
  scope: { readonly account: string; readonly preset: Preset<never> },
  { before, id, stop }: { before: Date; id: string; stop: AbortSignal | undefined },
): Promise<{ readonly deleted: number; readonly isThrough: boolean }> {
  const { store, batch: limit } = parts
  let deleted = 0
  for (;;) {
    if (stop?.aborted) return { deleted, isThrough: false }
    const removed: number = await store.expire(scope, { before, limit, pass: leaseOf(parts, id) })
    deleted += removed
    if (removed < limit) return { deleted, isThrough: true }
    // Readers get their turn.
    await paused(parts)
  }
}

function paused({ timer, pause }: PassParts): Promise<void> {
  return new Promise((resolve) => {
    timer(resolve, pause)
  })
}

/** The right to work until the next batch, and longer than one may take. */
export function leaseOf(
  { clock, pause }: Pick<PassParts, 'clock' | 'pause'>,
  id: string,
): PassLease {
  return { id, leaseUntil: new Date(clock().getTime() + pause + leaseTime) }
}

/** Milliseconds. So long nobody can begin another pass after a process was killed. */
const leaseTime = 60_000
