import { expect, test } from 'vitest'
import { activity } from './activity.ts'
import { activityCatalogue } from './catalogue.ts'
import { activityCategories } from './families.ts'

/** The categories of the product description with their actions, in its order. */
const described = {
  api_key: 'created, rotated, revoked, deleted',
  webhook: 'created, updated, disabled, enabled, deleted, delivered, delivery_failed, quarantined',
  credit: 'reserve, charge, refund, add, reset',
  credit_alert: 'alert_fired, settings_created, settings_updated',
  generation: 'pending, processing, succeeded, failed, canceled, deleted',
  subscription:
    'active, trialing, past_due, canceled, cancel_scheduled, cancel_reverted, unpaid, paused, item_added, item_updated, item_removed',
  membership: 'joined, role_changed, removed',
  account: 'updated, picture_updated',
  invitation: 'sent, revoked',
  order: 'created, status_changed, item_added, item_updated, item_removed',
  billing: 'created',
  notification: 'received, dismissed',
  auth: 'signup, signin',
  domain:
    'domain_created, domain_activated, domain_pending, domain_removing, domain_failed, domain_removed',
  consent: 'accepted, rejected, partial, withdrawn',
  bug_report: 'submitted, status_changed',
}

test('the catalogue has every action of the description, in its order, and no other', () => {
  const own = Object.entries(activityCatalogue).map(([category, actions]) => [
    category,
    Object.keys(actions).join(', '),
  ])
  expect(own).toEqual(Object.entries(described))
})

test('there are 16 categories and 66 actions', () => {
  const actions = Object.values(activityCatalogue).flatMap((each) => Object.keys(each))
  expect([Object.keys(activityCatalogue).length, actions.length]).toEqual([16, 66])
})

test('every category of the catalogue has a label and a family, in the same order', () => {
  expect(Object.keys(activityCategories)).toEqual(Object.keys(activityCatalogue))
})

test.each(
  Object.entries(activityCatalogue).flatMap(([category, actions]) =>
    Object.entries(actions).map(([action, template]) => [`${category}.${action}`, template]),
  ),
)('%s is described in a sentence: %s', (_, template) => {
  expect(template).toMatch(/^\p{Lu}/u)
  expect(template.trim()).toBe(template)
  // Blanks are whole: each brace that is opened is closed.
  expect(template.replaceAll(/\{\w+\}/g, '').replace('{}', '')).not.toMatch(/[{}]/)
})

test('the feed is asked for 200 a page, newest first, and found by member, action and description', () => {
  const searched = activity.fields.filter((field) => field.searched).map(({ name }) => name)
  expect(searched).toEqual(['actor', 'category', 'action', 'description'])
  expect([activity.pageSize, activity.searchMode]).toEqual([200, 'find'])
  expect(activity.defaultSort).toEqual([{ field: 'timestamp', direction: 'descending' }])
})

test('the exported fields are those of the description, in its order', () => {
  const exported = activity.fields.filter((field) => field.exported !== false)
  expect(exported.map(({ name }) => name).join()).toBe(
    'event_id,actor,category,action,description,timestamp',
  )
})

test('every column of the feed shows and sorts by fields that it declares', () => {
  const names = activity.fields.map(({ name }) => name)
  for (const { fields, sortedBy = [] } of activity.columns) {
    expect(names).toEqual(expect.arrayContaining([...fields, ...sortedBy]))
  }
})
