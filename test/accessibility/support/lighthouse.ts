import { snapshot } from 'lighthouse'
import type { Page } from 'puppeteer-core'

/** What Lighthouse says about accessibility. */
export interface Accessibility {
  readonly score: number | null | undefined
  /** Audits that lost points. */
  readonly lost: readonly string[]
}

/** What Lighthouse says of a page as it stands. Opening it again, to measure its speed, would take most of the time. */
export async function lighthouseSays(page: Page): Promise<Accessibility> {
  const result = await snapshot(page, {
    config: {
      extends: 'lighthouse:default',
      // Nobody looks at the picture.
      settings: { onlyCategories: ['accessibility'], disableFullPageScreenshot: true },
    },
    flags: { formFactor: 'desktop', screenEmulation: { disabled: true } },
  })
  if (!result) throw new Error('Lighthouse said nothing.')
  const { categories, audits } = result.lhr
  const lost = Object.values(audits).filter(({ score }) => score !== null && score < 1)
  return {
    score: categories['accessibility']?.score,
    lost: lost.map(({ id, title }) => `${id}: ${title}`),
  }
}
