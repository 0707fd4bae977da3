import type { Browser, Page } from 'playwright'

/** Opens an app elsewhere in the world and says what is wrong with its table. */
export async function seen(browser: Browser, url: string): Promise<readonly string[]> {
  const html = await (await fetch(url)).text()
  const found = [...inHtml(html)]
  const context = await browser.newContext({ timezoneId: 'America/New_York', locale: 'de-DE' })
  const page = await context.newPage()
  page.on('pageerror', (error) => found.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`
    if (['error', 'warning'].includes(message.type())) found.push(`console: ${text}`)
  })
  await page.addInitScript(watchShifts)
  try {
    await page.goto(url)
    await used(page)
    found.push(...(await inPage(page)))
    found.push(...(await linked(page.url())))
  } catch (error) {
    found.push(`${String(error)}\nThe page says: ${await page.innerText('body')}`)
  } finally {
    await context.close()
  }
  return found
}

/** What the server has rendered is whole: the header, rows, and nothing that a strict policy refuses. */
function inHtml(html: string): readonly string[] {
  const table = /<table[^]*?<\/table>/.exec(html)?.[0] ?? ''
  const rows = table.match(/class="loggia-row"/g)?.length ?? 0
  return [
    ...(table.includes('>Endpoint<') ? [] : ['The HTML of the server has no header.']),
    ...(table.includes('/v1/users/0') && rows > 10 ? [] : [`It has ${rows} rows.`]),
    ...(/\sstyle=/.test(table) ? ['It has inline styles.'] : []),
  ]
}

/** Sorts, finds, selects and turns pages; each step waits for what a person would see. */
async function used(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Request logs' })
  await grid.and(page.locator('[aria-busy="false"]')).waitFor()
  const cell = (path: string): Promise<void> =>
    grid.getByRole('gridcell', { name: path, exact: true }).waitFor()
  await cell('/v1/users/0')
  const rowIsFirst = (path: string): Promise<void> =>
    grid.getByRole('row').nth(1).filter({ hasText: path }).waitFor()
  await page.getByRole('button', { name: 'Timestamp' }).click()
  await page.getByRole('button', { name: 'Timestamp' }).click()
  await rowIsFirst('/v1/users/199')
  await page.getByRole('searchbox').fill('users/150')
  await rowIsFirst('/v1/users/150')
  await grid.getByRole('checkbox').nth(1).click()
  await page.getByRole('button', { name: 'Actions (1)' }).waitFor()
  // What is typed reaches the address a moment later.
  await page.waitForURL(/find=users/)
}

/** What is shown stands in the address, and a server renders just that for whoever follows it. */
async function linked(url: string): Promise<readonly string[]> {
  const html = await (await fetch(url)).text()
  const shown = /<table[^]*?<\/table>/.exec(html)?.[0] ?? ''
  const isRight = shown.includes('/v1/users/150') && !shown.includes('/v1/users/0')
  return isRight ? [] : [`Behind ${url} the server does not render what was shown.`]
}

/** Styles arrived as they were written, and nothing has moved by itself. */
async function inPage(page: Page): Promise<readonly string[]> {
  const { shift, sticky } = await page.evaluate(() => ({
    // Counted by the script that runs before the page's own.
    shift: (globalThis as unknown as Shifts).shifts,
    sticky: getComputedStyle(document.querySelector('[role="grid"] th') ?? document.body).position,
  }))
  return [
    ...(shift < leastSeen ? [] : [`What stands on the page has moved by ${shift}.`]),
    ...(sticky === 'sticky' ? [] : [`The header is ${sticky}: the style sheet is not there.`]),
  ]
}

/** Columns share their room in pixels as soon as it is known, which a server does not know. */
const leastSeen = 0.01

interface Shifts {
  shifts: number
}

/** Runs in the page. What follows a click or a key does not count. */
function watchShifts(): void {
  const page = globalThis as unknown as Shifts
  page.shifts = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & LayoutShift
      if (!hadRecentInput) page.shifts += value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

interface LayoutShift {
  readonly value: number
  readonly hadRecentInput: boolean
}
