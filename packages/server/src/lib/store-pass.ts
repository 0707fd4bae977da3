import type { PassCount, RetentionPass } from '@loggia/core'

/** The right to remove, for a while. */
export interface PassLease {
  readonly id: string
  readonly leaseUntil: Date
}

/** A pass as it begins. */
export interface NewPass extends PassLease, Pick<RetentionPass, 'policy' | 'cutoff'> {
  readonly startedAt: Date
  /** What is due, by collection; nothing of it is deleted yet. */
  readonly collections: readonly PassCount[]
}

/** How a pass ended. */
export interface EndedPass extends Pick<RetentionPass, 'id' | 'nextPass'> {
  /** `interrupted` when it was asked to stop before it was through. */
  readonly state: Exclude<RetentionPass['state'], 'running'>
  readonly finishedAt: Date
  /** Milliseconds. */
  readonly duration: number
}
