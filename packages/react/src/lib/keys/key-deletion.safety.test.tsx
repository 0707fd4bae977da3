import { LoggiaError } from '@loggia/core'
import { describe, expect, test, vi } from 'vitest'
import { accountInMemory } from '../../../test/account-in-memory.ts'
import { entry } from '../../../test/log-entries.ts'
import { says } from '../../../test/says.ts'
import {
  asCsv,
  button,
  dialog,
  disabled,
  mine,
  openDeletion as open,
  remove,
  scene,
} from '../../../test/shown-deletion.tsx'

describe('rows that come or go meanwhile stop it', () => {
  const arrived = entry({ id: 'new', endpoint: '/v1/new' })

  test('during the export', async () => {
    const at = scene()
    const release = at.hold('row')
    await open(at)
    await asCsv.click()
    await expect.element(dialog.getByRole('progressbar')).toBeVisible()
    at.entries = [arrived, ...at.entries]
    release()
    await says(dialog, '1 row arrived meanwhile: there are 4 now. Nothing was deleted.')
    await disabled()
    await asCsv.click()
    await says(dialog, '4 of 4 rows are in logs-bye_AB12C.csv.')
  })

  test('after the export, before the deletion', async () => {
    const at = scene()
    await open(at)
    await asCsv.click()
    await says(dialog, '3 of 3 rows')
    at.entries = [arrived, ...at.entries]
    await remove.click()
    await says(dialog, '1 row arrived meanwhile: there are 4 now. Nothing was deleted.')
    expect(at.entries).toHaveLength(5)
    expect(at.calls).not.toContain('deleteKey')
  })

  test('in the very moment of the deletion', async () => {
    const at = scene()
    const onDelete = async (): Promise<void> => {
      at.entries = [arrived, ...at.entries]
    }
    await open(at, { onDelete })
    await asCsv.click()
    await says(dialog, '3 of 3 rows')
    await remove.click()
    await says(dialog, '1 row arrived meanwhile: there are 4 now. Nothing was deleted.')
    expect(at.entries).toHaveLength(5)
  })

  test('rows that left', async () => {
    const at = scene()
    await open(at)
    await asCsv.click()
    await says(dialog, '3 of 3 rows')
    at.entries = at.entries.slice(1)
    at.gone = 1
    await remove.click()
    await says(dialog, '1 row left meanwhile: there are 2 now. Nothing was deleted.')
  })

  test('as many as left', async () => {
    const at = scene()
    await open(at)
    await asCsv.click()
    await says(dialog, '3 of 3 rows')
    at.entries = [arrived, ...at.entries.slice(1)]
    at.gone = 1
    await remove.click()
    await says(dialog, 'Some rows left while others arrived: there are 3 now. Nothing was deleted.')
  })

  test('a stream that ends early', async () => {
    const at = scene()
    const short = accountInMemory({ entries: mine.slice(1) })
    await open(at, { adapter: short.adapter })
    await asCsv.click()
    await says(dialog, 'The file holds 2, but there are 3 rows. Nothing was deleted.')
    await disabled()
  })
})

describe('when the answer to a deletion is lost, the rows are counted again', () => {
  test('they are gone', async () => {
    const at = scene()
    at.fail('deleteKey', new LoggiaError('timeout'), 'done')
    await open(at)
    await asCsv.click()
    await says(dialog, '3 of 3 rows')
    await remove.click()
    await says(dialog, '3 rows were removed. Statistics stay.')
  })

  test('they are still there', async () => {
    const at = scene()
    at.fail('deleteKey', new LoggiaError('unavailable'))
    await open(at)
    await asCsv.click()
    await says(dialog, '3 of 3 rows')
    await remove.click()
    await says(dialog, 'All 3 rows are still there; nothing was deleted.')
    await remove.click()
    await says(dialog, '3 rows were removed.')
  })

  test('nor can they be counted', async () => {
    const at = scene()
    at.fail('deleteKey', new LoggiaError('unavailable'), 'done')
    const onDelete = async (): Promise<void> => at.fail('key', new LoggiaError('unavailable'))
    await open(at, { onDelete })
    await asCsv.click()
    await says(dialog, '3 of 3 rows')
    await remove.click()
    await says(
      dialog,
      'It is not known whether the rows were deleted, and they could not be counted.',
    )
    await button('Count again').click()
    await says(dialog, '3 rows were removed.')
  })
})

test('the host deletes the key first; when that fails the rows stay', async () => {
  const at = scene()
  const onDelete = vi.fn<(key: { readonly prefix: string }) => Promise<void>>(async () => {
    if (onDelete.mock.calls.length === 1) throw new Error('No.')
  })
  await open(at, { onDelete })
  await asCsv.click()
  await says(dialog, '3 of 3 rows')
  await remove.click()
  await says(dialog, 'The key itself could not be deleted, so its rows were kept.')
  expect(at.calls).not.toContain('deleteKey')
  await remove.click()
  await says(dialog, '3 rows were removed.')
  expect(onDelete.mock.calls).toEqual([[{ prefix: 'bye_AB12C' }], [{ prefix: 'bye_AB12C' }]])
})
