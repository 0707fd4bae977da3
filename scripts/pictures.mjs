import { chromium } from 'playwright'
import { main, setUp } from './setup.mjs'
import { launchOptions } from './setup/browser.mjs'
import { inRoot } from './setup/paths.mjs'

/** @typedef {(page: import('playwright').Page) => Promise<unknown>} Steps what a person does before the picture */

/** @type {readonly { readonly name: string, readonly path: string, readonly steps: Steps }[]} */
const pictures = [
  { name: 'logs', path: '/', steps: (page) => page.locator('.loggia-usage svg').first().waitFor() },
  { name: 'activity', path: '/activity', steps: async () => {} },
  {
    name: 'gateway-logs',
    path: '/gateway-logs',
    async steps(page) {
      const field = page.getByRole('searchbox').or(page.getByRole('textbox')).first()
      await field.fill('status:4xx,5xx')
      await field.press('Enter')
    },
  },
  {
    name: 'llm-logs',
    path: '/llm-logs',
    async steps(page) {
      await page.locator('.loggia-root tbody tr[aria-rowindex] td').nth(1).click()
      await page.locator('.loggia-turn').first().waitFor()
    },
  },
]

/*
 * Takes the pictures of docs/images from a dashboard that runs: `npm start`, then
 * `node scripts/pictures.mjs http://localhost:4173`.
 */
await main(async () => {
  await setUp({ browser: true })
  const url = process.argv[2] ?? 'http://localhost:4173'
  const browser = await chromium.launch(launchOptions())
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const viewport = { width: 1328, height: 800 }
    const options = { viewport, colorScheme, locale: 'en-US', timezoneId: 'UTC' }
    const page = await browser.newPage(options)
    for (const { name, path, steps } of pictures) {
      await page.goto(`${url}${path}`)
      await page.locator('.loggia-root tbody tr[aria-rowindex]').nth(3).waitFor()
      await steps(page)
      await page.mouse.move(0, 0)
      await page.evaluate('document.activeElement?.blur()')
      // Until what fades in has.
      await page.waitForTimeout(1500)
      const file = inRoot('docs', 'images', `${name}-${colorScheme}.png`)
      await page.locator('.loggia-root').first().screenshot({ path: file, animations: 'disabled' })
      process.stdout.write(`${file}\n`)
    }
  }
  await browser.close()
  return 0
})
