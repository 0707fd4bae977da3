import { apiLogs, arrayAdapter } from '@loggia/core'
import { render } from '@testing-library/react'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { column, frame, grid, headers, show, showLogs } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

const adapter = arrayAdapter(entries(500), apiLogs)

afterEach(() => {
  document.documentElement.style.colorScheme = ''
})

const root = (): HTMLElement => grid.element().closest<HTMLElement>('.loggia-root') ?? document.body
const rowHeight = (): number =>
  grid.getByRole('row').nth(1).element().getBoundingClientRect().height

test.each([
  ['comfortable', 36],
  ['compact', 32],
  ['dense', 28],
] as const)('%s rows are %d pixels high, drawn or not', async (density, height) => {
  showLogs(adapter, { density })
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  await expect.poll(rowHeight).toBe(height)
  await expect.poll(() => frame().scrollHeight).toBe(501 * height)
})

test('the density may change at any time', async () => {
  const { rerender } = show(<LogsTable adapter={adapter} density="dense" />)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  rerender(<LogsTable adapter={adapter} density="comfortable" />)
  await expect.poll(() => frame().scrollHeight).toBe(501 * 36)
})

test('a host sets the height of rows by a token', async () => {
  const style = document.head.appendChild(document.createElement('style'))
  onTestFinished(() => style.remove())
  style.textContent = '.tall { --loggia-row-height: 44px }'
  showLogs(adapter, { className: 'tall' })
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  await expect.poll(() => frame().scrollHeight).toBe(501 * 44)
})

test('columns that grow share the room that a wide page leaves', async () => {
  const width = (name: string): number =>
    Math.round(page.getByRole('columnheader', { name }).element().getBoundingClientRect().width)
  render(
    <div style={{ inlineSize: 1424 }}>
      <LogsTable adapter={adapter} />
    </div>,
  )
  // The columns need 1124 pixels of the 1422 within the border.
  await expect.poll(() => width('Params')).toBe(86 + 149)
  expect(width('Endpoint')).toBe(212 + 149)
  expect(width('Method')).toBe(80)
})

/** Whether the text of the table is light on dark. */
function isDark(): boolean {
  const [red = 0] = (getComputedStyle(root()).color.match(/\d+/g) ?? []).map(Number)
  return red > 128
}

test.each(['light', 'dark'] as const)('the %s theme is what the host says', async (theme) => {
  document.documentElement.style.colorScheme = theme === 'dark' ? 'light' : 'dark'
  showLogs(entries(1), { theme })
  await expect.poll(isDark).toBe(theme === 'dark')
})

test.each(['light', 'dark'])('without a word it follows a page that is %s', async (scheme) => {
  document.documentElement.style.colorScheme = scheme
  showLogs(entries(1))
  await expect.poll(isDark).toBe(scheme === 'dark')
})

test.each(['light', 'dark'])('a page that says %s by an attribute is followed', async (theme) => {
  document.body.setAttribute('data-theme', theme)
  showLogs(entries(1))
  await expect.poll(isDark).toBe(theme === 'dark')
  document.body.removeAttribute('data-theme')
})

test('a host’s row height leaves densities apart', async () => {
  const style = document.head.appendChild(document.createElement('style'))
  onTestFinished(() => style.remove())
  style.textContent = '.tall { --loggia-row-height: 44px; --loggia-row-height-dense: 30px }'
  const { rerender } = show(<LogsTable adapter={adapter} className="tall" density="compact" />)
  await expect.poll(() => frame().scrollHeight).toBe(501 * 40)
  rerender(<LogsTable adapter={adapter} className="tall" density="dense" />)
  await expect.poll(() => frame().scrollHeight).toBe(501 * 30)
})

test('one class of a host’s wins over every rule of ours, and bare elements over none', async () => {
  const style = document.head.appendChild(document.createElement('style'))
  onTestFinished(() => style.remove())
  style.textContent = `
    * { letter-spacing: 3px }
    .mine, .mine .loggia-table, .mine .loggia-status { border-radius: 13px; color: rgb(1, 2, 3) }`
  showLogs(entries(1), { className: 'mine' })
  await expect.poll(() => column('Endpoint')).toHaveLength(1)
  for (const element of [root(), grid.element(), page.getByText('200').first().element()]) {
    expect(getComputedStyle(element).borderRadius).toBe('13px')
    expect(getComputedStyle(element).color).toBe('rgb(1, 2, 3)')
    expect(getComputedStyle(element).letterSpacing).toBe('normal')
  }
})

test('what a host puts into the toolbar is there, and its class is on the root', async () => {
  showLogs(entries(1), { toolbar: <a href="#keys">Manage keys</a>, className: 'mine' })
  await expect.element(page.getByRole('link', { name: 'Manage keys' })).toBeVisible()
  expect(root().classList.contains('mine')).toBe(true)
})

test('words can be replaced, some or all', async () => {
  const messages = { actions: 'Aktionen', find: 'Auf dieser Seite finden' }
  showLogs(entries(1), { messages, label: 'Protokoll' })
  await expect.element(page.getByRole('button', { name: 'Aktionen' })).toBeVisible()
  await expect
    .element(page.getByRole('searchbox', { name: 'Auf dieser Seite finden' }))
    .toBeVisible()
  await expect.element(page.getByRole('grid', { name: 'Protokoll' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Refresh' })).toBeVisible()
})

test('a host draws one column in its own way and leaves the others', async () => {
  const columns = { method: { width: 200, cell: () => <em>own</em> } }
  show(<LogsTable adapter={arrayAdapter(entries(1), apiLogs)} columns={columns} />)
  await expect.poll(() => column('Method')).toEqual(['own'])
  expect(column('IP hash')).toEqual(['631f08140b24…'])
  expect(headers()).toHaveLength(9)
})
