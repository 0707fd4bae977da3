import { apiLogs, arrayAdapter } from '@loggia/core'
import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { actions, column, findField, frame, grid } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'
import { english } from '../words/table-messages.ts'

const adapter = arrayAdapter(entries(40), apiLogs)

beforeEach(() => page.viewport(320, 640))
afterEach(() => page.viewport(1280, 720))

test('on a screen of 320 pixels, or at 400 % zoom, only the rows scroll sideways', async () => {
  render(<LogsTable adapter={adapter} />)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(5)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  expect(frame().scrollWidth).toBeGreaterThan(frame().clientWidth)
  for (const control of [findField, actions, page.getByRole('button', { name: 'Next page' })]) {
    const { left, right } = control.element().getBoundingClientRect()
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(320)
  }
})

test('on a screen of 256 pixels what does not fit is scrolled to', async () => {
  await page.viewport(320, 256)
  render(<LogsTable adapter={adapter} />)
  await page.getByRole('button', { name: 'Fullscreen', exact: true }).click()
  const next = page.getByRole('button', { name: 'Next page' })
  next.element().scrollIntoView()
  await expect.poll(() => next.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(256)
})

test('the checkbox and the key stay in view', async () => {
  render(<LogsTable adapter={adapter} />)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(5)
  frame().scrollTo({ left: 600 })
  await expect.poll(() => frame().scrollLeft).toBeGreaterThan(100)
  const [box, key] = grid.getByRole('row').nth(1).getByRole('gridcell').elements()
  const { left, right } = frame().getBoundingClientRect()
  expect(box?.getBoundingClientRect().left).toBeLessThan(left + 2)
  expect(key?.getBoundingClientRect().right).toBeLessThan(right)
})

test('words twice as long are wrapped or make room, but are not cut', async () => {
  const long = Object.entries(english).flatMap(([name, words]) =>
    typeof words === 'string' ? [[name, `${words} ${words}`] as const] : [],
  )
  render(<LogsTable adapter={arrayAdapter([], apiLogs)} messages={Object.fromEntries(long)} />)
  await expect.element(page.getByText('No requests yet No requests yet')).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  for (const element of document.querySelectorAll('.loggia-button, .loggia-message p')) {
    expect(element.scrollWidth, element.textContent).toBeLessThanOrEqual(element.clientWidth)
  }
})
