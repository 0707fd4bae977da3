import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchOptions } from '../../scripts/setup/browser.mjs'
import { toldViolations } from '../lib/told-violations.ts'
import { servedPage, type ServedPage } from './support/element-page.ts'
import { entryOf } from './support/entries.ts'

// A page without React and without a build, under a strict policy.

const html = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <title>Logs</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/elements/loggia-elements.js"></script>
  </head>
  <body>
    <loggia-logs url="/" label="Requests" language="en" time-zone="UTC"></loggia-logs>
  </body>
</html>`

const entries = Array.from({ length: 60 }, (_, at) => entryOf('shop', at + 1))

let served: ServedPage
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  served = await servedPage(html, entries)
  browser = await chromium.launch(launchOptions())
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  await context.addInitScript(toldViolations)
  page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(served.url)
})

afterAll(async () => {
  await browser.close()
  await served.stop()
})

test('the bundle shows the requests of the backend, with the styles of the kit', async () => {
  const grid = page.getByRole('grid', { name: 'Requests' })
  await grid.getByRole('row').nth(5).waitFor()
  expect(await grid.getAttribute('aria-rowcount')).toBe('61')
  const root = page.locator('.loggia-root')
  expect(await root.evaluate((element) => getComputedStyle(element).display)).toBe('flex')
})

test('menus, panels, cards and one list load what they need', async () => {
  await page.getByRole('button', { name: /^Actions/ }).click()
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('gridcell').nth(7).hover()
  await page.getByRole('group', { name: 'IP hash' }).waitFor()
  await page.locator('loggia-logs').evaluate((element) => element.setAttribute('paging', 'scroll'))
  await page.getByRole('button', { name: 'Jump to time' }).waitFor()
})

test('the words are those of the page where it says nothing else', async () => {
  await page.locator('loggia-logs').evaluate((element) => element.removeAttribute('language'))
  await page.getByRole('button', { name: 'Aktualisieren' }).waitFor()
})

test('nothing is against the policy, and nothing else is complained about', () => {
  expect(complaints).toEqual([])
})
