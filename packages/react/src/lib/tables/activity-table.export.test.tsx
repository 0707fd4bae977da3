import { activity, toCsv, toJson } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { event, events, eventsWith } from '../../../test/activity-events.ts'
import { copiedTexts } from '../../../test/copied-text.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { showActivity } from '../../../test/shown-activity.tsx'
import { actions, findField, grid, rowCheckbox, selectAll } from '../../../test/shown-table.tsx'

async function choose(name: string): Promise<void> {
  await actions.click()
  await page.getByRole('menuitem', { name }).click()
}

const held = eventsWith([
  {},
  { actor: 'system', category: 'webhook', action: 'disabled', description: 'a, "b"\nc' },
])

test('the fields of an export are those of the reference, byte for byte', async () => {
  const copied = copiedTexts()
  showActivity(held)
  await selectAll.click()
  await choose('Copy as CSV')
  await expect.element(page.getByText('Copied 2 rows as CSV')).toBeVisible()
  expect(await copied.texts()).toEqual([
    'event_id,actor,category,action,description,timestamp\r\n' +
      'evt_0,Ada Moreno,api_key,created,"API key ""key-name"" (bye_XXXXX...) was created",2026-03-06T12:30:45.000Z\r\n' +
      'evt_1,system,webhook,disabled,"a, ""b""\nc",2026-03-06T12:29:45.000Z\r\n',
  ])
})

test('JSON has the same fields, and not the id of the row', async () => {
  const copied = copiedTexts()
  showActivity(held)
  await rowCheckbox(1).click()
  await choose('Copy as JSON')
  await expect.element(page.getByText('Copied 1 row as JSON')).toBeVisible()
  const [text = ''] = await copied.texts()
  expect(JSON.parse(text)).toEqual([
    {
      event_id: 'evt_1',
      actor: 'system',
      category: 'webhook',
      action: 'disabled',
      description: 'a, "b"\nc',
      timestamp: '2026-03-06T12:29:45.000Z',
    },
  ])
})

test.each([
  ['CSV', 'activity.csv', 'text/csv;charset=utf-8', toCsv(held, activity.fields)],
  ['JSON', 'activity.json', 'application/json', toJson(held, activity.fields)],
])('Export as %s saves the selected rows as %s', async (format, name, type, text) => {
  const saved = savedFiles()
  showActivity(held)
  await selectAll.click()
  await choose(`Export as ${format}`)
  await expect.element(page.getByText(`Exported 2 rows to ${name}`)).toBeVisible()
  const [file] = await saved.files()
  expect(file).toMatchObject({ name, type })
  expect(file && fileText(file)).toBe(text)
})

test.each(['Copy as CSV', 'Copy as JSON', 'Export as CSV', 'Export as JSON'])(
  'with nothing selected %s says what to do and does nothing',
  async (action) => {
    const copied = copiedTexts()
    const saved = savedFiles()
    showActivity(events(3))
    await choose(action)
    await expect.element(page.getByText('Select rows first')).toBeVisible()
    expect(await copied.texts()).toEqual([])
    expect(await saved.files()).toEqual([])
  },
)

test('a category found and selected whole is exported, and nothing else', async () => {
  const copied = copiedTexts()
  showActivity(held)
  await findField.fill('webhook')
  await selectAll.click()
  await choose('Copy as CSV')
  await expect.poll(() => copied.texts()).toEqual([toCsv(held.slice(1), activity.fields)])
})

test('Ctrl and C copy an action as it is read', async () => {
  const copied = copiedTexts()
  showActivity([event({ category: 'domain', action: 'domain_removed' })])
  await grid.getByText('domain.domain_removed').click()
  await userEvent.keyboard('{Control>}c{/Control}')
  await expect.element(page.getByText('Action copied').first()).toBeVisible()
  expect(await copied.texts()).toEqual(['domain.domain_removed'])
})

test('so does the button in its cell', async () => {
  const copied = copiedTexts()
  showActivity([event({ category: 'webhook', action: 'disabled' })])
  await grid.getByText('webhook.disabled').hover()
  await grid.getByRole('button', { name: 'Copy action' }).click()
  await expect.poll(() => copied.texts()).toEqual(['webhook.disabled'])
})

test('a host withholds exports', async () => {
  showActivity(held, { allowExport: false })
  await expect.element(grid).toHaveAttribute('aria-rowcount', '3')
  expect(actions.query()).toBeNull()
})
