import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { column, focusedRow, frame, grid, showLogs } from '../../../test/shown-table.tsx'

test('of 500 rows only those in view are drawn, wherever one scrolls', async () => {
  showLogs(entries(500))
  for (const top of [0, 5000, 17_500]) {
    await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
    frame().scrollTo({ top })
    const first = Math.floor(top / 36)
    await expect.poll(() => column('Endpoint').join()).toContain(`/v1/${Math.min(first + 5, 495)}`)
    expect(column('Endpoint').length).toBeLessThan(45)
    await expect.element(grid).toHaveAttribute('aria-rowcount', '501')
    for (const row of grid.getByRole('row').elements().slice(1)) {
      const at = Number(/\/v1\/(\d+)/.exec(row.textContent)?.[1])
      expect(row.getAttribute('aria-rowindex')).toBe(String(at + 2))
    }
  }
})

test('rows out of view come once those in view are there', async () => {
  showLogs(entries(500))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(0)
  const bottom = (): number => frame().getBoundingClientRect().bottom
  const ahead = (): number =>
    grid
      .getByRole('row')
      .elements()
      .filter((row) => row.getBoundingClientRect().top > bottom()).length
  await expect.poll(ahead).toBeGreaterThan(6)
})

test('the rows that are not drawn have their room', async () => {
  showLogs(entries(500))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  await expect.poll(() => frame().scrollHeight).toBe(501 * 36)
  frame().scrollTo({ top: 9000 })
  await expect.poll(() => column('Endpoint').join()).toContain('/v1/255')
  expect(frame().scrollHeight).toBe(501 * 36)
})

test('the header stays while the rows scroll', async () => {
  showLogs(entries(500))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  const header = grid.getByRole('columnheader').first().element()
  const top = header.getBoundingClientRect().top
  frame().scrollTo({ top: 9000 })
  await expect.poll(() => column('Endpoint').join()).toContain('/v1/255')
  expect(header.getBoundingClientRect().top).toBe(top)
})

test('the focus stays on its row when that scrolls out of view', async () => {
  showLogs(entries(500))
  await page.getByText('/v1/2', { exact: true }).click()
  frame().scrollTo({ top: 9000 })
  await expect.poll(() => column('Endpoint').join()).toContain('/v1/255')
  expect(focusedRow()).toContain('/v1/2')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focusedRow).toContain('/v1/3')
  expect(frame().scrollTop).toBeLessThan(200)
})
