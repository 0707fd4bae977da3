import { apiLogs, arrayAdapter } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { accountInMemory } from '../../../test/account-in-memory.ts'
import { entries } from '../../../test/log-entries.ts'
import { column, show, showLogs } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

const rows = entries(3)
const adapter = arrayAdapter(rows, apiLogs)
const auto: Locator = page.getByRole('button', { name: 'Auto', exact: true })
const root = (): HTMLElement | null => document.querySelector<HTMLElement>('.loggia-root')
const isFullscreen = (): boolean => root()?.matches(':popover-open') === true

test('Auto is on where the host says so, and asks the host to be switched', async () => {
  const onLiveChange = vi.fn<(on: boolean) => void>()
  showLogs(rows, { autoRefresh: true, live: true, onLiveChange })
  await expect.element(auto).toHaveAttribute('aria-pressed', 'true')
  await auto.click()
  expect(onLiveChange.mock.calls).toEqual([[false]])
  await expect.element(auto).toHaveAttribute('aria-pressed', 'true')
})

test('Auto can start switched on, and is the table’s from then on', async () => {
  showLogs(rows, { autoRefresh: true, initialLive: true })
  await expect.element(auto).toHaveAttribute('aria-pressed', 'true')
  await auto.click()
  await expect.element(auto).toHaveAttribute('aria-pressed', 'false')
})

test('a host that owns fullscreen opens it, and hears of Escape', async () => {
  function Host(): ReactElement {
    const [on, setOn] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setOn(true)}>
          On the wall
        </button>
        <LogsTable adapter={adapter} fullscreen={on} onFullscreenChange={setOn} />
      </>
    )
  }
  show(<Host />)
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await page.getByRole('button', { name: 'On the wall' }).click()
  await expect.poll(isFullscreen).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.poll(isFullscreen).toBe(false)
})

test('a host that refuses fullscreen has none', async () => {
  showLogs(rows, { fullscreen: false })
  await page.getByRole('button', { name: 'Fullscreen' }).click()
  expect(isFullscreen()).toBe(false)
})

test('the usage chart can start folded, and leaves its room to the rows at once', async () => {
  const onUsageOpenChange = vi.fn<(open: boolean) => void>()
  const { account, adapter: source } = accountInMemory({ entries: rows })
  showLogs(source, { account, initialUsageOpen: false, onUsageOpenChange })
  const unfold = page.getByRole('button', { name: 'Show usage' })
  await expect.element(unfold).toHaveAttribute('aria-expanded', 'false')
  expect(document.querySelector('.loggia-account')?.getBoundingClientRect().height).toBeLessThan(60)
  await unfold.click()
  await expect.poll(() => document.querySelector('.loggia-usage')).not.toBeNull()
  expect(onUsageOpenChange.mock.calls).toEqual([[true]])
})
