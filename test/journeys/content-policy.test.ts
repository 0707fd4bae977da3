import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { rows, visitor } from './support/visitor.ts'

// The policy of the dashboard allows styles and scripts of its own files alone: none within its pages, and none that are
// written into attributes. A page that tries it fails its journey, as any other does.

const { open, excuse } = visitor()
const paths = ['/', '/?rows=list', '/activity', '/gateway-logs', '/llm-logs', '/element']

test('the policy allows neither styles nor scripts within a page', async () => {
  const page = await open()
  const headers = (await page.request.get(page.url())).headers()
  const directives = headers['content-security-policy']?.split('; ')
  expect(directives).toEqual(expect.arrayContaining(["script-src 'self'", "style-src 'self'"]))
})

test('a style that is written into an attribute is heard, within a shadow root too', async () => {
  excuse(/style-src|Content Security Policy/)
  const page = await open('/element')
  for (const place of ['main', '.loggia-root']) {
    const heard = page.waitForEvent('pageerror')
    await page.locator(place).evaluate((element) => element.setAttribute('style', 'color: red'))
    expect((await heard).message).toContain('Against style-src-attr: inline')
  }
})

describe.each(paths)('%s', (path) => {
  test('needs nothing else in any look, with its panels, menus and cards', async () => {
    const page = await open(path)
    await inEachLook(page)
    await arrange(page)
    await cards(page)
    await opensAll(page)
  })
})

const root = (page: Page): Locator => page.locator('.loggia-root')

/** All densities and themes that the page offers, one after another. */
async function inEachLook(page: Page): Promise<void> {
  for (const density of ['compact', 'dense']) {
    await page.getByLabel('Density').selectOption(density)
    await page.locator(`.loggia-root[data-density="${density}"]`).waitFor()
  }
  for (const theme of ['dark', 'light']) {
    await page.getByLabel('Theme').selectOption(theme)
    await page.locator(`.loggia-root[data-theme="${theme}"]`).waitFor()
  }
}

/** Another width and a pinned column. */
async function arrange(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Columns' }).click()
  const panel = page.getByRole('dialog', { name: 'Columns' })
  await panel
    .getByRole('button', { name: /^Width of / })
    .first()
    .click()
  const wider = panel.getByRole('button', { name: /^Make .* wider$/ })
  await wider.click()
  await panel.getByRole('combobox').first().selectOption({ index: 1 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
}

/** What cells tell when one points at them. */
async function cards(page: Page): Promise<void> {
  const cells = rows(page).first().locator('[data-column]')
  for (let at = 0; at < (await cells.count()); at++) await cells.nth(at).hover()
}

/** Every button of the tools that opens something, one after another. */
async function opensAll(page: Page): Promise<void> {
  const buttons = root(page).locator('button[aria-haspopup]:visible')
  for (let at = 0; at < (await buttons.count()); at++) {
    const button = buttons.nth(at)
    await button.click()
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false')
  }
}
