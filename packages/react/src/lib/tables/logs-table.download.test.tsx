import { apiLogs, arrayAdapter, toCsv, toJson } from '@loggia/core'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { actions, selectAll, showLogs } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

async function choose(name: string): Promise<void> {
  await actions.click()
  await page.getByRole('menuitem', { name }).click()
}

const rows = entriesWith([
  { apikey_name: 'a, "b"\nc', query_params: 'é😀=1' },
  { status_code: 500, error_code: 'BSE1004' },
])

test.each([
  ['CSV', 'logs.csv', 'text/csv;charset=utf-8', toCsv(rows, apiLogs.fields)],
  ['JSON', 'logs.json', 'application/json', toJson(rows, apiLogs.fields)],
])('Export as %s saves the selected rows as %s', async (format, name, type, text) => {
  const saved = savedFiles()
  showLogs(rows)
  await selectAll.click()
  await choose(`Export as ${format}`)
  await expect.element(page.getByText(`Exported 2 rows to ${name}`)).toBeVisible()
  const [file] = await saved.files()
  expect(file).toMatchObject({ name, type })
  expect(file?.bytes).toEqual(new TextEncoder().encode(text))
})

test('a host chooses the fields and their order', async () => {
  const saved = savedFiles()
  showLogs(rows, { exportFields: ['timestamp', 'status_code'] })
  await selectAll.click()
  await choose('Export as CSV')
  await expect.element(page.getByText('Exported 2 rows to logs.csv')).toBeVisible()
  const [file] = await saved.files()
  expect(file && fileText(file)).toBe(
    'timestamp,status_code\r\n2026-03-06T12:30:45.000Z,200\r\n2026-03-06T12:29:45.000Z,500\r\n',
  )
})

test('the older reference left the params out', async () => {
  const older = apiLogs.fields
    .filter(({ name, exported }) => exported !== false && name !== 'query_params')
    .map(({ name }) => name)
  const copied = copiedTexts()
  showLogs(rows.slice(1), { exportFields: older })
  await selectAll.click()
  await choose('Copy as CSV')
  await expect
    .poll(() => copied.texts())
    .toEqual([
      'apikey_name,apikey_prefix,method,endpoint,status_code,error_code,ip_hash,timestamp\r\n' +
        `production-api,bye_AB12C,POST,/v1/generate,500,BSE1004,${rows[1]?.ip_hash},2026-03-06T12:29:45.000Z\r\n`,
    ])
})

test('the user agent is never exported: a host that asks for it hears so at once', () => {
  const asked = (): unknown =>
    renderToString(
      <LogsTable adapter={arrayAdapter(rows, apiLogs)} exportFields={['user_agent']} />,
    )
  expect(asked).toThrow(expect.objectContaining({ code: 'not-exportable', detail: 'user_agent' }))
})

test('a byte order mark and unguarded cells are the choice of the host', async () => {
  const saved = savedFiles()
  const csv = { byteOrderMark: true, formulaGuard: false }
  showLogs(entriesWith([{ apikey_name: '=1+1' }]), { csv, exportFields: ['apikey_name'] })
  await selectAll.click()
  await choose('Export as CSV')
  await expect
    .poll(async () => (await saved.files()).map(fileText))
    .toEqual(['\ufeffapikey_name\r\n=1+1\r\n'])
})

test('a copy over the limit is not made: the file is offered instead, complete', async () => {
  const copied = copiedTexts()
  const saved = savedFiles()
  showLogs(entries(500), { copyLimit: 10_000 })
  await selectAll.click()
  await choose('Copy as CSV')
  await expect.element(page.getByText(/^That is 67 kB of text\./)).toBeVisible()
  expect(await copied.texts()).toEqual([])
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  await expect.element(page.getByText('Exported 500 rows to logs.csv')).toBeVisible()
  const [file] = await saved.files()
  expect(file && fileText(file)).toBe(toCsv(entries(500), apiLogs.fields))
  expect(await copied.texts()).toEqual([])
})

test('or it is made after all, complete', async () => {
  const copied = copiedTexts()
  showLogs(entries(500), { copyLimit: 10_000 })
  await selectAll.click()
  await choose('Copy as JSON')
  await page.getByRole('button', { name: 'Copy anyway' }).click()
  await expect.element(page.getByText('Copied 500 rows as JSON')).toBeVisible()
  expect(await copied.texts()).toEqual([toJson(entries(500), apiLogs.fields)])
})

test('a copy of exactly the limit is made', async () => {
  const copied = copiedTexts()
  const text = toCsv(rows, apiLogs.fields)
  showLogs(rows, { copyLimit: text.length })
  await selectAll.click()
  await choose('Copy as CSV')
  await expect.poll(() => copied.texts()).toEqual([text])
})

test('when the browser refuses, the person is sent to the file', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(
    new DOMException('Write permission denied.', 'NotAllowedError'),
  )
  showLogs(rows)
  await selectAll.click()
  await choose('Copy as CSV')
  await expect
    .element(page.getByText('The browser did not let the table copy. Use Export as file instead.'))
    .toBeVisible()
})
