import '../src/styles.css'
import { apiLogs, arrayAdapter, type DataAdapter, type LogEntry } from '@loggia/core'
import { render, type RenderOptions, type RenderResult } from '@testing-library/react'
import type { ReactElement } from 'react'
import { page, type Locator } from 'vitest/browser'
import { LogsTable, type LogsTableProps } from '../src/index.ts'

/** Renders on a page with a heading above and room for some twelve rows. */
export function show(element: ReactElement, options: RenderOptions = {}): RenderResult {
  return render(element, { wrapper: Host, ...options })
}

function Host({ children }: { readonly children?: React.ReactNode }): ReactElement {
  return (
    <main lang="en">
      <h1 style={{ blockSize: 40, margin: 0 }}>Dashboard</h1>
      <div style={{ blockSize: 560, inlineSize: 1240 }}>{children}</div>
    </main>
  )
}

/** Shows the finished table of an adapter or of entries in memory. */
export function showLogs(
  source: DataAdapter<LogEntry> | readonly LogEntry[],
  props: Partial<LogsTableProps> = {},
): RenderResult {
  const adapter = 'load' in source ? source : arrayAdapter(source, apiLogs)
  return show(<LogsTable timeZone="UTC" adapter={adapter} {...props} />)
}

/** The grid of the only table. */
export const grid: Locator = page.getByRole('grid')
/** The field that narrows the page. */
export const findField: Locator = page.getByRole('searchbox', { name: 'Find on this page' })
/** `Actions`, `Actions (3)`. */
export const actions: Locator = page.getByRole('button', { name: /^Actions/ })
/** The checkbox of the header. */
export const selectAll: Locator = page.getByRole('checkbox', {
  name: 'Select all rows found on this page',
})

/** The checkbox of a row by its place among the rows that are drawn. */
export function rowCheckbox(at: number): Locator {
  return grid.getByRole('checkbox', { name: /^Select (?!all)/ }).nth(at)
}

/** What the drawn rows show in the column with that header, in order. */
export function column(label: string): readonly string[] {
  const at = headers().indexOf(label)
  if (at === -1) throw new Error(`No column is named ${label}.`)
  return grid
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.querySelectorAll('td')[at]?.textContent ?? '')
}

/** The words of the header cells; the checkbox has none. */
export function headers(): readonly string[] {
  return grid
    .getByRole('columnheader')
    .elements()
    .map((header) => header.textContent)
}

/** What an element says; empty while it is not there. */
export function textOf(locator: Locator): string {
  return locator.query()?.textContent ?? ''
}

/** The element that scrolls the rows. */
export function frame(): HTMLElement {
  const element = grid.element().closest<HTMLElement>('.loggia-frame')
  if (!element) throw new Error('The grid has no frame.')
  return element
}

/** The endpoint in the row that has the focus. */
export function focusedRow(): string {
  const row = document.activeElement?.closest('tr')
  return row?.querySelectorAll('td')[headers().indexOf('Endpoint')]?.textContent ?? ''
}
