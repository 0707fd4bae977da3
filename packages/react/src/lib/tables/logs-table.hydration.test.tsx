import '../../styles.css'
import { apiLogs, arrayAdapter } from '@loggia/core'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { browserIn } from '../../../test/browser-place.ts'
import { entries } from '../../../test/log-entries.ts'
import { actions, column, grid, rowCheckbox } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

const adapter = arrayAdapter(entries(3), apiLogs)

const Page = (): ReactElement => (
  <StrictMode>
    <LogsTable adapter={adapter} />
  </StrictMode>
)

test('what a server rendered elsewhere comes alive here without a complaint', async () => {
  await browserIn('Asia/Tokyo', 'ja-JP')
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(<Page />)
  const table = grid.element()
  await browserIn('America/New_York', 'ar-EG')
  const complaints: unknown[] = []
  const root = hydrateRoot(host, <Page />, {
    onRecoverableError: (error) => complaints.push(error),
  })
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  expect(complaints).toEqual([])
  expect(grid.element()).toBe(table)
  await expect
    .element(page.getByRole('button', { name: 'Timestamp' }))
    .toHaveAttribute('title', 'Times are in America/New_York')
  expect(column('Timestamp')[0]).toContain('٠٧:٣٠:٤٥')
  await rowCheckbox(0).click()
  await expect.element(actions).toHaveTextContent('Actions (١)')
  root.unmount()
  host.remove()
})
