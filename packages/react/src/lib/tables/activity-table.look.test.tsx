import { activity, arrayAdapter } from '@loggia/core'
import { render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { event, events, eventsWith } from '../../../test/activity-events.ts'
import { contrastOf } from '../../../test/contrast.ts'
import { showActivity } from '../../../test/shown-activity.tsx'
import { actions, column, findField, frame, grid, show } from '../../../test/shown-table.tsx'
import { ActivityTable } from './activity-table.tsx'

const adapter = arrayAdapter(events(40), activity)

afterEach(() => page.viewport(1280, 720))

const width = (name: string): number =>
  page.getByRole('columnheader', { name }).element().getBoundingClientRect().width

test('the room of a wide page goes to the description', async () => {
  showActivity(adapter)
  await expect.poll(() => Math.round(width('Member'))).toBe(208)
  expect(Math.round(width('Action'))).toBe(272)
  expect(width('Description')).toBeGreaterThan(500)
})

test('the longest usual action and its mark fit into their column', async () => {
  showActivity(
    eventsWith([
      { category: 'subscription', action: 'cancel_scheduled' },
      { category: 'credit_alert', action: 'settings_created' },
      { category: 'webhook', action: 'delivery_failed' },
    ]),
  )
  await expect.poll(() => column('Action')).toHaveLength(3)
  for (const key of grid.element().querySelectorAll('.loggia-event-key')) {
    expect(key.scrollWidth, key.textContent).toBeLessThanOrEqual(key.clientWidth)
  }
})

test('an action that is too long gives way, but its mark stays', async () => {
  showActivity([event({ category: 'infrastructure_provisioning_of_everything', action: 'failed' })])
  const mark = page.getByTitle('Needs attention')
  await expect.element(mark).toBeVisible()
  const cell = grid.getByRole('gridcell').nth(2).element().getBoundingClientRect()
  expect(mark.element().getBoundingClientRect().right).toBeLessThanOrEqual(cell.right)
})

test.each([390, 320])('on a screen of %d pixels only the rows scroll sideways', async (pixels) => {
  await page.viewport(pixels, 720)
  render(<ActivityTable adapter={adapter} />)
  await expect.poll(() => column('Description').length).toBeGreaterThan(5)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(pixels)
  for (const control of [findField, actions, page.getByRole('button', { name: 'Next page' })]) {
    expect(control.element().getBoundingClientRect().right).toBeLessThanOrEqual(pixels)
  }
  frame().scrollTo({ left: 500 })
  await expect.poll(() => frame().scrollLeft).toBeGreaterThan(100)
  const member = grid.getByRole('gridcell').nth(1).element().getBoundingClientRect()
  expect(member.left).toBeLessThan(60)
})

test('from right to left the columns turn over; event keys read as they are', async () => {
  show(
    <div dir="rtl">
      <ActivityTable adapter={arrayAdapter([event({ actor: 'مريم' })], activity)} />
    </div>,
  )
  await expect.poll(() => column('Member')).toEqual(['مريم'])
  const [member, time] = ['Member', 'Timestamp'].map((name) =>
    page.getByRole('columnheader', { name }).element().getBoundingClientRect(),
  )
  expect(member?.left).toBeGreaterThan(time?.left ?? Infinity)
  expect(getComputedStyle(page.getByText('api_key.created').element()).direction).toBe('ltr')
})

test('fullscreen takes the viewport, and Escape returns', async () => {
  showActivity(adapter)
  await page.getByRole('button', { name: 'Fullscreen' }).click()
  const root = grid.element().closest('.loggia-root')
  await expect.poll(() => root?.getBoundingClientRect().width).toBe(window.innerWidth)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('button', { name: 'Fullscreen' })).toHaveFocus()
})

test('the grid is one tab stop, and Space selects', async () => {
  showActivity(events(3))
  await grid.getByText('1', { exact: true }).click()
  expect(grid.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  await userEvent.keyboard(' ')
  await expect.element(actions).toHaveTextContent('Actions (1)')
})

test.each(['light', 'dark'] as const)('every family has 4.5:1 in the %s theme', async (theme) => {
  const categories = ['api_key', 'membership', 'credit', 'generation', 'webhook', 'domain']
  const held = eventsWith([...categories, 'bug_report'].map((category) => ({ category })))
  showActivity(held, { theme })
  await expect.poll(() => column('Action')).toHaveLength(7)
  for (const key of grid.element().querySelectorAll('.loggia-event-key')) {
    const { color, backgroundColor } = getComputedStyle(key)
    expect(contrastOf(color, backgroundColor), key.textContent).toBeGreaterThanOrEqual(4.5)
  }
})
