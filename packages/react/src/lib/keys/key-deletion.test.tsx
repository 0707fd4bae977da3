import { apiLogs, LoggiaError, toCsv, toJson } from '@loggia/core'
import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { says } from '../../../test/says.ts'
import {
  asCsv,
  button,
  dialog,
  disabled,
  Host,
  mine,
  openDeletion as open,
  other,
  remove,
  scene,
} from '../../../test/shown-deletion.tsx'
import { show } from '../../../test/shown-table.tsx'

test('counts, exports all, verifies, and only then deletes', async () => {
  const saved = savedFiles()
  const at = scene()
  const onDeleted = vi.fn<(deleted: number) => void>()
  await open(at, { onDeleted })
  await says(
    dialog,
    '3 rows of production-api (bye_AB12C...) will go with the key, whatever their age.',
  )
  await disabled()
  await expect.element(remove).toHaveAccessibleDescription('Everything is exported before it goes.')
  await remove.click({ force: true })
  expect(at.calls).not.toContain('deleteKey')
  await asCsv.click()
  await says(dialog, '3 of 3 rows are in logs-bye_AB12C.csv.')
  const [file] = await saved.files()
  expect(file?.name).toBe('logs-bye_AB12C.csv')
  expect(file && fileText(file)).toBe(toCsv(mine, apiLogs.fields))
  // Not on the button that deletes, which a second press of Enter would hit.
  await expect.element(dialog).toHaveFocus()
  await remove.click()
  await says(dialog, '3 rows were removed. Statistics stay.')
  expect(at.entries).toEqual([other])
  expect(onDeleted).toHaveBeenCalledExactlyOnceWith(3)
  await button('Close').click()
  await expect.element(page.getByRole('button', { name: 'Delete…' })).toHaveFocus()
})

test('or exports JSON', async () => {
  const saved = savedFiles()
  await open(scene())
  await button('Export as JSON').click()
  await says(dialog, '3 of 3 rows are in logs-bye_AB12C.json.')
  const [file] = await saved.files()
  expect(file && fileText(file)).toBe(toJson(mine, apiLogs.fields))
})

test('a key without rows may be deleted at once', async () => {
  await open(scene({ entries: [other] }))
  await says(dialog, 'No row of production-api (bye_AB12C...) is left.')
  await expect.element(asCsv).not.toBeInTheDocument()
  await remove.click()
  await says(dialog, 'The key had no rows. Statistics stay.')
})

test('a count that failed is tried again', async () => {
  const at = scene()
  at.fail('key', new LoggiaError('unavailable'))
  await open(at)
  await says(dialog, 'Its rows could not be counted, so nothing can be deleted yet.')
  await disabled()
  await button('Try again').click()
  await says(dialog, '3 rows of production-api')
})

test('an export that failed is offered again', async () => {
  const saved = savedFiles()
  const at = scene()
  at.fail('stream', new LoggiaError('forbidden'))
  await open(at)
  await asCsv.click()
  await says(dialog, 'The export stopped, and no file was written.')
  expect(await saved.files()).toEqual([])
  await asCsv.click()
  await says(dialog, '3 of 3 rows')
})

test('a new count that failed is asked again, with the same file', async () => {
  const saved = savedFiles()
  const at = scene()
  await open(at)
  await says(dialog, '3 rows')
  at.fail('key', new LoggiaError('timeout'))
  await asCsv.click()
  await says(dialog, 'The new count did not come')
  await disabled()
  await button('Try again').click()
  await says(dialog, '3 of 3 rows')
  expect(await saved.files()).toHaveLength(1)
})

test('an export can be cancelled; the focus stays in the dialog', async () => {
  const saved = savedFiles()
  const at = scene()
  const release = at.hold('row')
  await open(at)
  await asCsv.click()
  await button('Cancel').click()
  await expect.element(asCsv).toHaveFocus()
  release()
  expect(await saved.files()).toEqual([])
})

test('closing while an export runs asks first', async () => {
  const saved = savedFiles()
  const at = scene()
  at.hold('row')
  await open(at)
  await asCsv.click()
  await expect.element(button('Cancel')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await says(dialog, 'The export is not done. Stop it and close?')
  await button('Keep exporting').click()
  await expect.element(dialog.getByRole('progressbar')).toBeVisible()
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.element(dialog).toBeVisible()
  await button('Stop and close').click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.poll(() => at.signals.at(-1)?.aborted).toBe(true)
  expect(await saved.files()).toEqual([])
})

test('Escape closes it otherwise', async () => {
  await open(scene())
  await says(dialog, '3 rows')
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Delete…' })).toHaveFocus()
})

test('whoever may not delete hears so, and nothing is gone', async () => {
  const at = scene()
  at.fail('deleteKey', new LoggiaError('forbidden'))
  await open(at)
  await asCsv.click()
  await says(dialog, '3 of 3 rows')
  await remove.click()
  await says(dialog, 'Nothing was deleted. You may not do that. Ask an owner of the account.')
  expect(at.entries).toHaveLength(4)
})

test('a double click deletes once', async () => {
  const at = scene()
  await open(at)
  await asCsv.dblClick()
  await says(dialog, '3 of 3 rows')
  await remove.dblClick()
  await says(dialog, '3 rows were removed.')
  expect(at.calls.filter((name) => name === 'deleteKey')).toHaveLength(1)
})

test('where rows cannot be exported they cannot be deleted', async () => {
  const at = scene()
  await open(at, { adapter: { load: at.adapter.load } })
  await says(dialog, 'Rows cannot be exported here, so they cannot be deleted here either.')
  await disabled()
})

test('unmounting ends what is under way, also in strict mode', async () => {
  const saved = savedFiles()
  const at = scene()
  const release = at.hold('row')
  const { unmount } = show(
    <StrictMode>
      <Host at={at} />
    </StrictMode>,
  )
  await page.getByRole('button', { name: 'Delete…' }).click()
  await asCsv.click()
  await expect.poll(() => at.calls.at(-1)).toBe('stream')
  unmount()
  release()
  expect(at.signals.at(-1)?.aborted).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await saved.files()).toEqual([])
  expect(document.querySelector('dialog')).toBeNull()
})
