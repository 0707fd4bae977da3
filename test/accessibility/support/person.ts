import type { KeyInput, Page } from 'puppeteer-core'
import { afterEach, beforeEach, expect, inject } from 'vitest'
import { toldViolations } from '../../lib/told-violations.ts'
import { browserOf, type BrowserName, type StartedBrowser } from './browsers.ts'

/** Somebody in front of the dashboard who has no mouse. */
export interface Person {
  readonly page: Page
  /** Presses keys one after another: `press('Tab', 'Shift+ArrowDown')`. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** What has the focus: its role and its name, as `button Columns`. */
  readonly focus: () => Promise<string>
  /** Presses Tab until the focus is on what is named so. */
  readonly tabTo: (named: string | RegExp) => Promise<void>
  /** The same, backwards. Nobody should go around the end of the page: Firefox goes through its own window there. */
  readonly backTo: (named: string | RegExp) => Promise<void>
  /** Files that were downloaded. */
  readonly downloads: string
}

/** Opens a page of the dashboard. */
export type Opens = (path: string) => Promise<Person>

/**
 * People who use a browser. Their tests skip, and say why, where it is not installed; whatever a page throws, or tries
 * against its policy, fails them.
 */
export function peopleWith(name: BrowserName): Opens {
  const browser = browserOf(name)
  let started: StartedBrowser
  const complaints: string[] = []
  const pages: Page[] = []
  beforeEach(async (test) => {
    const found = await browser()
    if (!found) return test.skip(`${name} is not installed`)
    started = found
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close()
    expect(complaints.splice(0)).toEqual([])
  })
  return async (path) => {
    const page = await started.browser.newPage()
    pages.push(page)
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.evaluateOnNewDocument(toldViolations)
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(new URL(path, inject('dashboardUrl')).href)
    // The page with a million entries begins with a button that makes them.
    await page.waitForSelector('tbody tr.loggia-row[data-index], main h2, main .page-start')
    return personAt(page, started.downloads)
  }
}

function personAt(page: Page, downloads: string): Person {
  const focus = (): Promise<string> => page.evaluate(focused)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await chord(page, key.split('+') as KeyInput[])
  }
  const goTo = async (named: string | RegExp, key: string): Promise<void> => {
    const isThere = (at: string): boolean =>
      typeof named === 'string' ? at.endsWith(` ${named}`) : named.test(at)
    const passed: string[] = []
    for (let at = await focus(); !isThere(at); at = await focus()) {
      passed.push(at)
      if (passed.length > 60) throw new Error(`No ${String(named)} among ${passed.join(', ')}.`)
      await press(key)
    }
  }
  return {
    page,
    downloads,
    press,
    focus,
    type: (text) => page.keyboard.type(text),
    tabTo: (named) => goTo(named, 'Tab'),
    backTo: (named) => goTo(named, 'Shift+Tab'),
  }
}

/** Keys that are pressed together, the last one last. */
async function chord(page: Page, keys: readonly KeyInput[]): Promise<void> {
  const held = keys.slice(0, -1)
  for (const key of held) await page.keyboard.down(key)
  const last = keys.at(-1)
  // WebDriver BiDi knows this key by what it writes.
  if (last !== undefined) await page.keyboard.press((last as string) === 'Space' ? ' ' : last)
  for (const key of held.toReversed()) await page.keyboard.up(key)
}

/** Runs in the page, so it can use nothing from outside. */
function focused(): string {
  const element = document.activeElement
  if (!element || element === document.body) return 'nothing'
  const roles: Record<string, string> = { a: 'link', td: 'gridcell', th: 'columnheader' }
  const tag = element.localName
  const role = element.getAttribute('role') ?? roles[tag] ?? element.getAttribute('type') ?? tag
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : null
  const name = element.getAttribute('aria-label') ?? (label ?? element).textContent
  return `${role} ${name.trim().replaceAll(/\s+/g, ' ')}`
}
