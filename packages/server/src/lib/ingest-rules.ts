import type { Identity } from './identity.ts'

/** What may be sent in, and by whom. */
export interface IngestRules {
  readonly allowed: (identity: Identity) => boolean
  /** Entries of one batch. */
  readonly most: number
  /** Bytes of one body. */
  readonly bytes: number
  readonly clock: () => Date
}
