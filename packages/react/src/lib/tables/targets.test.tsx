import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fourTables } from '../../../test/four-tables.tsx'
import { entriesWith } from '../../../test/log-entries.ts'
import { dialog, openDeletion, scene } from '../../../test/shown-deletion.tsx'
import { grid, rowCheckbox, showLogs } from '../../../test/shown-table.tsx'
import { smallTargets } from '../../../test/small-targets.ts'

const opened = page.getByRole('dialog').or(page.getByRole('menu'))

/** The buttons that open a panel or a menu. One may be another element once its menu has been fetched. */
function openers(): readonly HTMLElement[] {
  const root = grid.element().closest('.loggia-root')
  return [...(root?.querySelectorAll<HTMLElement>('[aria-haspopup]') ?? [])]
}

async function rowsShown(): Promise<void> {
  await expect.element(grid.getByRole('row').nth(2)).toBeVisible()
  await expect.poll(() => openers().length).toBeGreaterThan(2)
}

describe.each(Object.entries(fourTables))('%s', (_, showTable) => {
  test('has targets of 24 pixels in each panel and menu, and Escape gives the focus back', async () => {
    showTable()
    await rowsShown()
    expect(smallTargets(document.body)).toEqual([])
    for (const at of openers().keys()) {
      openers()[at]?.focus()
      await userEvent.keyboard('{Enter}')
      await expect.element(opened).toBeVisible()
      await expect.poll(() => opened.element().contains(document.activeElement)).toBe(true)
      // Its content may be fetched.
      await expect.poll(() => smallTargets(opened.element())).toEqual([])
      await userEvent.keyboard('{Escape}')
      await expect.element(opened).not.toBeInTheDocument()
      expect(document.activeElement).toBe(openers()[at])
    }
  })

  test('has targets of 24 pixels in what opens within a panel', async () => {
    showTable()
    await rowsShown()
    let seen = 0
    for (const at of openers().keys()) {
      openers()[at]?.focus()
      await userEvent.keyboard('{Enter}')
      await expect.poll(() => smallTargets(opened.element())).toEqual([])
      const within = opened.element().querySelectorAll<HTMLElement>('button[aria-expanded="false"]')
      for (const button of within) {
        button.click()
        await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true')
        expect(smallTargets(opened.element())).toEqual([])
        seen++
      }
      await userEvent.keyboard('{Escape}')
      await expect.element(opened).not.toBeInTheDocument()
    }
    // The width of each column at least.
    expect(seen).toBeGreaterThan(3)
  })

  test('has targets of 24 pixels in the menu of a cell, and Escape goes back to the cell', async () => {
    showTable()
    const cell = grid.getByRole('gridcell').nth(2)
    await expect.element(cell).toBeVisible()
    cell.element().focus()
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    const menu = page.getByRole('menu')
    await expect.element(menu).toBeVisible()
    expect(smallTargets(menu.element())).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(cell.element())
  })

  test('has targets of 24 pixels in the card of a moment', async () => {
    showTable()
    await rowsShown()
    grid.element().querySelector('td time')?.closest('td')?.focus()
    await expect
      .poll(() => document.querySelectorAll('.loggia-card button').length)
      .toBeGreaterThan(1)
    const card = document.querySelector('.loggia-card')
    expect(card && smallTargets(card)).toEqual([])
  })
})

test.each(['API gateway logs', 'AI gateway logs'])('%s in an opened row', async (name) => {
  fourTables[name]?.()
  const cell = grid.getByRole('gridcell').nth(2)
  await expect.element(cell).toBeVisible()
  cell.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelector('.loggia-opened button')).not.toBeNull()
  expect(smallTargets(document.body)).toEqual([])
  await userEvent.keyboard('{Tab}{Escape}')
  expect(document.activeElement).toBe(cell.element())
})

test('a search that is wrong, rows that are chosen, and fullscreen', async () => {
  showLogs(entriesWith([{}, {}, {}]))
  await rowCheckbox(1).click()
  await page.getByRole('searchbox').fill('nothing of that')
  expect(smallTargets(document.body)).toEqual([])
  await page.getByRole('button', { name: /full ?screen/i }).click()
  await expect.poll(() => document.querySelector('[data-fullscreen="true"]')).not.toBeNull()
  expect(smallTargets(document.body)).toEqual([])
})

test('a search field with something in it, which has a button to clear it', async () => {
  fourTables['API gateway logs']?.()
  await page.getByRole('searchbox').first().fill('pets')
  await expect.poll(() => document.querySelector('.loggia-find-clear')).not.toBeNull()
  expect(smallTargets(document.body)).toEqual([])
})

test.each(['comfortable', 'compact', 'dense'] as const)('%s rows', async (density) => {
  showLogs(entriesWith([{}, {}, {}]), { density })
  await expect.element(rowCheckbox(1)).toBeVisible()
  await userEvent.hover(grid.getByRole('gridcell').nth(4))
  expect(smallTargets(document.body)).toEqual([])
})

test('the dialog that deletes a key with its rows', async () => {
  await openDeletion(scene())
  expect(smallTargets(dialog.element())).toEqual([])
})
