import { apiLogs, arrayAdapter } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFindings } from '../../../test/axe-findings.ts'
import { focused } from '../../../test/in-shadow-root.tsx'
import { entries } from '../../../test/log-entries.ts'
import { grid, shownHtml, shownLogs, within } from '../../../test/shown-element.ts'
import { defineElements } from '../../elements.ts'
import { german } from '../../german.ts'
import type { StateChangeDetail } from './element-events.ts'

const total = page.getByText(/^\d+ rows?$/)
const find = page.getByRole('searchbox', { name: 'Find on this page' })

test('an element with entries shows them, in a shadow root with one style sheet for all', async () => {
  const element = shownLogs(entries(3), 'label="Requests"')
  await expect.element(page.getByRole('grid', { name: 'Requests' })).toBeVisible()
  await expect.element(grid.getByText('/v1/2')).toBeVisible()
  const other = document.createElement('loggia-activity')
  document.body.append(other)
  expect(element.shadowRoot?.adoptedStyleSheets).toHaveLength(1)
  expect(other.shadowRoot?.adoptedStyleSheets).toEqual(element.shadowRoot?.adoptedStyleSheets)
  expect(document.adoptedStyleSheets).toEqual([])
})

test('all four show their own table', async () => {
  for (const [name, label] of [
    ['loggia-logs', 'API request logs'],
    ['loggia-activity', 'Activity'],
    ['loggia-gateway-logs', 'API logs'],
    ['loggia-llm-logs', 'AI gateway logs'],
  ] as const) {
    const element = document.createElement(name)
    element.adapter = {
      load: async () => ({
        entries: [],
        next: null,
        previous: null,
        total: { relation: 'exact', count: 0 },
      }),
    }
    document.body.append(element)
    await expect.element(page.getByRole('grid', { name: label, exact: true })).toBeInTheDocument()
    element.remove()
  }
})

test('what was set before the class was there counts', async () => {
  const element = shownHtml('<early-logs></early-logs>')
  Object.assign(element, { entries: entries(2), theme: 'dark', state: { find: '/v1/1' } })
  defineElements({ prefix: 'early' })
  await expect.element(find).toHaveValue('/v1/1')
  expect(element).toHaveAttribute('theme', 'dark')
  expect(within(element, '.loggia-root')?.dataset['theme']).toBe('dark')
})

test('attributes and properties are one thing', async () => {
  const element = shownLogs(entries(1), 'density="dense" auto-refresh allow-export="false"')
  expect(element).toMatchObject({ density: 'dense', autoRefresh: true, allowExport: false })
  expect(element.paging).toBeUndefined()
  await expect.element(page.getByRole('button', { name: 'Auto', exact: true })).toBeVisible()
  element.density = 'compact'
  element.allowExport = undefined
  element.timeZone = 'Asia/Tokyo'
  element.remember = false
  expect(element).toHaveAttribute('density', 'compact')
  expect(element).not.toHaveAttribute('allow-export')
  expect(element).toHaveAttribute('time-zone', 'Asia/Tokyo')
  expect(element).toHaveAttribute('remember', 'false')
  await expect.poll(() => within(element, '.loggia-root')?.dataset['density']).toBe('compact')
  await expect.element(page.getByRole('button', { name: 'Actions' })).toBeVisible()
})

test('an attribute that means nothing is told to the developer, and the table is as without it', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const element = shownLogs(entries(1), 'density="tiny"')
  await expect.element(total).toHaveTextContent('1 row')
  expect(within(element, '.loggia-root')?.dataset['density']).toBe('comfortable')
  element.setAttribute('usage-chart', 'no')
  expect(said.mock.calls.map(([text]) => String(text))).toEqual([
    expect.stringMatching(
      /^<loggia-logs>: .*density="tiny"; it takes comfortable, .*\[bad-attribute\]$/,
    ),
    expect.stringMatching(/usage-chart="no"; it takes true/),
  ])
})

test('an element that nobody gives entries says so after a while', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  shownHtml('<loggia-logs></loggia-logs>')
  await Promise.resolve()
  await Promise.resolve()
  vi.advanceTimersByTime(5000)
  vi.useRealTimers()
  await expect.element(page.getByRole('alert')).toBeVisible()
  expect(String(said.mock.calls[0]?.[0])).toMatch(/\[no-source\]$/)
})

test('an element that is moved keeps its table; one that is gone leaves nothing, and knows its state', async () => {
  const element = shownLogs(entries(30))
  await find.fill('/v1/2')
  await expect.element(total).toBeVisible()
  const root = within(element, '.loggia-root')
  const elsewhere = document.createElement('section')
  document.body.append(elsewhere)
  elsewhere.append(element)
  await expect.element(find).toHaveValue('/v1/2')
  expect(within(element, '.loggia-root')).toBe(root)
  element.remove()
  await expect.poll(() => element.shadowRoot?.childElementCount).toBe(0)
  elsewhere.append(element)
  await expect.element(find).toHaveValue('/v1/2')
})

