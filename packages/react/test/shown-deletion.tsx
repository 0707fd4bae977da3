import type { LogEntry } from '@loggia/core'
import type { ReactElement } from 'react'
import { useState } from 'react'
import { expect } from 'vitest'
import { page, type Locator } from 'vitest/browser'
import { KeyDeletion, type KeyDeletionProps } from '../src/index.ts'
import { accountInMemory, type AccountInMemory } from './account-in-memory.ts'
import { entries, entry } from './log-entries.ts'
import { show } from './shown-table.tsx'

/** The dialog of {@link openDeletion}. */
export const dialog: Locator = page.getByRole('dialog', { name: 'Delete production-api' })
/** A button of it. */
export function button(name: string): Locator {
  return dialog.getByRole('button', { name, exact: true })
}
/** The button that deletes. */
export const remove: Locator = button('Delete key and rows')
/** The button that exports. */
export const asCsv: Locator = button('Export as CSV')

/** The row of another key. */
export const other: LogEntry = entry({
  id: 'other',
  apikey_prefix: 'bye_XY98Z',
  endpoint: '/v1/other',
})
/** The rows of the key. */
export const mine: readonly LogEntry[] = entries(3)

/** An account with both. */
export function scene(start: Parameters<typeof accountInMemory>[0] = {}): AccountInMemory {
  return accountInMemory({ entries: [...mine, other], ...start })
}

/** A page with a button that opens the dialog. */
export function Host({
  at,
  ...props
}: Partial<KeyDeletionProps> & { readonly at: AccountInMemory }): ReactElement {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Delete…
      </button>
      {open ? (
        <KeyDeletion
          account={at.account}
          adapter={at.adapter}
          prefix="bye_AB12C"
          name="production-api"
          timeZone="UTC"
          {...props}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

/** Opens the dialog. */
export async function openDeletion(
  at: AccountInMemory,
  props: Partial<KeyDeletionProps> = {},
): Promise<void> {
  show(<Host at={at} {...props} />)
  await page.getByRole('button', { name: 'Delete…' }).click()
  await expect.element(dialog).toBeVisible()
}

/** Waits until nothing can be deleted. */
export async function disabled(): Promise<void> {
  await expect.element(remove).toHaveAttribute('aria-disabled', 'true')
}
