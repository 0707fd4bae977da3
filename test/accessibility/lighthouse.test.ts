import { snapshot } from 'lighthouse'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { pages } from './support/pages.ts'
import { peopleWith } from './support/person.ts'

const open = peopleWith('Chromium')

test.each(pages)('Lighthouse gives %s all its points for accessibility', async (path) => {
  const { page } = await open(path)
  expect(await accessibility(page)).toEqual({ score: 1, lost: [] })
})

interface Accessibility {
  readonly score: number | null | undefined
  /** Audits that lost points. */
  readonly lost: readonly string[]
}

/** What Lighthouse says of a page as it stands. Opening it again, to measure its speed, would take most of the time. */
async function accessibility(page: Page): Promise<Accessibility> {
  const result = await snapshot(page, {
    config: { extends: 'lighthouse:default', settings: { onlyCategories: ['accessibility'] } },
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
