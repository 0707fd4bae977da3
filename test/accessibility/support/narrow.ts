import type { Page } from 'puppeteer-core'

/** What WCAG 1.4.12 lets people set. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'

/** Shows a page as at 400 % zoom, with words as wide as people may set them. */
export async function zoomIn(page: Page): Promise<void> {
  await page.setViewport({ width: 320, height: 640 })
  await page.evaluate(spaceOut, spacing)
}

/** How wide a page is, which is more than its window where it scrolls sideways. */
export const pageWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth)

/** Buttons in view whose words are cut, or that stand outside of the page. */
export const cutButtons = (page: Page): Promise<readonly string[]> => page.evaluate(cutInPage)

/** The policy of the dashboard refuses `<style>`. Runs in the page. */
function spaceOut(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

/** Runs in the page. */
function cutInPage(): readonly string[] {
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
