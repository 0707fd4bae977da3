import { activityCatalogue, type ActivityEvent } from '@loggia/core'

/** One event, the first of the reference text unless something else is said. */
export function event(values: Partial<ActivityEvent> = {}): ActivityEvent {
  return {
    id: 'event-0',
    event_id: 'evt_0',
    actor: 'Ada Moreno',
    category: 'api_key',
    action: 'created',
    description: 'API key "key-name" (bye_XXXXX...) was created',
    timestamp: '2026-03-06T12:30:45.000Z',
    ...values,
  }
}

/** Events that each have something particular, newest first, a minute apart. */
export function eventsWith(
  particulars: readonly Partial<ActivityEvent>[],
): readonly ActivityEvent[] {
  const newest = Date.parse('2026-03-06T12:30:45.000Z')
  return particulars.map((values, at) =>
    event({
      id: `event-${at}`,
      event_id: `evt_${at}`,
      timestamp: new Date(newest - at * 60_000).toISOString(),
      ...values,
    }),
  )
}

/** Events described as `0`, `1`, ..., newest first. */
export function events(count: number): readonly ActivityEvent[] {
  return eventsWith(Array.from({ length: count }, (_, at) => ({ description: String(at) })))
}

/** An event with values that its type does not allow, as a careless backend sends them. */
export function careless(values: Readonly<Record<string, unknown>>): ActivityEvent {
  return event(values)
}

/** One event for each usual action. */
export const catalogueEvents: readonly ActivityEvent[] = eventsWith(
  Object.entries(activityCatalogue).flatMap(([category, actions]) =>
    Object.entries(actions).map(([action, description]) => ({ category, action, description })),
  ),
)
