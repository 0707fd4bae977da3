import type { Browser, Locator, Page } from 'playwright'
import { orders, type Answers, type Term } from './answers.ts'
import type { Size } from './entries.ts'
import { openPage, type OpenPage } from './open-page.ts'
import type { Samples } from './samples.ts'
import { failed, taking, type Taken } from './taking.ts'

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

/** Does what a person does with a table, in a fresh page, and notes what each step took. */
export async function visitTable(visit: Visit): Promise<void> {
  const { browser, url, subject, size, answers, samples } = visit
  const opened = await openPage(browser, `${url}${subject}.html?entries=${size}`)
  const note: Note = (step, taken) => {
    for (const [kind, value] of Object.entries(taken)) {
      samples.add(`${size} ${step} ${kind}`, subject, value)
    }
  }
  try {
    const bare = await opened.heap()
    note('first rows', await firstRows(opened, answers))
    note('scroll', { cpu: await scroll(opened) })
    note('idle key', await idleKey(opened))
    for (const term of answers.terms) await type(opened, term, note)
    await sort(opened, answers, note)
    const selected = subject === 'loggia' ? Math.min(pageSize, answers.count) : answers.count
    note('select all', await selectAll(opened, selected))
    note('heap', { megabytes: (await opened.heap()) - bare })
  } catch (cause) {
    throw new Error(`The ${subject} page with ${size} entries failed a step.`, { cause })
  } finally {
    await opened.close()
  }
}

/** LogsTable shows, and selects, a page at a time. */
const pageSize = 500

/** Keeps figures of a step by what they are. */
type Note = (step: string, taken: Partial<Taken & { readonly megabytes: number }>) => void

async function firstRows(opened: OpenPage, { count, top }: Answers): Promise<Taken> {
  const { page, mainThread } = opened
  const before = await mainThread()
  const expected = { found: count, top }
  const reaction = await page.evaluate((shown) => window.bench?.start(shown), expected)
  return { ...(reaction ?? failed()), cpu: (await mainThread()) - before }
}

/** A key in a field that nobody listens to. */
async function idleKey(opened: OpenPage): Promise<Taken> {
  const { page } = opened
  await page.evaluate(() => {
    const field = document.createElement('input')
    document.body.append(field)
    field.style.cssText = 'position: fixed; inset-block-end: 0'
    field.focus()
  })
  const taken = await taking(opened, 'input', {}, () => page.keyboard.press('a'))
  await page.evaluate(() => document.body.lastElementChild?.remove())
  return taken
}

/** Types a text and takes it back, key by key. Keys that change nothing on screen cannot be timed. */
async function type(opened: OpenPage, { text, found }: Term, note: Note): Promise<void> {
  const { page } = opened
  await page.locator('input[type="search"]').first().focus()
  const keys = [...Array.from(text), ...Array.from(text, () => 'Backspace')]
  let length = 0
  for (const key of keys) {
    const before = found[length]
    length += key === 'Backspace' ? -1 : 1
    const after = found[length] ?? 0
    const press = (): Promise<void> => page.keyboard.press(key)
    if (after === before) await press()
    else note('key', await taking(opened, 'input', { found: after }, press))
  }
}

async function sort(opened: OpenPage, { tops }: Answers, note: Note): Promise<void> {
  for (const [at, { header, step }] of orders.entries()) {
    const button = opened.page.getByRole('button', { name: header, exact: true })
    const press = await presser(opened.page, button)
    note(step, await taking(opened, 'click', { top: tops[at] ?? '' }, press))
  }
}

async function selectAll(opened: OpenPage, selected: number): Promise<Taken> {
  const box = opened.page.getByRole('checkbox', { name: /^Select all/ })
  return taking(opened, 'click', { selected }, await presser(opened.page, box))
}

/** Scrolls as one reads. Milliseconds of the main thread a frame. */
async function scroll({ page, protocol, mainThread }: OpenPage): Promise<number> {
  const stop = await page.evaluateHandle(() => window.bench?.frames())
  const before = await mainThread()
  for (const yDistance of [-scrolled, scrolled]) {
    await protocol.send('Input.synthesizeScrollGesture', { x: 640, y: 500, yDistance, speed: 1500 })
  }
  const worked = (await mainThread()) - before
  return worked / (await stop.evaluate((stopped) => stopped?.() ?? failed()))
}

/** Pixels. */
const scrolled = 3000

/** A press in the middle of an element, without what a test tool would check at the same time. */
async function presser(page: Page, target: Locator): Promise<() => Promise<void>> {
  const { x, y, width, height } = (await target.boundingBox()) ?? failed()
  return () => page.mouse.click(x + width / 2, y + height / 2)
}
