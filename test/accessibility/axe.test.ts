import { describe, expect, test } from 'vitest'
import { axeFindings } from './support/axe.ts'
import { browserNames } from './support/browsers.ts'
import { pages } from './support/pages.ts'
import { peopleWith } from './support/person.ts'
import { isShown } from './support/seen.ts'

/** What a table opens by a button, and how one sees that it is there. */
const opened = [
  { path: '/', button: /^button Columns/, shown: '.loggia-popover' },
  { path: '/activity', button: /^button Actions/, shown: '[role="menu"]' },
  { path: '/gateway-logs', button: /^button Period/, shown: '.loggia-popover' },
  { path: '/llm-logs', button: 'Fullscreen', shown: '[data-fullscreen="true"]' },
] as const

describe.each(browserNames)('axe in %s finds nothing', (name) => {
  const open = peopleWith(name)

  test.each(pages)('on %s, light, and dark from right to left', async (path) => {
    const { page } = await open(path)
    expect(await axeFindings(page)).toEqual([])
    await page.select('.page-header select', 'dark')
    await page.evaluate(() => (document.documentElement.dir = 'rtl'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await axeFindings(page)).toEqual([])
  })

  test.each(opened)('on $path while $shown is open', async ({ path, button, shown }) => {
    const { page, tabTo, press } = await open(path)
    await tabTo(button)
    await press('Enter')
    await expect.poll(() => isShown(page, shown), { timeout: 10_000 }).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })

  test.each(['/gateway-logs', '/llm-logs'])('on %s in an opened row', async (path) => {
    const { page, tabTo, press } = await open(path)
    await tabTo(/^checkbox Select all/)
    await press('ArrowDown', 'ArrowRight', 'Enter')
    await expect.poll(() => isShown(page, '.loggia-opened button'), { timeout: 10_000 }).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })
})
