import { LoggiaError } from '@loggia/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { axeFindings } from '../../../test/axe-findings.ts'
import { chart, cursor, showChart, sixHours } from '../../../test/shown-chart.tsx'
import { askedAccount, usage, type AskedAccount } from '../../../test/usage-account.ts'

/** States of the chart, and how one gets there. */
const states: Readonly<Record<string, (account: AskedAccount) => void | Promise<void>>> = {
  loading: () => undefined,
  bars: async (account) => {
    account.newest().answer(sixHours)
    await expect.element(cursor).toBeVisible()
  },
  'a card': async (account) => {
    await states['bars']?.(account)
    cursor.element().focus()
    await userEvent.keyboard('{Home}')
    await expect.element(page.getByText(/04:00 – 05:00/)).toBeVisible()
  },
  'a table': async (account) => {
    await states['bars']?.(account)
    await page.getByRole('button', { name: 'Show as table' }).click()
    await expect.element(page.getByRole('table')).toBeVisible()
  },
  'nothing recorded': async (account) => {
    account.newest().answer(usage({}))
    await expect.element(page.getByText('No requests in this period')).toBeVisible()
  },
  failed: async (account) => {
    account.newest().fail(new LoggiaError('forbidden'))
    await expect.element(page.getByRole('status')).toBeVisible()
  },
}

beforeEach(() => {
  document.documentElement.lang = 'en'
  document.title = 'Dashboard'
})

afterEach(() => {
  document.documentElement.dir = ''
})

async function forcedColors(value: 'active' | ''): Promise<void> {
  // The protocol has no types here.
  const send = cdp().send as (method: string, options: object) => Promise<unknown>
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
}

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (theme) => {
  test.each(Object.entries(states))('%s', async (_, arrive) => {
    document.body.style.background = theme === 'dark' ? '#000' : '#fff'
    const account = askedAccount()
    showChart({ account, theme })
    await arrive(account)
    expect(await axeFindings()).toEqual([])
  })
})

test('axe finds nothing from right to left', async () => {
  document.documentElement.dir = 'rtl'
  const account = askedAccount()
  showChart({ account })
  await states['a card']?.(account)
  expect(await axeFindings()).toEqual([])
})

test('with forced colours, axe finds nothing and each class has its own pattern', async () => {
  await forcedColors('active')
  const account = askedAccount()
  showChart({ account })
  await states['a card']?.(account)
  expect(await axeFindings()).toEqual([])
  const fills = [...chart.element().querySelectorAll('.loggia-usage-drawing path')]
    .filter((path) => path.getAttribute('data-listed') === 'true')
    .map((path) => getComputedStyle(path).fill)
  expect(fills).toHaveLength(3)
  expect(new Set(fills).size).toBe(3)
  expect(fills.every((fill) => fill.startsWith('url('))).toBe(true)
  await forcedColors('')
})

test('each class has a colour of its own, which stands out from the surface', async () => {
  const account = askedAccount()
  showChart({ account })
  await states['bars']?.(account)
  const fills = [...chart.element().querySelectorAll('.loggia-usage-legend path')].map(
    (path) => getComputedStyle(path).fill,
  )
  expect(new Set(fills).size).toBe(5)
})

test('everything that can be pressed is at least 24 pixels wide and high', async () => {
  const account = askedAccount()
  showChart({ account })
  await states['bars']?.(account)
  for (const target of chart.element().querySelectorAll('button, [role="slider"]')) {
    const { width, height } = target.getBoundingClientRect()
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24)
  }
})

test('on 320 pixels everything is within the chart', async () => {
  const account = askedAccount()
  showChart({ account }, 288)
  await states['a card']?.(account)
  const { left, right } = chart.element().getBoundingClientRect()
  expect(right - left).toBeLessThanOrEqual(288)
  for (const part of chart.element().querySelectorAll('*')) {
    const box = part.getBoundingClientRect()
    expect(Math.round(box.right), part.outerHTML).toBeLessThanOrEqual(Math.round(right))
    expect(Math.round(box.left), part.outerHTML).toBeGreaterThanOrEqual(Math.round(left))
  }
})
