import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { eventsWith } from '../../../test/activity-events.ts'
import { showActivity } from '../../../test/shown-activity.tsx'
import { actions, column, findField, rowCheckbox } from '../../../test/shown-table.tsx'

const held = eventsWith([
  { actor: 'system', category: 'webhook', action: 'delivered', description: 'one' },
  { actor: 'system', category: 'webhook', action: 'disabled', description: 'two' },
  { actor: 'Ada Moreno', category: 'credit', action: 'add', description: 'three' },
  { actor: 'system', category: 'credit_alert', action: 'alert_fired', description: 'four' },
  { actor: 'Priya Nair', category: 'domain', action: 'domain_removed', description: 'five: api' },
])

test.each([
  ['a category', 'webhook', ['one', 'two']],
  ['a category that begins another', 'credit', ['three', 'four']],
  ['the category of a domain', 'domain', ['five: api']],
  ['an action', 'disabled', ['two']],
  ['an event key as it is shown', 'webhook.disabled', ['two']],
  ['a part of it across the dot', 'hook.d', ['one', 'two']],
  ['a member, whatever the case', 'ADA MORENO', ['three']],
  ['the system', 'system', ['one', 'two', 'four']],
  ['a description', 'five: a', ['five: api']],
])('%s is found: %s', async (_, text, found) => {
  showActivity(held)
  await findField.fill(text)
  await expect.poll(() => column('Description')).toEqual(found)
})

test('a text never matches across member and category', async () => {
  showActivity(held)
  await findField.fill('systemwebhook')
  await expect.element(page.getByText('No row on this page holds “systemwebhook”')).toBeVisible()
})

test('ids and times are not looked into', async () => {
  showActivity(held)
  await findField.fill('evt_')
  await expect.poll(() => column('Description')).toEqual([])
})

test('finding narrows what counts as selected, and Escape brings all back', async () => {
  showActivity(held)
  await rowCheckbox(0).click()
  await rowCheckbox(2).click()
  await expect.element(actions).toHaveTextContent('Actions (2)')
  await findField.fill('webhook')
  await expect.element(actions).toHaveTextContent('Actions (1)')
  await userEvent.keyboard('{Escape}')
  await expect.element(actions).toHaveTextContent('Actions (2)')
  await expect.poll(() => column('Description')).toHaveLength(5)
})
