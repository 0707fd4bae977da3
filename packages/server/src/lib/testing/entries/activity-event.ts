import type { ActivityEvent } from '@loggia/core'

/** An event for tests, ordinary but for what a test says. */
export function activityEvent(facts: Partial<ActivityEvent> = {}): ActivityEvent {
  return {
    id: '01',
    event_id: 'evt_01',
    actor: 'ana@example.com',
    category: 'api_key',
    action: 'created',
    description: 'API key "production-api" (bye_XXXXX...) was created',
    timestamp: '2026-03-06T12:30:45.000Z',
    ...facts,
  }
}
