import { LoggiaError } from '@loggia/core'
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accountInMemory, passWith, type AccountInMemory } from '../../../test/account-in-memory.ts'
import { entries, entriesWith, entry } from '../../../test/log-entries.ts'
import { says } from '../../../test/says.ts'
import { show } from '../../../test/shown-table.tsx'
import { KeysPanel } from '../keys/keys-panel.tsx'
import { RetentionPanel } from './retention-panel.tsx'

const retention = page.getByRole('region', { name: 'Retention' })
const keys = page.getByRole('region', { name: 'API keys' })
const plan = page.getByRole('combobox', { name: 'Plan' })
const runPass = page.getByRole('button', { name: 'Run a pass now' })

const rows = entriesWith([
  { timestamp: '2026-03-06T12:30:45.000Z' },
  { timestamp: '2026-03-01T12:00:00.000Z' },
  { timestamp: '2026-02-27T13:30:00.000Z' },
  { timestamp: '2026-02-27T12:00:00.000Z' },
])

function showPanel(scene: AccountInMemory): void {
  show(<RetentionPanel account={scene.account} timeZone="UTC" />)
}

describe('retention', () => {
  test('the window, the next pass and what leaves with it', async () => {
    showPanel(accountInMemory({ entries: rows }))
    await expect.element(plan).toHaveValue('starter')
    await says(retention, 'Mar 6, 14:00:00 (in 1 hour)')
    await says(retention, '2 rows in logs')
    await says(retention, 'No pass yet')
  })

  test('what another plan would remove is told before it is changed', async () => {
    const scene = accountInMemory({ entries: rows })
    showPanel(scene)
    await plan.selectOptions('free')
    await says(retention, 'At the next pass 3 rows would leave.')
    expect(scene.policy).toBe('starter')
    await page.getByRole('button', { name: 'Change plan' }).click()
    await says(retention, 'Free applies from the next pass on.')
    await expect.element(plan).toHaveFocus()
    expect(scene.policy).toBe('free')
    await says(retention, '3 rows in logs')
  })

  test('a choice can be taken back', async () => {
    const scene = accountInMemory({ entries: rows })
    showPanel(scene)
    await plan.selectOptions('forever')
    await says(retention, 'At the next pass no row would leave.')
    await page.getByRole('button', { name: 'Keep as it is' }).click()
    await expect.element(plan).toHaveValue('starter')
    expect(scene.calls).not.toContain('changePolicy')
  })

  test('a change that was refused says so', async () => {
    const scene = accountInMemory({ entries: rows })
    scene.fail('changePolicy', new LoggiaError('forbidden'))
    showPanel(scene)
    await plan.selectOptions('pro')
    await page.getByRole('button', { name: 'Change plan' }).click()
    await says(retention, 'You may not do that. Ask an owner of the account.')
    expect(scene.policy).toBe('starter')
  })

  test('a pass runs once at a double click, and says what it did', async () => {
    const scene = accountInMemory({ entries: rows })
    const release = scene.hold('runPass')
    showPanel(scene)
    await runPass.dblClick()
    await says(retention, 'A pass is running…')
    release()
    await says(retention, '1 row removed in 300 ms.')
    expect(scene.calls.filter((name) => name === 'runPass')).toHaveLength(1)
    await expect.element(page.getByRole('group', { name: 'Passes' })).toBeVisible()
    expect(scene.entries).toHaveLength(3)
  })

  test('a pass that runs elsewhere is no failure of this one', async () => {
    const scene = accountInMemory()
    scene.fail('runPass', new LoggiaError('pass-running'))
    showPanel(scene)
    await runPass.click()
    await says(retention, 'A pass is running already.')
  })

  test('a panel is as high as its content where panels share less than their height', async () => {
    const { account, adapter } = accountInMemory({ entries: rows })
    show(
      <div style={{ display: 'grid', blockSize: 120, overflow: 'auto' }}>
        <RetentionPanel account={account} timeZone="UTC" />
        <KeysPanel account={account} adapter={adapter} timeZone="UTC" />
      </div>,
    )
    await says(retention, 'No pass yet')
    const above = retention.element().getBoundingClientRect()
    expect(above.bottom).toBeLessThanOrEqual(keys.element().getBoundingClientRect().top)
  })

  test('passes are listed with their state in words', async () => {
    const passes = [
      passWith({ id: 'c', state: 'running', duration: null, finishedAt: null }),
      passWith({ id: 'b', state: 'interrupted', duration: null, finishedAt: null }),
      passWith({
        id: 'a',
        duration: 2340,
        collections: [{ collection: 'logs', counted: 1200, deleted: 1199 }],
      }),
    ]
    showPanel(accountInMemory({ passes }))
    await says(retention, 'Running')
    await says(retention, 'Interrupted')
    await expect.element(page.getByRole('cell', { name: '1,199' })).toBeVisible()
    await expect.element(page.getByRole('cell', { name: '2.3 sec' })).toBeVisible()
  })

  test.each([
    ['may not manage', { mayManage: false }],
    ['is where the plan comes from elsewhere', { policyChangeable: false }],
  ])('whoever %s reads the plan only', async (_, start) => {
    showPanel(accountInMemory(start))
    await says(retention, 'Starter')
    await expect.element(plan).not.toBeInTheDocument()
  })

  test('a failure is tried again; a missing history leaves the rest', async () => {
    const scene = accountInMemory({ entries: rows })
    scene.fail('retention', new LoggiaError('unavailable'))
    showPanel(scene)
    await says(retention, 'How long entries are kept could not be looked up.')
    scene.fail('passes', new LoggiaError('timeout'))
    await page.getByRole('button', { name: 'Try again' }).click()
    await says(retention, 'The server did not answer in time.')
    await expect.element(plan).toBeVisible()
  })
})

