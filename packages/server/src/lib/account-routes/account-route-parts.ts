import type { Preset } from '@loggia/core'
import type { Identity } from '../identity.ts'
import { Refusal } from '../refusal.ts'
import type { RetentionService } from '../retention/retention-service.ts'
import type { Store } from '../store.ts'

/** What the routes of an account work with. */
export interface AccountRouteParts {
  readonly store: Store
  readonly presets: readonly Preset<never>[]
  readonly retention: RetentionService | undefined
  /** Who may run passes, change the policy and remove keys. */
  readonly mayManage: (identity: Identity) => boolean
  /** Bytes of one body. */
  readonly bytes: number
  readonly clock: () => Date
}

/** @throws Refusal `forbidden` */
export function onlyManagers({ mayManage }: AccountRouteParts, identity: Identity): void {
  if (!mayManage(identity)) throw new Refusal('forbidden', 'this role only reads')
}
