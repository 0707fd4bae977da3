import type { ActivityEvent } from '@loggia/core'

/** What a line of a system says of an event, or why it is none. */
export type FoundEvent =
  | (Omit<ActivityEvent, 'id' | 'event_id' | 'timestamp'> & {
      /** What that system calls it; empty when it does not say. */
      readonly id: string
      /** `null` when it does not say when. */
      readonly time: Date | null
    })
  | { readonly reason: string }
