import { chromium } from 'playwright'
import { preview } from 'vite'
import { launchOptions } from '../setup/browser.mjs'

/**
 * Opens a built page in the browser and says what is wrong with its table: what the console complains about,
 * and a row that is not there or not styled.
 *
 * @param {string} outDir
 * @returns {Promise<readonly string[]>}
 */
export async function shownTable(outDir) {
  const server = await preview({
    build: { outDir },
    preview: { port: 0 },
    configFile: false,
    logLevel: 'warn',
  })
  const browser = await chromium.launch(launchOptions())
  try {
    return await complaints(await browser.newPage(), server.resolvedUrls?.local[0] ?? '')
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} url
 */
async function complaints(page, url) {
  /** @type {string[]} */
  const found = []
  page.on('pageerror', (error) => found.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(`console: ${message.text()}`)
  })
  await page.goto(url)
  const cell = page
    .getByRole('gridcell', { name: '/v1/users' })
    .or(page.getByRole('cell', { name: '/v1/users' }))
  const shown = await cell
    .first()
    .waitFor({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    )
  if (!shown)
    return [...found, `The row is not shown; the page says: ${await page.innerText('body')}`]
  const styled = await page.evaluate(
    `[...document.styleSheets].some((sheet) => [...sheet.cssRules].some((rule) => rule.constructor.name.startsWith('CSSLayer')))`,
  )
  return styled
    ? found
    : [...found, 'The style sheet has no layers, so it did not arrive as it was written.']
}
