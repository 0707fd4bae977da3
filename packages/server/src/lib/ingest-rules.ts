import type { Admission } from './admission.ts'
import type { Identity } from './identity.ts'

/** What may be sent in, and by whom. */
export interface IngestRules {
  readonly allowed: (identity: Identity) => boolean
  /** Entries of one batch. */
  readonly most: number
  /** Bytes of one body. */
  readonly bytes: number
  /** Before a body is read, for bodies are what fills the memory. */
  readonly admit: Admission
  readonly clock: () => Date
}
