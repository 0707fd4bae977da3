import { apiLogs, toCsv, toJson, unguardCell } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import {
  actions,
  column,
  grid,
  rowCheckbox,
  selectAll,
  showLogs,
} from '../../../test/shown-table.tsx'

/** The rows of the reference text. */
const examples = entriesWith([
  { timestamp: '2026-03-06T14:15:22.000Z', ip_hash: 'a1b2c3d4e5f6' },
  {
    apikey_name: 'staging-key',
    apikey_prefix: 'bye_XY98Z',
    query_params: 'duration=5&resolution=720p',
    status_code: 401,
    error_code: 'BSE1001',
    ip_hash: 'f6e5d4c3b2a1',
  },
])

async function choose(name: string): Promise<void> {
  await actions.click()
  await page.getByRole('menuitem', { name }).click()
}

test('Copy as CSV puts the selected rows on the clipboard, byte for byte', async () => {
  const copied = copiedTexts()
  showLogs(examples)
  await selectAll.click()
  await choose('Copy as CSV')
  await expect.element(page.getByText('Copied 2 rows as CSV')).toBeVisible()
  expect(await copied.texts()).toEqual([
    'apikey_name,apikey_prefix,method,endpoint,query_params,status_code,error_code,ip_hash,timestamp\r\n' +
      'production-api,bye_AB12C,POST,/v1/generate,,200,,a1b2c3d4e5f6,2026-03-06T14:15:22.000Z\r\n' +
      'staging-key,bye_XY98Z,POST,/v1/generate,duration=5&resolution=720p,401,BSE1001,f6e5d4c3b2a1,2026-03-06T12:29:45.000Z\r\n',
  ])
})

test('Copy as JSON has null for what was not recorded', async () => {
  const copied = copiedTexts()
  showLogs(examples)
  await rowCheckbox(0).click()
  await choose('Copy as JSON')
  await expect.element(page.getByText('Copied 1 row as JSON')).toBeVisible()
  const [text = ''] = await copied.texts()
  expect(text).toBe(toJson(examples.slice(0, 1), apiLogs.fields))
  expect(JSON.parse(text)).toEqual([
    {
      apikey_name: 'production-api',
      apikey_prefix: 'bye_AB12C',
      method: 'POST',
      endpoint: '/v1/generate',
      query_params: null,
      status_code: 200,
      error_code: null,
      ip_hash: 'a1b2c3d4e5f6',
      timestamp: '2026-03-06T14:15:22.000Z',
    },
  ])
})

test('rows are copied in the order of the page, whatever the order of the clicks', async () => {
  const copied = copiedTexts()
  const shown = entries(4)
  showLogs(shown)
  for (const at of [3, 0, 2]) await rowCheckbox(at).click()
  await choose('Copy as CSV')
  await expect.element(page.getByText('Copied 3 rows as CSV')).toBeVisible()
  const wanted = shown.filter((_, at) => at !== 1)
  expect(await copied.texts()).toEqual([toCsv(wanted, apiLogs.fields)])
})

test('500 rows copied are the file of 500 rows', async () => {
  const copied = copiedTexts()
  const saved = savedFiles()
  showLogs(entries(500))
  await selectAll.click()
  await choose('Copy as JSON')
  await expect.element(page.getByText('Copied 500 rows as JSON')).toBeVisible()
  await choose('Export as JSON')
  await expect.element(page.getByText('Exported 500 rows to logs.json')).toBeVisible()
  const [file] = await saved.files()
  expect(await copied.texts()).toEqual([file && fileText(file)])
})

test('what was copied can be pasted elsewhere', async () => {
  showLogs(examples)
  await selectAll.click()
  // Other tests may copy at the same time: there is one clipboard.
  await expect
    .poll(async () => {
      await choose('Copy as CSV')
      return pasted()
    })
    .toBe(toCsv(examples, apiLogs.fields))
})

test('the language and zone of the viewer change nothing', async () => {
  const copied = copiedTexts()
  showLogs(examples, { locale: 'ar-EG', timeZone: 'Asia/Kathmandu' })
  await selectAll.click()
  await choose('Copy as CSV')
  await expect.poll(() => copied.texts()).toEqual([toCsv(examples, apiLogs.fields)])
})

test('formulas are copied so that no spreadsheet runs them', async () => {
  const copied = copiedTexts()
  const attack = '=HYPERLINK("https://evil.example";"x")'
  showLogs(entriesWith([{ endpoint: attack }]))
  await selectAll.click()
  await choose('Copy as CSV')
  await expect.poll(async () => (await copied.texts())[0]).toContain(`"'=HYPERLINK(`)
  expect(unguardCell(`'${attack}`)).toBe(attack)
})

test('on an insecure origin, where there is no clipboard, the copy command does it', async () => {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never)
  const taken: string[] = []
  const take = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) taken.push(target.value)
  }
  document.addEventListener('copy', take)
  showLogs(entries(2), { exportFields: ['endpoint'] })
  await selectAll.click()
  await choose('Copy as JSON')
  await expect.element(page.getByText('Copied 2 rows as JSON')).toBeVisible()
  document.removeEventListener('copy', take)
  expect(taken.map((text) => JSON.parse(text) as unknown)).toEqual([
    [{ endpoint: '/v1/0' }, { endpoint: '/v1/1' }],
  ])
  await expect.element(actions).toHaveFocus()
})

test('Ctrl and C copy the whole value of the focused cell', async () => {
  const copied = copiedTexts()
  showLogs(examples)
  await expect.poll(() => column('IP hash')).toHaveLength(2)
  await grid.getByText('a1b2c3d4e5f6').click()
  await userEvent.keyboard('{Control>}c{/Control}')
  await expect.element(page.getByText('IP hash copied').first()).toBeVisible()
  expect(await copied.texts()).toEqual(['a1b2c3d4e5f6'])
})

test('Ctrl and C copy the text that is marked, where some is', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write')
  showLogs(examples)
  await expect.poll(() => column('IP hash')).toHaveLength(2)
  await grid.getByText('a1b2c3d4e5f6').dblClick()
  expect(document.getSelection()?.toString()).toContain('a1b2c3d4e5f6')
  await userEvent.keyboard('{Control>}c{/Control}')
  expect(write).not.toHaveBeenCalled()
})

/** What Ctrl+V brings, line ends included. */
async function pasted(): Promise<string | undefined> {
  const area = document.createElement('textarea')
  document.body.append(area)
  area.focus()
  const text = new Promise<string | undefined>((resolve) => {
    area.addEventListener('paste', (event) => resolve(event.clipboardData?.getData('text/plain')))
  })
  await userEvent.paste()
  area.remove()
  return text
}
