import type { Preset } from '@loggia/core'
import type { Store } from '../store.ts'
import type { Policies } from './policies.ts'
import type { PassReport } from './retention-service.ts'
import type { Timer } from './timer.ts'

/** What a pass works with. */
export interface PassParts {
  readonly store: Store
  readonly policies: Policies
  readonly presets: readonly Preset<never>[]
  readonly clock: () => Date
  readonly timer: Timer
  /** Entries of one batch. */
  readonly batch: number
  /** Milliseconds between two batches. */
  readonly pause: number
  readonly nextPass: () => Date | null
  /** Hears of every pass that has ended; never throws. */
  readonly passed: PassReport
  /** Hears of failures that nobody waits for; the account is `null` when it is not about one. */
  readonly failed: (error: unknown, about: { readonly account: string | null }) => void
}
