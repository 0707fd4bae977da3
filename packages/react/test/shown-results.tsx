import type { DataAdapter, GatewayLogEntry } from '@loggia/core'
import { page, type Locator } from 'vitest/browser'
import { GatewayLogsTable, type GatewayLogsTableProps } from '../src/index.ts'
import { gatewayAdapter, gatewayEntries } from './gateway-entries.ts'
import { actions, show } from './shown-table.tsx'

/** 250 of them: two pages and a half. */
export const gatewayRows: readonly GatewayLogEntry[] = gatewayEntries(250)

/** Shows the finished table of {@link gatewayRows}, or of another adapter. */
export function showResults(
  adapter: DataAdapter<GatewayLogEntry> = gatewayAdapter(gatewayRows),
  props: Partial<GatewayLogsTableProps> = {},
): void {
  show(<GatewayLogsTable timeZone="UTC" adapter={adapter} {...props} />)
}

/** A button by its name. */
export function button(name: string | RegExp): Locator {
  return page.getByRole('button', { name })
}

/** The offer to select all {@link gatewayRows}. */
export const offer: Locator = button('Select all 250 that match')

/** Where the table says something. */
export function said(words: string | RegExp): Locator {
  return page.getByText(words).first()
}

/** What the table says to screen readers. */
export function told(words: string): Locator {
  return page.getByRole('status').filter({ hasText: words }).first()
}

/** Chooses from the Actions menu. */
export async function choose(name: string): Promise<void> {
  await actions.click()
  await page.getByRole('menuitem', { name }).click()
}
