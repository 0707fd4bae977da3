import { expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { events, eventsWith } from '../../../test/activity-events.ts'
import { showActivity } from '../../../test/shown-activity.tsx'
import {
  actions,
  column,
  grid,
  rowCheckbox,
  selectAll,
  textOf,
} from '../../../test/shown-table.tsx'

const header = (name: string): Locator => page.getByRole('button', { name, exact: true })
const next = page.getByRole('button', { name: 'Next page' })

function announced(): readonly string[] {
  return grid
    .getByRole('columnheader')
    .elements()
    .filter((cell) => cell.hasAttribute('aria-sort'))
    .map((cell) => `${cell.textContent} ${cell.getAttribute('aria-sort')}`)
}

const mixed = eventsWith([
  { category: 'webhook', action: 'updated' },
  { category: 'api_key', action: 'rotated' },
  { category: 'webhook', action: 'created' },
  { category: 'api_key', action: 'created' },
])

test('newest first until somebody chooses, and the header says so', async () => {
  showActivity([...events(3)].reverse())
  await expect.poll(() => column('Description')).toEqual(['0', '1', '2'])
  expect(announced()).toEqual(['Timestamp descending'])
})

test('Action sorts by category, then by action, both ways, and not at all', async () => {
  showActivity(mixed)
  const up = ['api_key.created', 'api_key.rotated', 'webhook.created', 'webhook.updated']
  await header('Action').click()
  await expect.poll(() => column('Action')).toEqual(up)
  expect(announced()).toEqual(['Action ascending'])
  await header('Action').click()
  await expect.poll(() => column('Action')).toEqual([...up].reverse())
  expect(announced()).toEqual(['Action descending'])
  await header('Action').click()
  await expect.poll(() => column('Action')[0]).toBe('webhook.updated')
  expect(announced()).toEqual([])
})

test.each(['Member', 'Action', 'Description', 'Timestamp'])(
  'the column %s can be sorted',
  async (label) => {
    showActivity(mixed)
    await header(label).click()
    await expect.poll(announced).toEqual(label === 'Timestamp' ? [] : [`${label} ascending`])
  },
)

test('a screen reader hears the new order by the name of its column', async () => {
  showActivity(mixed)
  await header('Action').click()
  await expect.element(page.getByText('Sorted by Action, ascending')).toBeInTheDocument()
})

test('a page has 200 rows', async () => {
  showActivity(events(201))
  await expect.element(grid).toHaveAttribute('aria-rowcount', '201')
  await expect.element(page.getByText('1–200 of 201')).toBeVisible()
  await next.click()
  await expect.poll(() => column('Description')).toEqual(['200'])
})

test('a selection is of the page at hand only', async () => {
  showActivity(events(201))
  await selectAll.click()
  await expect.element(actions).toHaveTextContent('Actions (200)')
  await next.click()
  await expect.poll(() => column('Description')).toEqual(['200'])
  await expect.poll(() => textOf(actions)).toBe('Actions')
  await expect.element(rowCheckbox(0)).not.toBeChecked()
})

test('a checkbox is named by its member and time, and Shift selects up to it', async () => {
  showActivity(events(5))
  await page.getByRole('checkbox', { name: 'Select Ada Moreno, Mar 6, 12:30:45' }).click()
  await userEvent.keyboard('{Shift>}')
  await rowCheckbox(3).click()
  await userEvent.keyboard('{/Shift}')
  await expect.element(actions).toHaveTextContent('Actions (4)')
})
