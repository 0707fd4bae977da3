import { activity, arrayAdapter, type ActivityEvent, type DataAdapter } from '@loggia/core'
import { sampleActivity } from '@loggia/mocks/samples'

/** When all stories play. */
const now = new Date('2026-03-06T15:00:00.000Z')

/** A week of a busy account. */
export const events: readonly ActivityEvent[] = sampleActivity({ count: 2_160, now })

/** An account that holds only these events. */
export function feedOf(held: readonly ActivityEvent[]): DataAdapter<ActivityEvent> {
  return arrayAdapter(held, activity)
}

/** A week of a busy account, all in memory. */
export const busyFeed: DataAdapter<ActivityEvent> = feedOf(events)

/** One event for each of the given particulars, newest first, a minute apart. */
export function eventsWith(
  particulars: readonly Partial<ActivityEvent>[],
): readonly ActivityEvent[] {
  return particulars.map((values, at) => ({
    id: `story-${at}`,
    event_id: `evt_story_${at}`,
    actor: 'Ada Moreno',
    category: 'api_key',
    action: 'created',
    description: 'API key "production-api" (bye_AB12C...) was created',
    timestamp: new Date(now.getTime() - at * 60_000).toISOString(),
    ...values,
  }))
}
