import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, ofLook } from './support/axe.ts'
import { browserNames } from './support/browsers.ts'
import { lighthouseSays } from './support/lighthouse.ts'
import { cutButtons, pageWidth, zoomIn } from './support/narrow.ts'
import { pages } from './support/pages.ts'
import { peopleWith } from './support/person.ts'
import { isShown } from './support/seen.ts'

/** What a table opens by a button, and how one sees that it is there. */
const opened = [
  { path: '/gateway-logs', button: /^button Period/, shown: '.loggia-popover' },
  { path: '/activity', button: /^button Actions/, shown: '[role="menu"]' },
  { path: '/', button: /^button Columns/, shown: '.loggia-popover' },
  { path: '/llm-logs', button: 'Fullscreen', shown: '[data-fullscreen="true"]' },
] as const

describe.each(browserNames)('in %s', (name) => {
  const open = peopleWith(name)
  const isChromium = name === 'Chromium'

  // One load for all: opening a page takes longer than looking at it.
  test.each(pages)('%s has nothing for axe and Lighthouse, and fits 320 pixels', async (path) => {
    const { page } = await open(path)
    expect(await axeFindings(page)).toEqual([])
    if (isChromium) expect(await lighthouseSays(page)).toEqual({ score: 1, lost: [] })
    await turnOver(page)
    expect(await axeFindings(page, ofLook), 'dark, from right to left').toEqual([])
    await page.evaluate(() => (document.documentElement.dir = 'ltr'))
    await zoomIn(page)
    await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(320)
    expect(await cutButtons(page)).toEqual([])
  })

  // What differs between browsers is how they draw a panel and a menu, which two of them show.
  test.each(isChromium ? opened : opened.slice(0, 2))(
    '$path has nothing for axe while $shown is open',
    async ({ path, button, shown }) => {
      const { page, tabTo, press } = await open(path)
      await tabTo(button)
      await press('Enter')
      await expect.poll(() => isShown(page, shown), { timeout: 10_000 }).toBe(true)
      expect(await axeFindings(page)).toEqual([])
    },
  )
})

describe('in an opened row', () => {
  const open = peopleWith('Chromium')

  test.each(['/gateway-logs', '/llm-logs'])('of %s there is nothing for axe', async (path) => {
    const { page, tabTo, press } = await open(path)
    await tabTo(/^checkbox Select all/)
    await press('ArrowDown', 'ArrowRight', 'Enter')
    await expect.poll(() => isShown(page, '.loggia-opened button'), { timeout: 10_000 }).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })
})

/** Shows a page dark and from right to left, once all colours have changed. */
async function turnOver(page: Page): Promise<void> {
  await page.select('.page-header select', 'dark')
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await new Promise((resolve) => setTimeout(resolve, 300))
}
