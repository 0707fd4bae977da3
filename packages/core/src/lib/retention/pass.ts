import type { ExportFrequency, RetentionPolicy } from './plan.ts'

/** One run of the retention service over an account, as it is kept in the history. Times are ISO 8601, UTC. */
export interface RetentionPass {
  readonly id: string
  /** `interrupted`: it stopped on the way, or its process ended. What it removed is counted; the next pass goes on. */
  readonly state: 'running' | 'done' | 'interrupted' | 'failed'
  /** The policy that it applied. */
  readonly policy: RetentionPolicy
  /** Entries before this moment were due; `null` where nothing was. */
  readonly cutoff: string | null
  readonly startedAt: string
  /** `null` while it runs, and where its process ended. */
  readonly finishedAt: string | null
  /** Milliseconds; `null` while it runs, and where its process ended. */
  readonly duration: number | null
  /** What it found due when it began, and what it removed, by collection. */
  readonly collections: readonly PassCount[]
  /** When the next pass was due, as known at its end; `null` when none is scheduled. */
  readonly nextPass: string | null
}

/** The part of a pass in one collection. */
export interface PassCount {
  /** `logs`. */
  readonly collection: string
  readonly counted: number
  readonly deleted: number
}

/** What a pass at some moment would remove. */
export interface RetentionPreview {
  readonly policy: RetentionPolicy
  /** The moment of that pass. ISO 8601. */
  readonly at: string
  /** Entries before it would go; `null` when none would. */
  readonly cutoff: string | null
  readonly collections: readonly Leaving[]
}

/** What would leave one collection. */
export interface Leaving {
  readonly collection: string
  readonly count: number
}

/** How long the entries of an account are kept, and what happens next. */
export interface RetentionStatus {
  readonly policy: RetentionPolicy
  /** The clock of the backend. ISO 8601. */
  readonly now: string
  /** Entries before it are due; `null` where nothing goes. */
  readonly cutoff: string | null
  /** `null` when no pass is scheduled. */
  readonly nextPass: string | null
  /** The latest pass that began; `null` before the first. */
  readonly lastPass: RetentionPass | null
  /** How often to export, for whoever wants to keep everything; `null` where nothing goes. */
  readonly exportEvery: ExportFrequency | null
  /** Whether whoever asks may run a pass, change the policy and delete keys. */
  readonly mayManage: boolean
  /** Whether the policy can be changed here. */
  readonly policyChangeable: boolean
}
