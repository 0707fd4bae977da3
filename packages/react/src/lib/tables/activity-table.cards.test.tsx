import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { event, events } from '../../../test/activity-events.ts'
import { copiedTexts } from '../../../test/copied-text.ts'
import { expectTextOnly } from '../../../test/drawn-text.ts'
import { showActivity } from '../../../test/shown-activity.tsx'
import { column, grid, textOf } from '../../../test/shown-table.tsx'

const long = `Credit alert settings updated: ${'thresholds={10,5,1}, '.repeat(20)}end`

test('a description that is cut is shown whole, in the letters of prose, and copied', async () => {
  const copied = copiedTexts()
  showActivity([event({ description: long })])
  await grid.getByText(/thresholds/).hover()
  const card = page.getByRole('group', { name: 'Description' })
  await expect.poll(() => textOf(card)).toContain(long)
  expect(card.element().querySelector('.loggia-code')).toBeNull()
  await card.getByRole('button', { name: 'Copy description' }).click()
  await expect.poll(() => copied.texts()).toEqual([long])
})

test('an action is shown with the words for its category', async () => {
  showActivity([event({ category: 'credit_alert', action: 'alert_fired' })])
  await grid.getByText('credit_alert.alert_fired').hover()
  const card = page.getByRole('group', { name: 'Action' })
  await expect.poll(() => textOf(card)).toMatch(/credit_alert\.alert_fired.*Credit alerts/)
})

test('an action of an unknown category is shown without', async () => {
  showActivity([event({ category: 'backup', action: 'finished' })])
  await grid.getByText('backup.finished').hover()
  await expect
    .poll(() => textOf(page.getByRole('group', { name: 'Action' })))
    .toBe('Actionbackup.finished')
})

test('the card knows categories of the host', async () => {
  const categories = { backup: { label: 'Nightly backups' } }
  showActivity([event({ category: 'backup', action: 'finished' })], { categories })
  await grid.getByText('backup.finished').hover()
  await expect
    .poll(() => textOf(page.getByRole('group', { name: 'Action' })))
    .toContain('Nightly backups')
})

test('a time is shown as local and UTC', async () => {
  showActivity([event()], { timeZone: 'America/New_York', locale: 'en' })
  await grid.getByRole('gridcell').last().hover()
  const card = page.getByRole('group', { name: 'Timestamp' })
  await expect.poll(() => textOf(card)).toContain('Local (America/New_York)')
  expect(textOf(card)).toContain('2026-03-06T12:30:45.000Z')
})

test('markup in a card is text', async () => {
  const attack = '"><img src=x onerror=alert(1)>'.repeat(8)
  showActivity([event({ category: attack, action: attack })])
  await grid.getByRole('gridcell').nth(2).hover()
  const card = page.getByRole('group', { name: 'Action' })
  await expect.poll(() => textOf(card)).toContain(`${attack}.${attack}`)
  expectTextOnly(card.element())
})

test('the keyboard opens a card, walks into it and back with Escape', async () => {
  showActivity(events(3))
  await expect.poll(() => column('Action')).toHaveLength(3)
  grid.getByRole('button', { name: 'Action', exact: true }).element().focus()
  await userEvent.keyboard('{ArrowDown}')
  const card = page.getByRole('group', { name: 'Action' })
  await expect.element(card).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => card.query()).toBeNull()
  await expect.element(grid.getByRole('gridcell').nth(2)).toHaveFocus()
})
