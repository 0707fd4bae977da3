import { apiLogs, arrayAdapter } from '@loggia/core'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries, entry } from '../../../test/log-entries.ts'
import { column, show, showLogs } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

function NoteCell(): ReactElement {
  return <input aria-label="Note" defaultValue="text" />
}

const columns = { method: { cell: NoteCell } }

test('keys that a host uses in a cell of its own stay its own', async () => {
  show(<LogsTable adapter={arrayAdapter(entries(3), apiLogs)} columns={columns} />)
  const note = page.getByRole('textbox', { name: 'Note' }).first()
  await note.click()
  await userEvent.keyboard('{Home}x{ArrowRight}y{ArrowDown}{Control>}a{/Control}')
  await expect.element(note).toHaveFocus()
  await expect.element(note).toHaveValue('xtyext')
  await expect.element(page.getByRole('button', { name: 'Actions', exact: true })).toBeVisible()
})

test.each(['pages', 'scroll'] as const)(
  'what is typed in a cell of the host stays with its entry, or goes with it (%s)',
  async (paging) => {
    const rows = entries(40)
    show(<LogsTable adapter={arrayAdapter(rows, apiLogs)} columns={columns} paging={paging} />)
    const notes = page.getByRole('textbox', { name: 'Note' })
    await notes.first().fill('mine')
    await page.getByRole('button', { name: 'Timestamp' }).click()
    await page.getByRole('button', { name: 'Timestamp' }).click()
    await expect.poll(() => column('Endpoint').at(0)).toBe('/v1/39')
    expect(notes.elements().map((note) => (note as HTMLInputElement).value)).not.toContain('mine')
  },
)

test('a card shows no more of a key than the cell does', async () => {
  showLogs([entry({ apikey_prefix: 'bye_AB12CD3EF4_secret' })])
  await page.getByRole('gridcell', { name: /^Active/ }).hover()
  await expect.element(page.getByText('bye_AB12C', { exact: true })).toBeVisible()
  expect(document.body.textContent).not.toContain('secret')
})
