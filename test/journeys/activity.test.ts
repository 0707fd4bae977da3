import { eventKeyParts, type ActivityEvent } from '@loggia/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordActivity } from './support/entries.ts'
import {
  choose,
  clipboard,
  download,
  findField,
  rowCount,
  rows,
  selectAll,
  visitor,
} from './support/visitor.ts'

// The third product description: an activity feed.

/** "Example entries", newest first, as the description prints them. */
const examples: readonly (readonly [string, string])[] = [
  ['api_key.created', 'API key "key-name" (bye_XXXXX...) was created'],
  ['webhook.delivered', 'Webhook delivered: generation.completed'],
  ['webhook.disabled', 'Webhook endpoint was temporarily disabled'],
  ['credit.charge', 'Charged 0.004 credits for bfl/flux-schnell'],
  ['credit.refund', 'Refunded 0.012 credits for bfl/flux-schnell'],
  ['credit_alert.alert_fired', 'Low balance alert fired: balance $8.5 dropped below $10 threshold'],
  [
    'credit_alert.settings_updated',
    'Credit alert settings updated: enabled=true, thresholds={10,5,1}',
  ],
  ['generation.processing', 'Generation processing - bytedance/seedance-1-pro'],
  ['generation.succeeded', 'Generation succeeded - bfl/flux-schnell'],
  ['membership.role_changed', 'Member role changed to owner'],
  ['domain.domain_removed', 'Custom domain removed: api.example.com'],
  ['consent.accepted', 'All cookie categories accepted (via banner)'],
]
const actor = 'journey.person'
const events: readonly ActivityEvent[] = examples.map(([key, description], at) => ({
  id: `journey-${at}`,
  event_id: `evt_${at}`,
  actor,
  ...eventKeyParts(key),
  description,
  timestamp: new Date(Date.now() - at * 1000).toISOString(),
}))
const header = 'event_id,actor,category,action,description,timestamp'
const { open } = visitor()

beforeAll(() => recordActivity(events))

describe('Activity', () => {
  test('is in the navigation, with its columns in order, 200 rows a page, newest first', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Activity' }).click()
    await page.getByRole('grid', { name: 'Activity' }).waitFor()
    const headers = await page.getByRole('columnheader').allInnerTexts()
    expect(headers.map((text) => text.trim())).toEqual([
      '',
      'Member',
      'Action',
      'Description',
      'Timestamp',
    ])
    expect(await rowCount(page)).toBe(200)
    const times = await rows(page)
      .locator('time')
      .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime))
    expect(times).toEqual(times.toSorted().toReversed())
    await page.goBack()
    await page.getByRole('heading', { name: 'Logs' }).waitFor()
  })

  test('shows every example as it is described, and finds each by its key', async () => {
    const page = await open('/activity')
    for (const [key, description] of examples) {
      await findField(page).fill(key)
      const row = rows(page).filter({ hasText: actor })
      await expect.poll(() => row.count()).toBe(1)
      expect(await row.innerText()).toContain(key)
      expect(await row.locator('[data-column="description"]').innerText()).toBe(description)
    }
  })

  test('is narrowed by member, category, action and description', async () => {
    const page = await open('/activity')
    await findField(page).fill(actor.toUpperCase())
    await expect.poll(() => rowCount(page)).toBe(examples.length)
    for (const category of ['webhook', 'credit', 'domain']) {
      await findField(page).fill(category)
      await expect.poll(() => rows(page).filter({ hasText: actor }).count()).toBeGreaterThan(0)
      const texts = await rows(page).allInnerTexts()
      expect(texts.filter((text) => !text.toLowerCase().includes(category))).toEqual([])
    }
    await findField(page).fill('seedance-1-pro')
    await expect.poll(() => rows(page).filter({ hasText: actor }).count()).toBe(1)
  })

  test('is ordered by any column', async () => {
    const page = await open('/activity')
    for (const name of ['Member', 'Action', 'Description', 'Timestamp']) {
      const column = page.getByRole('columnheader', { name })
      await column.getByRole('button').click()
      await expect.poll(() => page.locator('th[aria-sort]').innerText()).toContain(name)
    }
  })

  test('opens in fullscreen, and Escape leads back', async () => {
    const page = await open('/activity')
    await page.getByRole('button', { name: 'Fullscreen' }).click()
    const width = (): Promise<number> =>
      page.getByRole('grid').evaluate((grid) => grid.getBoundingClientRect().width)
    await expect.poll(width).toBeGreaterThan(1230)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Fullscreen' }).waitFor()
  })
})

describe('Activity export', () => {
  test('takes the selected rows of this page, as CSV and JSON, copied and as files', async () => {
    const page = await open('/activity')
    await findField(page).fill(actor)
    await selectAll(page).check()
    await page.getByRole('button', { name: `Actions (${events.length})` }).waitFor()
    const csv = await download(page, 'Export as CSV')
    expect(csv.name).toBe('activity.csv')
    expect(csv.text.split('\r\n')[0]).toBe(header)
    expect(csv.text).toContain('evt_9,journey.person,membership,role_changed,')
    const json = await download(page, 'Export as JSON')
    expect(json.name).toBe('activity.json')
    const fields = ({ id: _, ...exported }: ActivityEvent): object => exported
    expect(JSON.parse(json.text)).toEqual(events.map(fields))
    await choose(page, 'Copy as JSON')
    await page.getByText(`Copied ${events.length} rows as JSON`).waitFor()
    expect(await clipboard(page)).toBe(json.text)
  })

  test('asks for rows first when none is selected', async () => {
    const page = await open('/activity')
    await choose(page, 'Export as CSV')
    await page.getByText('Select rows first').waitFor()
  })

  test('leaves the selection behind with its page', async () => {
    const page = await open('/activity')
    await selectAll(page).check()
    await page.getByRole('button', { name: 'Actions (200)' }).waitFor()
    await page.getByRole('button', { name: 'Next page' }).click()
    await page.locator('.loggia-range').getByText('201–').waitFor()
    await page.getByRole('button', { name: 'Actions', exact: true }).waitFor()
  })
})
