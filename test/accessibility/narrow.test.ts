import { describe, expect, test } from 'vitest'
import { browserNames } from './support/browsers.ts'
import { pages } from './support/pages.ts'
import { peopleWith } from './support/person.ts'

/** What WCAG 1.4.12 lets people set. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'

describe.each(browserNames)('at 400 % zoom in %s', (name) => {
  const open = peopleWith(name)

  test.each(pages)('%s scrolls sideways in frames alone, with wide text too', async (path) => {
    const { page } = await open(path)
    await page.setViewport({ width: 320, height: 640 })
    await page.evaluate(spaceOut, spacing)
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
    await expect.poll(width).toBeLessThanOrEqual(320)
    expect(await page.evaluate(cutButtons)).toEqual([])
  })
})

/** The policy of the dashboard refuses `<style>`. Runs in the page. */
function spaceOut(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

/** Buttons in view whose words are cut, or that stand outside of the page. Runs in the page. */
function cutButtons(): readonly string[] {
  const buttons = [
    ...document.querySelectorAll<HTMLElement>('.loggia-toolbar button, .loggia-pager button'),
  ]
  return buttons
    .filter((button) => {
      const { left, right, width } = button.getBoundingClientRect()
      const isOutside = width > 0 && (left < 0 || right > innerWidth)
      return isOutside || button.scrollWidth > button.clientWidth + 1
    })
    .map((button) => button.outerHTML)
}
