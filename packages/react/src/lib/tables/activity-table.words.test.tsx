import { LoggiaError, type ErrorCode } from '@loggia/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { event } from '../../../test/activity-events.ts'
import { showActivity } from '../../../test/shown-activity.tsx'
import { column, showLogs, textOf } from '../../../test/shown-table.tsx'

test('an account without any activity is told what will show here', async () => {
  showActivity([])
  await expect.element(page.getByText('No activity yet')).toBeVisible()
  await expect
    .element(page.getByText('Changes to keys, members and billing appear here.'))
    .toBeVisible()
})

test('a host says it in its own way', async () => {
  showActivity([], { empty: <a href="#invite">Invite somebody</a>, label: 'Audit trail' })
  await expect.element(page.getByRole('link', { name: 'Invite somebody' })).toBeVisible()
  await expect.element(page.getByRole('grid', { name: 'Audit trail' })).toBeVisible()
})

const failing = (code: ErrorCode): Parameters<typeof showActivity>[0] => ({
  load: () => Promise.reject(new LoggiaError(code)),
})

test.each([
  ['unavailable', 'The activity could not be loaded.'],
  ['forbidden', 'You may not see this activity. Ask an owner of the account.'],
  ['not-found', 'The activity is not where it should be.'],
  ['bad-answer', 'The server sent something that is not a page of activity.'],
  ['timeout', 'The server did not answer in time.'],
] as const)('a failure is about activity, not about logs: %s', async (code, text) => {
  showActivity(failing(code))
  await expect.poll(() => textOf(page.getByRole('alert'))).toContain(text)
})

const german = {
  activityTable: 'Aktivität',
  activityEmpty: 'Noch nichts geschehen',
  table: 'API-Anfragen',
  empty: 'Noch keine Anfragen',
  error: () => 'Das ging nicht.',
  needsAttention: 'Bitte ansehen',
  actorKinds: { system: 'Das System', machine: 'Automatisch' },
}

test('one set of words serves the logs and the activity of a host', async () => {
  const { unmount } = showActivity([], { messages: german })
  await expect.element(page.getByRole('grid', { name: 'Aktivität' })).toBeVisible()
  await expect.element(page.getByText('Noch nichts geschehen')).toBeVisible()
  unmount()
  showLogs([], { messages: german })
  await expect.element(page.getByRole('grid', { name: 'API-Anfragen' })).toBeVisible()
  await expect.element(page.getByText('Noch keine Anfragen')).toBeVisible()
})

test('words of the host reach the cells', async () => {
  const held = [event({ actor: 'system', category: 'webhook', action: 'disabled' })]
  showActivity(held, { messages: german })
  await expect.poll(() => column('Member')).toEqual(['system, Das System'])
  expect(column('Action')).toEqual(['webhook.disabledBitte ansehen'])
})

test('failures are better in the language of the host than about activity', async () => {
  showActivity(failing('unavailable'), { messages: { error: german.error } })
  await expect.poll(() => textOf(page.getByRole('alert'))).toContain('Das ging nicht.')
})