describe('keys', () => {
  const other = entry({ id: 'other', apikey_prefix: 'bye_XY98Z', apikey_name: 'staging-key' })

  function showKeys(scene: AccountInMemory): void {
    show(<KeysPanel account={scene.account} adapter={scene.adapter} timeZone="UTC" />)
  }

  test('are listed with their rows, and can be deleted', async () => {
    const scene = accountInMemory({ entries: [...entries(3), other] })
    showKeys(scene)
    await page.getByRole('button', { name: 'Delete staging-key…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete staging-key' })
    await dialog.getByRole('button', { name: 'Export as CSV' }).click()
    await says(dialog, '1 of 1 row is in logs-bye_XY98Z.csv.')
    await dialog.getByRole('button', { name: 'Delete key and rows' }).click()
    await says(dialog, '1 row was removed. Statistics stay.')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect
      .element(page.getByRole('rowheader', { name: 'staging-key' }))
      .not.toBeInTheDocument()
    // The button that had it is gone.
    await expect.element(keys).toHaveFocus()
  })

  test('a deletion ends when the panel is given another account', async () => {
    const [one, two] = [other, entry({ id: 'two', apikey_prefix: 'bye_XY98Z' })].map((row) =>
      accountInMemory({ entries: [row] }),
    )
    if (!one || !two) throw new Error('There are two.')
    const panel = (scene: AccountInMemory) => (
      <KeysPanel account={scene.account} adapter={scene.adapter} timeZone="UTC" />
    )
    const { rerender } = show(panel(one))
    await page.getByRole('button', { name: 'Delete staging-key…' }).click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    rerender(panel(two))
    await expect.element(page.getByRole('rowheader', { name: 'production-api' })).toBeVisible()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('a key without a name is deleted by its prefix', async () => {
    const nameless = entry({ id: 'one', apikey_name: '', apikey_prefix: 'bye_XY98Z' })
    showKeys(accountInMemory({ entries: [nameless] }))
    const button = page.getByRole('button', { name: 'Delete bye_XY98Z…', exact: true })
    await expect.element(button).toBeVisible()
  })

  test('a key without rows says so, and is offered for deletion only where the key itself can go', async () => {
    const scene = accountInMemory({ entries: entries(3) })
    const gone = { prefix: 'bye_XY98Z', name: null, live: 0, total: 7 }
    const account = { ...scene.account, keys: async () => [gone] }
    const panel = (onDelete?: () => Promise<void>): ReactElement => (
      <KeysPanel account={account} adapter={scene.adapter} onDelete={onDelete} timeZone="UTC" />
    )
    const { rerender } = show(panel())
    await expect.element(keys.getByRole('rowheader', { name: 'No rows left' })).toBeVisible()
    const button = keys.getByRole('button', { name: 'Delete bye_XY98Z…', exact: true })
    await expect.element(button).not.toBeInTheDocument()
    rerender(panel(async () => undefined))
    await expect.element(button).toBeVisible()
  })

  test('a member is offered nothing', async () => {
    showKeys(accountInMemory({ entries: [other], mayManage: false }))
    await expect.element(page.getByRole('rowheader', { name: 'staging-key' })).toBeVisible()
    await expect.element(page.getByRole('button')).not.toBeInTheDocument()
  })

  test('none yet, and a failure with another try', async () => {
    const scene = accountInMemory()
    scene.fail('keys', new LoggiaError('unavailable'))
    showKeys(scene)
    await says(keys, 'The server could not be reached.')
    await page.getByRole('button', { name: 'Try again' }).click()
    await says(keys, 'No keys yet')
  })
})
