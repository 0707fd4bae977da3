import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fourTables } from '../../../test/four-tables.tsx'
import { grid } from '../../../test/shown-table.tsx'

/** Whatever can be pressed and has neither 24 pixels nor their space, in a line each (WCAG 2.5.8). */
async function tooSmall(): Promise<readonly string[]> {
  const { violations, passes } = await axe.run(document.body, { runOnly: ['target-size'] })
  if (!passes.some(({ nodes }) => nodes.length > 5)) throw new Error('Nothing was measured.')
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
}

const opened = page.getByRole('dialog').or(page.getByRole('menu'))

/** The buttons that open a panel or a menu. One may be another element once its menu has been fetched. */
function openers(): readonly HTMLElement[] {
  const root = grid.element().closest('.loggia-root')
  return [...(root?.querySelectorAll<HTMLElement>('[aria-haspopup]') ?? [])]
}

describe.each(Object.entries(fourTables))('%s', (_, showTable) => {
  test('has targets of 24 pixels in each panel and menu, and Escape gives the focus back', async () => {
    showTable()
    await expect.element(grid.getByRole('row').nth(2)).toBeVisible()
    await expect.poll(() => openers().length).toBeGreaterThan(2)
    expect(await tooSmall()).toEqual([])
    for (const at of openers().keys()) {
      openers()[at]?.focus()
      await userEvent.keyboard('{Enter}')
      await expect.element(opened).toBeVisible()
      await expect.poll(() => opened.element().contains(document.activeElement)).toBe(true)
      expect(await tooSmall()).toEqual([])
      await userEvent.keyboard('{Escape}')
      await expect.element(opened).not.toBeInTheDocument()
      expect(document.activeElement).toBe(openers()[at])
    }
  })

  test('has targets of 24 pixels in the menu of a cell, and Escape goes back to the cell', async () => {
    showTable()
    const cell = grid.getByRole('gridcell').nth(2)
    await expect.element(cell).toBeVisible()
    cell.element().focus()
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    await expect.element(page.getByRole('menu')).toBeVisible()
    expect(await tooSmall()).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(cell.element())
  })
})

test.each(['API gateway logs', 'AI gateway logs'])('%s in an opened row', async (name) => {
  fourTables[name]?.()
  const cell = grid.getByRole('gridcell').nth(2)
  await expect.element(cell).toBeVisible()
  cell.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelector('.loggia-opened button')).not.toBeNull()
  expect(await tooSmall()).toEqual([])
  await userEvent.keyboard('{Tab}{Escape}')
  expect(document.activeElement).toBe(cell.element())
})
