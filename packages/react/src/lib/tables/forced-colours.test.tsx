import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { contrastOf } from '../../../test/contrast.ts'
import { emulateMedia } from '../../../test/emulated-media.ts'
import { fourTables } from '../../../test/four-tables.tsx'
import { grid, rowCheckbox } from '../../../test/shown-table.tsx'

afterEach(() => emulateMedia())

/** A colour of the system, as it is computed. */
function system(name: string): string {
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.color = name
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** Drawings in view that are weak on the ground of the system, in a line each. */
function weakIcons(): readonly string[] {
  const icons = [...document.querySelectorAll('.loggia-icon')].filter((icon) =>
    icon.checkVisibility(),
  )
  if (icons.length < 5) throw new Error('There are no icons.')
  return icons
    .filter((icon) => contrastOf(getComputedStyle(icon).stroke, system('Canvas')) < 4.5)
    .map((icon) => `${icon.getAttribute('data-icon')} ${getComputedStyle(icon).stroke}`)
}

describe.each([
  ['dark', 'light'],
  ['light', 'dark'],
] as const)('where a %s system forces its colours on a %s table', (scheme, theme) => {
  beforeEach(() => emulateMedia({ 'forced-colors': 'active', 'prefers-color-scheme': scheme }))

  test.each(Object.entries(fourTables))('no icon of %s is weak', async (_, showTable) => {
    showTable({ theme })
    await expect.element(grid.getByRole('row').nth(2)).toBeVisible()
    expect(weakIcons()).toEqual([])
  })

  test('whatever has the focus has a ring', async () => {
    fourTables['API gateway logs']?.({ theme })
    await expect.element(grid.getByRole('row').nth(2)).toBeVisible()
    const ringless: string[] = []
    for (let stop = 0; stop < 24; stop++) {
      await userEvent.keyboard(stop === 16 ? '{ArrowDown}' : '{Tab}')
      const focused = document.activeElement
      if (!focused || focused === document.body) break
      if (!hasRing(focused)) ringless.push(focused.outerHTML)
    }
    expect(ringless).toEqual([])
  })

  test('a selected row, its checkbox and the order are seen', async () => {
    fourTables['API request logs']?.({ theme })
    await rowCheckbox(1).click()
    const row = rowCheckbox(1).element().closest('tr')
    const highlight = system('Highlight')
    expect(row && getComputedStyle(row)).toMatchObject({
      outlineStyle: 'solid',
      outlineColor: highlight,
    })
    for (const cell of row?.cells ?? []) {
      expect(getComputedStyle(cell).borderBottomColor).toBe(highlight)
    }
    expect(getComputedStyle(rowCheckbox(1).element()).backgroundColor).toBe(highlight)
    expect(getComputedStyle(rowCheckbox(0).element()).borderTopStyle).toBe('solid')
    expect(arrows('th[aria-sort]')).toEqual([true])
    // What is no order has none, or the order could not be told.
    expect(arrows('th:not([aria-sort])')).not.toContain(true)
  })
})

/** Whether the arrows of those headers can be made out on the ground of the system. */
function arrows(headers: string): readonly boolean[] {
  const icons = [...document.querySelectorAll(`${headers} .loggia-sort .loggia-icon`)]
  return icons.map(
    (icon) =>
      icon.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      contrastOf(getComputedStyle(icon).stroke, system('Canvas')) >= 4.5,
  )
}

/** Whether an outline or a border of its own shows where the focus is. */
function hasRing(focused: Element): boolean {
  const ground = system('Canvas')
  return [focused, focused.parentElement ?? focused].some((element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    return (
      outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) >= 2 &&
      contrastOf(outlineColor, ground) >= 3
    )
  })
}
