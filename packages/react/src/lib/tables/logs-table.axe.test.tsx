import { LoggiaError } from '@loggia/core'
import axe from 'axe-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { askedAdapter, type AskedAdapter } from '../../../test/asked-adapter.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { actions, column, findField, rowCheckbox, showLogs } from '../../../test/shown-table.tsx'

const rows = entriesWith([
  { status_code: 200 },
  { status_code: 301, key_state: 'rotated', query_params: 'a=1' },
  { status_code: 404, key_state: 'expired', error_code: 'BSE1001' },
  { status_code: 500, key_state: 'revoked', error_code: 'E9' },
  { status_code: 99, key_state: 'inactive', method: 'PURGE' },
])

/** What axe finds against WCAG 2.2 AA and its own best practice, in a line each. */
async function findings(): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await axe.run(document.body, {
    runOnly: tags,
    // The page around the table is not ours.
    rules: { region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** States of the table, and how one gets there. */
const states: Record<string, (adapter: AskedAdapter) => void | Promise<void>> = {
  'loading for the first time': () => undefined,
  rows: async (adapter) => {
    adapter.newest().answer(rows, { next: 'second' })
    await expect.poll(() => column('API')).toHaveLength(5)
  },
  'two rows selected and the menu open': async (adapter) => {
    adapter.newest().answer(rows)
    await rowCheckbox(0).click()
    await rowCheckbox(2).click()
    await actions.click()
    await expect.element(page.getByRole('menu')).toBeVisible()
  },
  'a notice': async (adapter) => {
    adapter.newest().answer(rows)
    await actions.click()
    await page.getByRole('menuitem', { name: 'Copy as CSV' }).click()
    await expect.element(page.getByText('Select rows first')).toBeVisible()
  },
  'a card': async (adapter) => {
    adapter.newest().answer(rows)
    await page.getByText(/^BSE1001/).hover()
    await expect.element(page.getByRole('group', { name: 'Error code' })).toBeVisible()
  },
  'old rows while new ones load': async (adapter) => {
    adapter.newest().answer(rows)
    await page.getByRole('button', { name: 'Refresh' }).click()
    // Until the dimming has ended.
    await new Promise((resolve) => setTimeout(resolve, 500))
  },
  'old rows after a failure': async (adapter) => {
    adapter.newest().answer(rows)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect.poll(() => adapter.questions.length).toBe(2)
    adapter.newest().fail(new LoggiaError('unavailable'))
    await expect.element(page.getByRole('alert')).toBeVisible()
    await new Promise((resolve) => setTimeout(resolve, 500))
  },
  'a failure without rows': async (adapter) => {
    adapter.newest().fail(new LoggiaError('forbidden'))
    await expect.element(page.getByRole('alert')).toBeVisible()
  },
  'no entries': async (adapter) => {
    adapter.newest().answer([])
    await expect.element(page.getByText('No requests yet')).toBeVisible()
  },
  'no match': async (adapter) => {
    adapter.newest().answer(rows)
    await findField.fill('no such thing')
    await expect.element(page.getByRole('button', { name: 'Clear the text' })).toBeVisible()
  },
  fullscreen: async (adapter) => {
    adapter.newest().answer(rows)
    await page.getByRole('button', { name: 'Fullscreen' }).click()
    await expect.element(page.getByRole('button', { name: 'Leave fullscreen' })).toBeVisible()
  },
}

beforeEach(async () => {
  document.documentElement.lang = 'en'
  document.title = 'Dashboard'
})

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (theme) => {
  test.each(Object.entries(states))('%s', async (_, arrive) => {
    document.body.style.background = theme === 'dark' ? '#000' : '#fff'
    const adapter = askedAdapter()
    showLogs(adapter, { theme })
    await arrive(adapter)
    expect(await findings()).toEqual([])
  })
})

test('axe finds nothing from right to left', async () => {
  document.documentElement.dir = 'rtl'
  const adapter = askedAdapter()
  showLogs(adapter)
  await states['rows']?.(adapter)
  expect(await findings()).toEqual([])
  document.documentElement.dir = 'ltr'
})

test('axe finds nothing with forced colours', async () => {
  const media = (value: string): Promise<unknown> =>
    (cdp().send as (method: string, options: object) => Promise<unknown>)(
      'Emulation.setEmulatedMedia',
      { features: [{ name: 'forced-colors', value }] },
    )
  await media('active')
  expect(matchMedia('(forced-colors: active)').matches).toBe(true)
  const adapter = askedAdapter()
  showLogs(adapter)
  await states['two rows selected and the menu open']?.(adapter)
  expect(await findings()).toEqual([])
  await media('')
})

test('everything that can be pressed is at least 24 pixels wide and high', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  await states['rows']?.(adapter)
  for (const target of document.querySelectorAll<HTMLElement>(
    'button, select, td.loggia-select-cell',
  )) {
    const { width, height } = target.getBoundingClientRect()
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24)
  }
})
