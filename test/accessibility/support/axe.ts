import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { axeOptions, colourRules, placeRules } from '../../../.storybook/axe-rules.ts'

declare const axe: typeof import('axe-core')

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on a whole page against WCAG 2.2 AA and its own best practice, in a line each. */
export async function axeFindings(
  page: Page,
  { runOnly }: { readonly runOnly: readonly string[] } = axeOptions,
): Promise<readonly string[]> {
  await page.evaluate(script)
  return page.evaluate(
    async (rules) => {
      const { violations } = await axe.run(document, {
        runOnly: rules,
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    },
    [...runOnly],
  )
}

/** What another theme and direction may break of a page that was looked at: colours and places, not names or roles. */
export const ofLook = { runOnly: [...colourRules, ...placeRules] } as const
