import {
  activityDescription,
  eventKeyParts,
  type ActivityEvent,
  type ActivityFacts,
  type ActivityKey,
} from '@loggia/core'

/** A sample event before it has its place in time. */
export type SampleEvent = Omit<ActivityEvent, 'id' | 'event_id' | 'timestamp'>

/** Several events that belong together, in order. */
export type Scene = readonly Step[]

export interface Step {
  /** Milliseconds after the scene began. */
  readonly after: number
  readonly event: SampleEvent
}

/** A usual event, with its description. */
export function event<Key extends ActivityKey>(
  key: Key,
  actor: string,
  facts: ActivityFacts<Key>,
): SampleEvent {
  return { actor, ...eventKeyParts(key), description: activityDescription(key, facts) }
}
