import type { Browser, Locator, Page } from 'playwright'
import type { Shown } from '../pages/lib/shown.ts'
import { orders, type Answers, type Term } from './answers.ts'
import type { Size } from './entries.ts'
import { openPage, type OpenPage } from './open-page.ts'
import type { Samples } from './samples.ts'

/** The pages that show a table, by the name of their file. */
export const subjects = ['loggia', 'floor', 'tanstack'] as const

export type Subject = (typeof subjects)[number]

/** One visit of one page. */
export interface Visit {
  readonly browser: Browser
  readonly url: string
  readonly subject: Subject
  readonly size: Size
  readonly answers: Answers
  readonly samples: Samples
}

/** Does what a person does with a table, in a fresh page, and notes how long each step took. */
export async function visitTable(visit: Visit): Promise<void> {
  const { browser, url, subject, size, answers } = visit
  const opened = await openPage(browser, `${url}${subject}.html?entries=${size}`)
  const note = (measure: string, ...values: readonly number[]): void =>
    visit.samples.add(`${size} ${measure}`, subject, ...values)
  const bare = await opened.heap()
  note('first rows', await firstRows(opened.page, answers))
  await scroll(opened, note)
  note('idle key', await idleKey(opened.page))
  for (const term of answers.terms) await type(opened.page, term, note)
  await sort(opened.page, answers, note)
  const selected = subject === 'loggia' ? Math.min(pageSize, answers.count) : answers.count
  await selectAll(opened.page, selected, note)
  note('heap', (await opened.heap()) - bare)
  await opened.close()
}

/** LogsTable shows, and selects, a page at a time. */
const pageSize = 500

type Note = (measure: string, ...values: readonly number[]) => void

async function firstRows(page: Page, { count, top }: Answers): Promise<number> {
  const expected = { found: count, top }
  const { painted } =
    (await page.evaluate((shown) => window.bench?.start(shown), expected)) ?? failed()
  return painted
}

/** A key in a field that nobody listens to. */
async function idleKey(page: Page): Promise<number> {
  await page.evaluate(() => {
    const field = document.createElement('input')
    document.body.append(field)
    field.style.cssText = 'position: fixed; inset-block-end: 0'
    field.focus()
  })
  const { painted } = await reaction(page, 'input', {}, () => page.keyboard.press('a'))
  await page.evaluate(() => document.body.lastElementChild?.remove())
  return painted
}

/** Types a text and takes it back, key by key. Keys that change nothing on screen cannot be timed. */
async function type(page: Page, { text, found }: Term, note: Note): Promise<void> {
  const lengths = [...found.keys()]
  const steps = [
    ...lengths
      .slice(1)
      .map((length) => ({ key: text.charAt(length - 1), length, from: length - 1 })),
    ...lengths
      .slice(0, -1)
      .reverse()
      .map((length) => ({ key: 'Backspace', length, from: length + 1 })),
  ]
  await page.locator('input[type="search"]').first().focus()
  for (const { key, length, from } of steps) {
    if (found[length] === found[from]) {
      await page.keyboard.press(key)
      await rest(page)
      continue
    }
    const expected = { found: found[length] ?? 0 }
    const { handled, painted } = await reaction(page, 'input', expected, () =>
      page.keyboard.press(key),
    )
    note('key handled', handled)
    note('key painted', painted)
  }
}

async function sort(page: Page, { tops }: Answers, note: Note): Promise<void> {
  for (const [at, { header, measure }] of orders.entries()) {
    const button = page.getByRole('button', { name: header, exact: true })
    const expected = { top: tops[at] ?? '' }
    const press = await presser(page, button)
    note(measure, (await reaction(page, 'click', expected, press)).painted)
  }
}

async function selectAll(page: Page, selected: number, note: Note): Promise<void> {
  const box = page.getByRole('checkbox', { name: /^Select all/ })
  const press = await presser(page, box)
  note('select all', (await reaction(page, 'click', { selected }, press)).painted)
}

/** Scrolls as one reads, and counts what the main thread works per frame. */
async function scroll({ page, protocol, mainThread }: OpenPage, note: Note): Promise<void> {
  const stop = await page.evaluateHandle(() => window.bench?.frames())
  const before = await mainThread()
  for (const yDistance of [-scrolled, scrolled]) {
    await protocol.send('Input.synthesizeScrollGesture', { x: 640, y: 500, yDistance, speed: 1500 })
  }
  const worked = (await mainThread()) - before
  const frames = await stop.evaluate((stopped) => stopped?.() ?? 0)
  note('scroll', worked / frames)
}

/** Pixels. */
const scrolled = 3000

/** What a page does about an event, from a state of rest. */
async function reaction(
  page: Page,
  event: 'input' | 'click',
  expected: Shown,
  act: () => Promise<void>,
): Promise<{ readonly handled: number; readonly painted: number }> {
  await rest(page)
  await page.evaluate(([type, shown]) => window.bench?.arm(type, shown), [event, expected] as const)
  await act()
  return (await page.evaluate(() => window.bench?.reaction())) ?? failed()
}

/** A press in the middle of an element, without what a test tool would check at the same time. */
async function presser(page: Page, target: Locator): Promise<() => Promise<void>> {
  const { x, y, width, height } = (await target.boundingBox()) ?? failed()
  return () => page.mouse.click(x + width / 2, y + height / 2)
}

/** Lets what an earlier step has left undone happen. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 500 }))
      }),
  )
}

function failed(): never {
  throw new Error('The page is not one of those that can be measured.')
}
