import { expect, test } from 'vitest'
import { activityCatalogue } from './catalogue.ts'
import { activityCategories, activityFamily, needsAttention } from './families.ts'

test.each(Object.entries(activityCategories))('%s has a label and a family', (category, each) => {
  expect(activityFamily(category)).toBe(each.family)
  expect(each.label).toMatch(/^[A-Z][A-Za-z -]+$/)
})

test('categories share seven families and no label', () => {
  const all = Object.values(activityCategories)
  expect(new Set(all.map(({ family }) => family)).size).toBe(7)
  expect(new Set(all.map(({ label }) => label)).size).toBe(all.length)
})

test.each(['push', '', 'API_KEY', 'api_key ', 'constructor', '__proto__', 'toString'])(
  'the category %j, which is none of the usual ones, has no family',
  (category) => {
    expect(activityFamily(category)).toBe(null)
  },
)

test('what went wrong or was taken away needs attention', () => {
  const found = Object.entries(activityCatalogue).flatMap(([category, actions]) =>
    Object.keys(actions).flatMap((action) =>
      needsAttention(action) ? [`${category}.${action}`] : [],
    ),
  )
  expect(found).toEqual([
    ...['api_key.revoked', 'webhook.disabled', 'webhook.delivery_failed', 'webhook.quarantined'],
    ...['credit_alert.alert_fired', 'generation.failed', 'subscription.past_due'],
    ...['subscription.unpaid', 'invitation.revoked', 'domain.domain_failed'],
  ])
})

test.each(['created', '', 'constructor', 'Failed', 'unheard_of'])(
  'the action %j needs none',
  (action) => {
    expect(needsAttention(action)).toBe(false)
  },
)
