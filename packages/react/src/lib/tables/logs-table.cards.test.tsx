import { apiLogs, arrayAdapter } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { askedAdapter } from '../../../test/asked-adapter.ts'
import { copiedTexts } from '../../../test/copied-text.ts'
import { entries, entriesWith, entry } from '../../../test/log-entries.ts'
import { column, findField, grid, show, showLogs, textOf } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

const hash = '631f08140b24a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f607182931'
const hashCell = page.getByText('631f08140b24…').first()
const hashCard = page.getByRole('group', { name: 'IP hash' })

test('the pointer on a hash shows all 64 characters, and copies them', async () => {
  const copied = copiedTexts()
  showLogs(entries(3))
  await hashCell.hover()
  await expect.element(hashCard).toBeVisible()
  expect(textOf(hashCard)).toContain(hash)
  await hashCard.getByRole('button', { name: 'Copy IP hash' }).click()
  await expect.poll(() => copied.texts()).toEqual([hash])
})

test('a time is shown as local, UTC and from now, and UTC can be copied', async () => {
  const copied = copiedTexts()
  const timestamp = new Date(Date.now() - 3 * 60_000).toISOString()
  showLogs([entry({ timestamp })], { timeZone: 'America/New_York', locale: 'en' })
  await grid.getByRole('gridcell').last().hover()
  const card = page.getByRole('group', { name: 'Timestamp' })
  await expect.poll(() => textOf(card)).toContain('Local (America/New_York)')
  expect(textOf(card)).toContain(timestamp)
  expect(textOf(card)).toContain('3 minutes ago')
  await card.getByRole('button', { name: 'Copy UTC' }).click()
  await expect.poll(() => copied.texts()).toEqual([timestamp])
})

test('a key is shown with its prefix and the word of its state', async () => {
  showLogs([entry({ key_state: 'revoked' })])
  await page.getByText('production-api').hover()
  const card = page.getByRole('group', { name: 'API' })
  await expect.poll(() => textOf(card)).toMatch(/production-api.*bye_AB12C.*revoked/)
})

test('keys that scroll rows into view end at a cell with its card', async () => {
  showLogs(entries(60))
  await hashCell.click()
  await findField.hover()
  for (let row = 0; row < 14; row++) await userEvent.keyboard('{ArrowDown}')
  await expect.element(hashCard).toBeVisible()
  const row = document.activeElement?.closest('tr')?.getBoundingClientRect()
  expect(
    Math.abs((row?.bottom ?? 0) - hashCard.element().getBoundingClientRect().top),
  ).toBeLessThan(120)
})

test('a cell that shows its whole value has no card', async () => {
  showLogs(entries(2))
  await page.getByText('/v1/1').hover()
  await hashCell.hover()
  await expect.element(hashCard).toBeVisible()
  expect(page.getByRole('group', { name: 'Endpoint' }).query()).toBeNull()
})

test('a cell that cuts its value has a card with all of it', async () => {
  const endpoint = `/v1/${'a-long-way/'.repeat(20)}end`
  showLogs([entry({ endpoint })])
  await page
    .getByText(/a-long-way/)
    .first()
    .hover()
  await expect.poll(() => textOf(page.getByRole('group', { name: 'Endpoint' }))).toContain(endpoint)
})

test('the keyboard opens it, walks into it and back with Escape', async () => {
  showLogs(entries(3))
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  grid.getByRole('button', { name: 'IP hash', exact: true }).element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(hashCard).toBeVisible()
  await userEvent.tab()
  await expect.element(hashCard.getByRole('button')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => hashCard.query()).toBeNull()
  await expect.element(grid.getByRole('gridcell').nth(7)).toHaveFocus()
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(hashCard.query()).toBeNull()
})

test('it stays while the pointer moves onto it and marks its text', async () => {
  showLogs(entries(3))
  await hashCell.click()
  await expect.element(hashCard).toBeVisible()
  await hashCard.getByText(hash).dblClick()
  await new Promise((resolve) => setTimeout(resolve, 500))
  await expect.element(hashCard).toBeVisible()
  expect(document.getSelection()?.toString()).toBe(hash)
})

test('it goes when the pointer leaves', async () => {
  showLogs(entries(3))
  await hashCell.hover()
  await expect.element(hashCard).toBeVisible()
  await page.getByRole('heading').hover()
  await expect.poll(() => hashCard.query()).toBeNull()
})

test('it goes with a press elsewhere, without waiting for the pointer to rest', async () => {
  showLogs(entries(3))
  await hashCell.hover()
  await expect.element(hashCard).toBeVisible()
  const press = new PointerEvent('pointerdown', { bubbles: true })
  grid.getByRole('columnheader').first().element().dispatchEvent(press)
  await expect.poll(() => hashCard.query()).toBeNull()
})

