import { readdirSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import type { Person } from './person.ts'
import {
  columns,
  isBusy,
  isShown,
  order,
  range,
  rowCount,
  selectedRows,
  unselectedRows,
} from './seen.ts'

/** A machine that tests is busy, and backends take their time. */
const patient = { timeout: 10_000 } as const

/** Waits until rows that were asked for are there, as somebody who looks would. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => isBusy(page), patient).toBe(false)
}

/** Narrows the rows by text, and takes it back. */
export async function finds(
  { page, tabTo, type, press, focus }: Person,
  text: string,
): Promise<void> {
  const before = await rowCount(page)
  await tabTo(/^search /)
  await type(text)
  await expect.poll(() => rowCount(page), patient).toBeLessThan(before)
  expect(await focus()).toMatch(/^search /)
  await press('Escape')
  await expect.poll(() => rowCount(page), patient).toBeGreaterThanOrEqual(before)
  await settled(page)
}

/** Goes back into the grid, which is one tab stop, and orders by its second column. */
export async function orders({ page, backTo, press, focus }: Person): Promise<void> {
  await backTo(/^checkbox Select all/)
  await press('ArrowRight', 'ArrowRight', 'Enter')
  const header = await focus()
  expect(header).toMatch(/^button /)
  const [, name] = await columns(page)
  await expect.poll(() => order(page), patient).toEqual([`ascending ${name}`])
  await settled(page)
  await press('Enter')
  await expect.poll(() => order(page), patient).toEqual([`descending ${name}`])
  await settled(page)
  expect(await focus()).toBe(header)
}

/** Selects a row, a range with Shift, and everything on the page. */
export async function selects({ page, press, focus }: Person): Promise<void> {
  await press('Control+Home', 'Space', 'ArrowDown', 'ArrowDown', 'Shift+Space')
  await expect.poll(() => selectedRows(page), patient).toBe(3)
  await press('Control+a')
  await expect.poll(() => unselectedRows(page), patient).toBe(0)
  expect(await focus()).toMatch(/^checkbox Select /)
}

/** Turns a page and comes back. At an end the focus stays on what can be pressed. */
export async function turnsPages({ page, tabTo, press, focus }: Person): Promise<void> {
  const first = await range(page)
  await tabTo('Next page')
  await press('Enter')
  await expect.poll(() => range(page), patient).not.toBe(first)
  await settled(page)
  expect(await focus()).not.toBe('nothing')
  await press('Shift+Tab', 'Enter')
  await expect.poll(() => range(page), patient).toBe(first)
  await settled(page)
  expect(await focus()).not.toBe('nothing')
}

/** Takes what is selected along as a file. */
export async function exports({ backTo, press, focus, downloads }: Person): Promise<void> {
  const before = readdirSync(downloads).length
  await backTo(/^button Actions/)
  await press('Enter')
  await expect.poll(focus, patient).toMatch(/^menuitem /)
  for (let at = await focus(); !at.includes('Export as CSV'); at = await focus()) {
    await press('ArrowDown')
  }
  await press('Enter')
  await expect.poll(() => readdirSync(downloads).length, patient).toBeGreaterThan(before)
  await expect.poll(focus, patient).toMatch(/^button Actions/)
}

/** Opens something that floats, by a button, and leaves it with Escape. */
export async function leaves(
  { page, tabTo, press, focus }: Person,
  button: RegExp,
  opened: string,
): Promise<void> {
  await tabTo(button)
  const before = await focus()
  await press('Enter')
  await expect.poll(() => isShown(page, opened), patient).toBe(true)
  await expect.poll(focus, patient).not.toBe(before)
  await press('Tab', 'Escape')
  await expect.poll(() => isShown(page, opened), patient).toBe(false)
  await expect.poll(focus, patient).toBe(before)
}

/** Fills the screen, and leaves that with Escape. */
export async function leavesFullscreen({ tabTo, press, focus }: Person): Promise<void> {
  await tabTo('Fullscreen')
  await press('Enter')
  await expect.poll(focus, patient).toBe('button Leave fullscreen')
  await press('Escape')
  await expect.poll(focus, patient).toBe('button Fullscreen')
}

/** Moves a column by the keys of its header, which keeps the focus. */
export async function arrangesColumns({ page, tabTo, press, focus }: Person): Promise<void> {
  await tabTo(/^checkbox Select all/)
  await press('ArrowRight', 'ArrowRight')
  const header = await focus()
  // What arranges columns is fetched once the header is reached.
  await expect.poll(() => isShown(page, 'th .loggia-resize'), patient).toBe(true)
  const [, second, third] = await columns(page)
  await press('Alt+Shift+ArrowRight')
  await expect.poll(async () => (await columns(page)).slice(1, 3), patient).toEqual([third, second])
  expect(await focus()).toBe(header)
  await press('Alt+Shift+ArrowLeft')
  await expect.poll(async () => (await columns(page)).slice(1, 3), patient).toEqual([second, third])
  expect(await focus()).toBe(header)
}

/** Opens the menu of a cell, and leaves it with Escape. */
export async function leavesCellMenu({ page, press, focus }: Person): Promise<void> {
  await press('ArrowDown', 'ArrowRight')
  const cell = await focus()
  await press('Shift+F10')
  await expect.poll(focus, patient).toMatch(/^menuitem /)
  await press('Escape')
  await expect.poll(focus, patient).toBe(cell)
  expect(await isShown(page, '[role="menu"]')).toBe(false)
}

/** Opens a row, goes into what it tells and back to it, and closes it. */
export async function opensRows({ page, press, focus }: Person): Promise<void> {
  const cell = await focus()
  await press('Enter')
  await expect.poll(() => isShown(page, '.loggia-opened button'), patient).toBe(true)
  await press('Tab')
  expect(await focus()).not.toBe(cell)
  await press('Escape')
  await expect.poll(focus, patient).toBe(cell)
  await press('Escape')
  await expect.poll(() => isShown(page, '.loggia-opened'), patient).toBe(false)
  expect(await focus()).toBe(cell)
}
