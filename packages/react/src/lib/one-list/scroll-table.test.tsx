import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  blankPixels,
  nextFrame,
  rowsInView,
  scrollTo,
  showList,
} from '../../../test/shown-list.tsx'
import { actions, focusedRow, frame, grid } from '../../../test/shown-table.tsx'

const many = 2_000_000

const cell = (row: number): Promise<void> =>
  grid.getByRole('gridcell', { name: `/v1/${row}`, exact: true }).click()

describe('scrolling through two million rows', () => {
  test('both ends are reached exactly', async () => {
    await showList(many)
    await scrollTo(1)
    await expect.poll(() => rowsInView().at(-1)).toBe(many)
    await scrollTo(0)
    await expect.poll(() => rowsInView()[0]).toBe(1)
  })

  test('a wheel moves by its pixels, anywhere', async () => {
    await showList(many)
    await scrollTo(0.5)
    const [before = 0] = rowsInView()
    frame().scrollTop += 360
    await nextFrame()
    expect(rowsInView()[0]).toBe(before + 10)
  })

  test('every frame of a fling is covered with rows', async () => {
    await showList(many)
    const blanks: number[] = []
    for (let step = 0; step <= 40; step++) {
      await scrollTo(step / 40)
      blanks.push(blankPixels())
    }
    expect(blanks.filter((pixels) => pixels > 0)).toEqual([])
  })

  test('the foot of the table says where one is', async () => {
    await showList(many)
    await scrollTo(1)
    await expect
      .element(page.getByText(/^Rows 1,999,9\d\d–2,000,000 of 2,000,000$/).first())
      .toBeVisible()
  })
})

describe('the keyboard', () => {
  test('leads from the first row to the last, and back', async () => {
    await showList(many)
    await cell(3)
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await expect.poll(focusedRow).toBe(`/v1/${many - 1}`)
    expect(rowsInView().at(-1)).toBe(many)
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}')
    await expect.poll(focusedRow).toBe('/v1/1')
    expect(rowsInView()[0]).toBe(1)
  })

  test('goes on from the row that has the focus, wherever one has scrolled', async () => {
    await showList(many)
    await cell(2)
    await scrollTo(0.5)
    expect(focusedRow()).toBe('/v1/2')
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(focusedRow).toBe('/v1/3')
    await expect.poll(() => rowsInView().includes(4)).toBe(true)
  })

  test('turns a view at a time', async () => {
    await showList(many)
    await cell(2)
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}')
    const at = Number(focusedRow().slice('/v1/'.length))
    expect(at).toBeGreaterThan(20)
    expect(rowsInView()).toContain(at + 1)
  })
})

test('screen readers are told of the whole list', async () => {
  await showList(many)
  await scrollTo(1)
  expect(grid.element().getAttribute('aria-rowcount')).toBe(String(many + 1))
  await expect.poll(() => rowsInView().at(-1)).toBe(many)
})

describe('selecting', () => {
  test('takes everything in one step, and rows out of it again', async () => {
    await showList(many)
    await page.getByRole('checkbox', { name: 'Select all rows that match' }).click()
    await expect.element(actions).toHaveTextContent('Actions (2,000,000)')
    await grid
      .getByRole('checkbox', { name: /\/v1\/4,|Select/ })
      .nth(3)
      .click()
    await expect.element(actions).toHaveTextContent('Actions (1,999,999)')
    await expect
      .element(page.getByRole('checkbox', { name: 'Select all rows that match' }))
      .toBePartiallyChecked()
  })

  test('takes a range by its ends, drawn or not', async () => {
    await showList(many)
    await cell(10)
    await userEvent.keyboard(' {PageDown}{PageDown}{PageDown}{PageDown}')
    const at = Number(focusedRow().slice('/v1/'.length))
    await userEvent.keyboard('{Shift>} {/Shift}')
    await expect.element(actions).toHaveTextContent(`Actions (${at - 9})`)
  })
})

test('a new search begins at the top, and each key searches', async () => {
  await showList(many)
  await scrollTo(0.7)
  await page.getByRole('searchbox').fill('twelve chars')
  expect(rowsInView().slice(0, 3)).toEqual([1, 2, 3])
  expect(grid.element().getAttribute('aria-rowcount')).toBe('13')
})

test('a moment leads to its row', async () => {
  await showList(many)
  await page.getByRole('button', { name: 'Jump to time' }).click()
  await page.getByLabelText('Time', { exact: true }).fill('2026-03-06T10:00:00')
  await userEvent.keyboard('{Enter}')
  await expect.poll(focusedRow).toBe('/v1/7200')
  expect(rowsInView()[0]).toBe(7201)
})
