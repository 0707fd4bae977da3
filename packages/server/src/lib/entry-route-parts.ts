import type { Entry, Preset } from '@loggia/core'
import type { Identity } from './identity.ts'
import type { IngestRules } from './ingest-rules.ts'
import type { Report } from './report.ts'
import type { Scope, Store } from './store.ts'
import type { OpenTails } from './tail/open-tails.ts'

/** What the routes of one kind of entry work with. */
export interface EntryRouteParts<E extends Entry> {
  readonly preset: Preset<E>
  readonly store: Store
  /** The only entries that somebody may reach. */
  readonly scopeOf: (identity: Identity) => Scope<E>
  readonly ingest: IngestRules
  /** Hear of what is recorded. */
  readonly tails: OpenTails
  /** Hears of a failure after the answer has begun, with the `asked` of the call. */
  readonly failed: Report
}