test('an element that is moved heeds the direction of its new surroundings, as that changes', async () => {
  const element = shownLogs(entries(3))
  await expect.element(total).toBeVisible()
  const host = document.createElement('section')
  host.attachShadow({ mode: 'open' }).append(element)
  document.body.append(host)
  host.dir = 'rtl'
  await expect.poll(() => within(element, '.loggia-element')?.dir).toBe('rtl')
  host.dir = 'ltr'
  await expect.poll(() => within(element, '.loggia-element')?.dir).toBe('ltr')
  host.remove()
})

test('what the user does is told, and can be taken back', async () => {
  const element = shownLogs(entries(30))
  const told: StateChangeDetail[] = []
  document.addEventListener('loggia-statechange', ({ detail }) => told.push(detail), { once: true })
  await grid.getByRole('button', { name: 'Endpoint' }).click()
  expect(told[0]?.change.type).toBe('sort')
  expect(told[0]?.state.sort[0]?.field).toBe('endpoint')
  expect(element.state.sort[0]?.field).toBe('endpoint')

  element.addEventListener('loggia-statechange', (event) => event.preventDefault(), { once: true })
  await grid.getByRole('button', { name: 'Method' }).click()
  await expect.poll(() => element.state.sort[0]?.field).toBe('endpoint')
  await grid.getByRole('button', { name: 'Method' }).click()
  await expect.poll(() => element.state.sort[0]?.field).toBe('method')
})

test('the page sets a part of the state, and the user goes on from there', async () => {
  const element = shownLogs(entries(30))
  await expect.element(total).toBeVisible()
  element.state = { find: '/v1/7' }
  expect(element.state.find).toBe('/v1/7')
  await expect.element(find).toHaveValue('/v1/7')
  await find.fill('/v1/9')
  await expect.element(find).toHaveValue('/v1/9')
  await expect.poll(() => element.state.find).toBe('/v1/9')
})

test('refresh asks again, and focus goes to the rows', async () => {
  const { load } = arrayAdapter(entries(3), apiLogs)
  const asked = vi.fn<typeof load>(load)
  const element = document.createElement('loggia-logs')
  element.adapter = { load: asked }
  document.body.append(element)
  await expect.element(grid.getByText('/v1/2')).toBeVisible()
  const before = asked.mock.calls.length
  element.refresh()
  await expect.poll(() => asked.mock.calls.length).toBe(before + 1)
  element.focus()
  expect(document.activeElement).toBe(element)
  expect(focused()?.hasAttribute('data-cell')).toBe(true)
})

test('slots take what stands in the toolbar and in place of no entries', async () => {
  const element = shownLogs([], '')
  await expect.element(page.getByText('No requests yet')).toBeVisible()
  element.innerHTML = '<a slot="toolbar" href="#docs">Docs</a><p slot="empty">Nothing here</p>'
  await expect.element(page.getByRole('link', { name: 'Docs' })).toBeVisible()
  await expect.element(page.getByText('Nothing here')).toBeVisible()
  expect(within(element, '.loggia-toolbar slot')).not.toBeNull()
})

test('direction and language are those around it, as they change', async () => {
  defineElements({ languages: { de: async () => german } })
  const element = shownLogs(entries(1))
  await expect.element(page.getByRole('button', { name: 'Refresh' })).toBeVisible()
  document.documentElement.lang = 'de-AT'
  await expect.element(page.getByRole('button', { name: german.messages.refresh })).toBeVisible()
  document.documentElement.dir = 'rtl'
  await expect.poll(() => within(element, '.loggia-element')?.dir).toBe('rtl')
  element.messages = { refresh: 'Nochmal' }
  await expect.element(page.getByRole('button', { name: 'Nochmal' })).toBeVisible()
  document.documentElement.lang = 'en'
  element.messages = undefined
  await expect.element(page.getByRole('button', { name: 'Refresh' })).toBeVisible()
})

test('tokens and the color scheme of the page reach into it', async () => {
  document.documentElement.style.cssText = '--loggia-accent: rgb(1 2 3); color-scheme: dark'
  const element = shownLogs(entries(1))
  await expect.element(total).toBeVisible()
  const root = within(element, '.loggia-root')
  if (!root) throw new Error('Nothing is drawn.')
  expect(getComputedStyle(root).getPropertyValue('--loggia--accent')).toBe('rgb(1 2 3)')
  expect(getComputedStyle(root).colorScheme).toBe('dark')
  expect(root.getBoundingClientRect().height).toBe(560)
})

test('axe finds nothing', async () => {
  shownLogs(entries(5))
  await expect.element(total).toBeVisible()
  await userEvent.tab()
  expect(await axeFindings()).toEqual([])
})

test('the focus goes back to the button of a panel, not to the rows', async () => {
  shownLogs(entries(3))
  const columns = page.getByRole('button', { name: 'Columns' })
  await columns.click()
  const box = page.getByRole('dialog').getByRole('checkbox', { name: 'API' })
  await expect.element(box).toBeVisible()
  box.element().focus()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(focused()).toBe(box.element())
  await userEvent.keyboard('{Escape}')
  await expect.poll(focused).toBe(columns.element())
})
