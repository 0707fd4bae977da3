import {
  activity,
  activityCatalogue,
  activityCategories,
  eventKey,
  firstQuery,
  matching,
  type ActivityEvent,
} from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { referenceActivity, sampleActivity, sampleLogs } from '../../samples.ts'

const now = new Date('2026-03-06T15:00:00.000Z')
const events = sampleActivity({ count: 5000, now, seed: 7 })

const usualKeys = Object.entries(activityCatalogue).flatMap(([category, actions]) =>
  Object.keys(actions).map((action) => eventKey({ category, action })),
)

/** The event keys of some events, the oldest first. */
function told(some: readonly ActivityEvent[]): readonly string[] {
  return some.map(eventKey).toReversed()
}

describe('samples of activity', () => {
  test('are the same for the same seed, and others for another', () => {
    const seeded = (seed: number) => sampleActivity({ count: 300, now, seed })
    expect(seeded(3)).toEqual(seeded(3))
    expect(seeded(3)).not.toEqual(seeded(4))
  })

  test.each([0, 1, 2, 5, 24, 199, 660])('are as many as asked for: %i', (count) => {
    expect(sampleActivity({ count, now })).toHaveLength(count)
  })

  test('come in the order in which a table shows them first', () => {
    expect(matching(events, firstQuery(activity), activity.fields)).toEqual(events)
  })

  test.each([1 / 24, 1, 30])('lie within their %d days, before now', (days) => {
    const times = sampleActivity({ count: 1000, now, days }).map(({ timestamp }) =>
      Date.parse(timestamp),
    )
    expect(Math.max(...times)).toBeLessThan(now.getTime())
    expect(Math.min(...times)).toBeGreaterThanOrEqual(now.getTime() - days * 86_400_000)
  })

  test('have ids and event ids of their own', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(events.length)
  })

  test('hold every usual action, and no other, from 660 events on', () => {
    for (const seed of [1, 2, 3]) {
      const found = new Set(sampleActivity({ count: 660, now, seed }).map(eventKey))
      expect([...found].sort()).toEqual(usualKeys.toSorted())
    }
    expect(new Set(events.map(({ category }) => category))).toEqual(
      new Set(Object.keys(activityCategories)),
    )
  })

  test('leave no blank of a description open', () => {
    for (const { description } of events) {
      expect(description).not.toMatch(/undefined|\{\w*\||\{(?!\d)/)
      expect(description.trim()).toBe(description)
    }
  })

  test('are done by people, by keys of the logs, and mostly by the system', () => {
    const counts = Map.groupBy(events, ({ actor }) => actor)
    const names = new Set(sampleLogs({ count: 2000, now }).map(({ apikey_name }) => apikey_name))
    expect(counts.get('system')?.length).toBeGreaterThan(events.length / 2)
    expect([...counts.keys()].filter((actor) => names.has(actor)).length).toBeGreaterThan(0)
    expect([...counts.keys()].filter((actor) => /^\p{Lu}\S+ \p{Lu}/u.test(actor)).length).toBe(6)
  })

  test('are fewer at night', () => {
    const hours = Map.groupBy(events, ({ timestamp }) => timestamp.slice(11, 13))
    expect(hours.get('14')?.length).toBeGreaterThan((hours.get('03')?.length ?? 0) * 3)
  })

  test('tell of a rotated key, of webhooks that fail then, and of a quarantine', () => {
    const few = sampleActivity({ count: 60, now })
    const story = told(few.filter(({ category }) => /^(api_key|webhook)$/.test(category)))
    const at = story.indexOf('api_key.rotated')
    const failed = story.indexOf('webhook.delivery_failed', at)
    expect(at).toBeGreaterThan(-1)
    expect(failed).toBeGreaterThan(at)
    expect(story.indexOf('webhook.quarantined', failed)).toBeGreaterThan(failed)
  })

  test('tell of somebody who is invited, joins, and is given another role', () => {
    const story = told(
      events.filter(
        ({ actor, description }) =>
          actor === 'Zoë Lindqvist' || /zoe@|role changed to owner/.test(description),
      ),
    )
    const order = ['invitation.sent', 'auth.signup', 'membership.joined', 'membership.role_changed']
    const places = order.map((key) => story.indexOf(key, story.indexOf('invitation.sent')))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

test('the reference events are the 12 of the description, in its order, newest first', () => {
  expect(referenceActivity).toHaveLength(12)
  expect(matching(referenceActivity, firstQuery(activity), activity.fields)).toEqual(
    referenceActivity,
  )
  expect(usualKeys).toEqual(expect.arrayContaining(referenceActivity.map(eventKey)))
})
