import { LoggiaError, type AccountAdapter } from '@loggia/core'
import type { RenderResult } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accountInMemory, passWith } from '../../../test/account-in-memory.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { LogsTable, type LogsTableProps } from './logs-table.tsx'
import { says } from '../../../test/says.ts'
import { column, frame, show, showLogs } from '../../../test/shown-table.tsx'

/** Under Starter at 13:00 on March 6: a day and more, 21 h, 2 h, 90 and 10 minutes left, and past the end. */
const rows = entriesWith([
  { timestamp: '2026-02-28T14:00:00.000Z' },
  { timestamp: '2026-02-28T09:59:30.000Z' },
  { timestamp: '2026-02-27T15:10:00.000Z' },
  { timestamp: '2026-02-27T14:30:30.000Z' },
  { timestamp: '2026-02-27T13:10:30.000Z' },
  { timestamp: '2026-02-27T12:59:59.000Z' },
])
const banner = page.getByRole('group', { name: 'Retention' })
const marks = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.loggia-horizon')].map((mark) => mark.getAttribute('title'))

test('rows near their end say when they go, the others do not', async () => {
  const { account, adapter } = accountInMemory({ entries: rows })
  showLogs(adapter, { account })
  await expect
    .poll(marks)
    .toEqual([
      'expires in 20 h',
      'expires in 2 h',
      'expires in 90 min',
      'expires in 10 min',
      'due for removal',
    ])
  expect(column('Timestamp')[0]).toBe('Feb 28, 14:00:00')
  expect(column('Timestamp')[1]).toContain('Feb 28, 09:59:30')
})

test('the card of a moment says when the entry goes, near its end or not', async () => {
  const { account, adapter } = accountInMemory({ entries: rows })
  showLogs(adapter, { account })
  await expect.poll(marks).toHaveLength(5)
  await page.getByText('Feb 28, 14:00:00').hover()
  const card = page.getByRole('group', { name: 'Timestamp' })
  await expect.element(card.getByText('Mar 7, 14:00:00 (in 1 day)')).toBeVisible()
})

test('where entries are kept forever no row says anything', async () => {
  const { account, adapter } = accountInMemory({ entries: rows, policy: 'forever' })
  showLogs(adapter, { account })
  await expect.element(banner.getByText('Entries are kept forever.')).toBeVisible()
  expect(marks()).toEqual([])
})

test('nothing moves when what is known of the account arrives', async () => {
  const scene = accountInMemory({ entries: rows })
  const release = scene.hold('retention')
  showLogs(scene.adapter, { account: scene.account })
  await expect.poll(() => column('Timestamp')).toHaveLength(6)
  const place = (): readonly number[] => {
    const { x, y, width } =
      document.querySelectorAll('th')[8]?.getBoundingClientRect() ?? frame().getBoundingClientRect()
    return [x, y, width]
  }
  const before = place()
  await expect.element(banner).toBeVisible()
  expect(place()).toEqual(before)
  release()
  await expect.poll(marks).toHaveLength(5)
  await expect.poll(place).toEqual(before)
})

test.each([1240, 1000])('a table of %i px does not grow by the words', async (pixels) => {
  const { account, adapter } = accountInMemory({ entries: rows })
  const within = (props: Partial<LogsTableProps>): RenderResult =>
    show(
      <div style={{ inlineSize: pixels }}>
        <LogsTable timeZone="UTC" adapter={adapter} {...props} />
      </div>,
    )
  const width = (): number => document.querySelector('table')?.offsetWidth ?? 0
  const alone = within({})
  await expect.poll(() => column('Timestamp')).toHaveLength(6)
  const before = width()
  alone.unmount()
  within({ account })
  await expect.poll(marks).toHaveLength(5)
  expect(width()).toBe(before)
})

