import type { RetentionPass } from '@loggia/core'
import type { EndedPass, NewPass } from '../store-pass.ts'

/** Passes of one account that a store keeps. */
export const passesKept = 1000

/** A pass as it stands in the history once it has begun. */
export function begunPass({ leaseUntil: _, startedAt, ...pass }: NewPass): RetentionPass {
  return {
    ...pass,
    state: 'running',
    startedAt: startedAt.toISOString(),
    finishedAt: null,
    duration: null,
    nextPass: null,
  }
}

/** A pass that has removed more of a collection. */
export function deletedIn(pass: RetentionPass, collection: string, deleted: number): RetentionPass {
  return {
    ...pass,
    collections: pass.collections.map((each) =>
      each.collection === collection ? { ...each, deleted: each.deleted + deleted } : each,
    ),
  }
}

/** A pass that nobody has taken over until its end. */
export function endedPass(pass: RetentionPass, { finishedAt, ...end }: EndedPass): RetentionPass {
  return { ...pass, ...end, finishedAt: finishedAt.toISOString() }
}

/** A pass of a process that is no more. */
export function interruptedPass(pass: RetentionPass): RetentionPass {
  return { ...pass, state: 'interrupted' }
}