test('it goes with Escape wherever the focus is', async () => {
  showLogs(entries(3))
  await hashCell.hover()
  await expect.element(hashCard).toBeVisible()
  expect(document.activeElement).toBe(document.body)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => hashCard.query()).toBeNull()
})

test('one press of Escape closes one thing: the card, then the text', async () => {
  showLogs(entries(3))
  await findField.fill('v1')
  await hashCell.hover()
  await expect.element(hashCard).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => hashCard.query()).toBeNull()
  await expect.element(findField).toHaveValue('v1')
  await userEvent.keyboard('{Escape}')
  await expect.element(findField).toHaveValue('')
})

test('it goes when the rows scroll under it', async () => {
  showLogs(entries(100))
  await hashCell.hover()
  await expect.element(hashCard).toBeVisible()
  await userEvent.wheel(grid, { delta: { y: 200 } })
  await expect.poll(() => hashCard.query()).toBeNull()
})

describe('when the focus leaves the table', () => {
  const before = page.getByRole('button', { name: 'Before' })

  async function focusHash(): Promise<void> {
    show(
      <>
        <button type="button">Before</button>
        <LogsTable adapter={arrayAdapter(entries(1), apiLogs)} />
      </>,
    )
    await expect.poll(() => column('Endpoint')).toHaveLength(1)
    grid.getByRole('button', { name: 'IP hash', exact: true }).element().focus()
    await userEvent.keyboard('{ArrowDown}')
  }

  test('from the cell, it goes', async () => {
    await focusHash()
    await expect.element(hashCard).toBeVisible()
    before.element().focus()
    await expect.poll(() => hashCard.query()).toBeNull()
  })

  test('from the card, it goes', async () => {
    await focusHash()
    await expect.element(hashCard).toBeVisible()
    hashCard.getByRole('button').element().focus()
    await expect.element(hashCard).toBeVisible()
    before.element().focus()
    await expect.poll(() => hashCard.query()).toBeNull()
  })

  test('before it opened, it never does', async () => {
    await focusHash()
    before.element().focus()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(hashCard.query()).toBeNull()
  })
})

test('it stays with its entry when new rows move it', async () => {
  const [older, newer] = ['a', 'b'].map((letter) => letter.repeat(64))
  const held = entriesWith([{ id: 'older', ip_hash: older ?? '' }])
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(held)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByText('aaaaaaaaaaaa…').hover()
  await expect.poll(() => textOf(hashCard)).toContain(older)
  const top = hashCard.element().getBoundingClientRect().top
  adapter.newest().answer([...entriesWith([{ id: 'newer', ip_hash: newer ?? '' }]), ...held])
  await expect.poll(() => column('IP hash')).toHaveLength(2)
  expect(textOf(hashCard)).toContain(older)
  await expect.poll(() => hashCard.element().getBoundingClientRect().top).toBeGreaterThan(top)
})

test('it goes with its entry', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(2))
  await page.getByRole('button', { name: 'Refresh' }).click()
  await hashCell.hover()
  await expect.element(hashCard).toBeVisible()
  adapter.newest().answer(entriesWith([{ id: 'other' }]))
  await expect.poll(() => hashCard.query()).toBeNull()
})

describe('when rows are drawn by elements of other rows', () => {
  const hashes = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(64))
  const held = entriesWith(hashes.map((ip_hash) => ({ id: ip_hash.slice(0, 1), ip_hash })))
  const rowOf = (letter: string): DOMRect =>
    page
      .getByText(`${letter.repeat(12)}…`)
      .element()
      .getBoundingClientRect()

  async function hoverSecond(): Promise<ReturnType<typeof askedAdapter>> {
    const adapter = askedAdapter()
    showLogs(adapter)
    adapter.newest().answer(held)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByText('bbbbbbbbbbbb…').hover()
    await expect.poll(() => textOf(hashCard)).toContain(hashes[1])
    return adapter
  }

  test('it stays beside its own', async () => {
    const adapter = await hoverSecond()
    adapter.newest().answer(held.toReversed())
    await expect.poll(() => column('IP hash').at(0)).toContain('ffff')
    expect(textOf(hashCard)).toContain(hashes[1])
    const gap = (): number => hashCard.element().getBoundingClientRect().top - rowOf('b').bottom
    await expect.poll(gap).toBeLessThan(20)
    expect(gap()).toBeGreaterThan(0)
  })

  test('what has come under the pointer has its card and its copy button once the pointer moves', async () => {
    const adapter = await hoverSecond()
    adapter.newest().answer(held.slice(3))
    await expect.poll(() => hashCard.query()).toBeNull()
    const { left, top } = rowOf('e')
    await userEvent.pointer({ coords: { x: left + 4, y: top + 4 } })
    await expect.poll(() => textOf(hashCard)).toContain(hashes[4])
    await userEvent.keyboard('{Escape}')
    await expect.element(grid.getByRole('button', { name: 'Copy IP hash' })).toBeVisible()
  })
})