test.each([
  ['short, and not cut, at the usual width of their column', undefined, true],
  ['whole where it is wider', 300, false],
])('the words are %s', async (_, timestamp, short) => {
  const { account, adapter } = accountInMemory({ entries: rows })
  const columns = timestamp === undefined ? {} : { timestamp: { width: timestamp } }
  show(
    <div style={{ inlineSize: 1280 }}>
      <LogsTable timeZone="UTC" adapter={adapter} account={account} columns={columns} />
    </div>,
  )
  await expect.poll(marks).toHaveLength(5)
  const mark = document.querySelector('.loggia-horizon')
  const words = mark?.querySelector<HTMLElement>('.loggia-horizon-short')
  expect(words?.checkVisibility()).toBe(short)
  expect(words?.scrollWidth).toBe(words?.clientWidth)
  expect(mark?.scrollWidth).toBe(mark?.clientWidth)
})

describe('each part can be left out', () => {
  test('the banner', async () => {
    const { account, adapter } = accountInMemory({ entries: rows })
    showLogs(adapter, { account, retentionBanner: false })
    await expect.poll(marks).toHaveLength(5)
    await expect.element(banner).not.toBeInTheDocument()
  })

  test('the usage chart', async () => {
    const { account, adapter, calls } = accountInMemory({ entries: rows })
    showLogs(adapter, { account, usageChart: false })
    await expect.poll(marks).toHaveLength(5)
    await expect.element(page.getByRole('button', { name: 'Hide usage' })).not.toBeInTheDocument()
    expect(calls).not.toContain('usage')
  })

  test('the words beside rows', async () => {
    const { account, adapter } = accountInMemory({ entries: rows })
    showLogs(adapter, { account, horizon: false })
    await says(banner, 'Starter keeps 7 days.')
    expect(marks()).toEqual([])
  })
})

test('the usage chart folds away', async () => {
  const { account, adapter } = accountInMemory({ entries: rows })
  showLogs(adapter, { account })
  const fold = page.getByRole('button', { name: 'Hide usage' })
  await expect.element(page.getByRole('group', { name: 'Requests over time' })).toBeVisible()
  await fold.click()
  await expect
    .element(page.getByRole('group', { name: 'Requests over time' }))
    .not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Show usage' })).toHaveFocus()
})

test.each<readonly [string, Partial<AccountAdapter>]>([
  ['fails', { retention: () => Promise.reject(new LoggiaError('unavailable')) }],
  [
    'throws at once',
    {
      retention() {
        throw new Error('No.')
      },
    },
  ],
  ['never answers', { retention: () => new Promise(() => undefined) }],
  ['answers nonsense', { retention: () => Promise.resolve('no' as never) }],
])('an account that %s leaves the table as it is', async (_, broken) => {
  const { account, adapter } = accountInMemory({ entries: rows })
  showLogs(adapter, { account: { ...account, ...broken } })
  await expect.poll(() => column('Timestamp')).toHaveLength(6)
  await expect.element(banner).toBeVisible()
  expect(column('Timestamp')).toHaveLength(6)
})

test('a pass that ended while somebody looks takes its rows out of the table', async () => {
  const scene = accountInMemory({ entries: rows })
  showLogs(scene.adapter, { account: scene.account, refreshEvery: 50 })
  await expect.poll(marks).toHaveLength(5)
  scene.entries = rows.slice(0, 5)
  scene.passes = [passWith()]
  await expect.poll(() => column('Timestamp')).toHaveLength(5)
})

describe('in a short window', () => {
  beforeEach(async () => {
    await page.viewport(1024, 600)
    return () => page.viewport(1280, 720)
  })

  test('the usage chart waits to be asked for, and nothing moves meanwhile', async () => {
    const scene = accountInMemory({ entries: rows })
    showLogs(scene.adapter, { account: scene.account })
    const before = frame().getBoundingClientRect().y
    await expect.element(page.getByRole('button', { name: 'Show usage' })).toBeVisible()
    expect(frame().getBoundingClientRect().y).toBe(before)
    expect(scene.calls).not.toContain('usage')
    await page.getByRole('button', { name: 'Show usage' }).click()
    await expect.element(page.getByRole('group', { name: 'Requests over time' })).toBeVisible()
  })
})
