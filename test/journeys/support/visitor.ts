import { readFile } from 'node:fs/promises'
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchOptions } from '../../../scripts/setup/browser.mjs'
import { toldViolations } from '../../lib/told-violations.ts'

/** Somebody in front of the dashboard. */
export interface Visitor {
  /** Opens a page of the dashboard and waits for its content: rows, or a heading where it has none. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<Page>
  /** What the browser will complain about in this journey, since the journey breaks something. */
  readonly excuse: (complaint: RegExp) => void
}

/**
 * A browser for the journeys of one file. Anything that a page complains about on its console, throws, or tries against
 * its policy fails the journey.
 */
export function visitor(): Visitor {
  let browser: Browser
  const complaints: string[] = []
  const excused: RegExp[] = []
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions())
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    const excuses = excused.splice(0)
    const left = complaints.splice(0).filter((text) => !excuses.some((each) => each.test(text)))
    expect(left).toEqual([])
  })
  return {
    excuse: (complaint) => void excused.push(complaint),
    async open(path = '/', options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 720 },
        timezoneId: 'UTC',
        locale: 'en-US',
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      })
      await context.addInitScript(toldViolations)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(message.text())
      })
      await page.goto(new URL(path, inject('dashboardUrl')).href)
      await rows(page)
        .or(page.getByRole('heading', { level: 2 }))
        .first()
        .waitFor()
      return page
    },
  }
}

/** The rows that are drawn, without the header. */
export function rows(page: Page): Locator {
  return page.getByRole('grid').locator('tbody').getByRole('row')
}

/** How many rows the grid says it has, without the header. */
export async function rowCount(page: Page): Promise<number> {
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
}

export function findField(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Find on this page' })
}

export function selectAll(page: Page): Locator {
  return page.getByRole('checkbox', { name: 'Select all rows found on this page' })
}

/** Chooses from the Actions menu. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Actions/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Chooses an export and gives back the file that arrives. */
export async function download(
  page: Page,
  item: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), choose(page, item)])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}
