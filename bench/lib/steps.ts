import { orders, type Answers, type Term } from './answers.ts'
import type { OpenPage } from './open-page.ts'
import { presser } from './presser.ts'
import type { Subject } from './subjects.ts'
import { taking, type Taken } from './taking.ts'

/** Keeps figures of a step by what they are. */
export type Note = (step: string, taken: object) => void

/** A key in a field that nobody listens to. */
export async function idleKey(opened: OpenPage): Promise<Taken> {
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

/** Types a text key by key and clears the field. Keys that change nothing on screen cannot be timed. */
export async function type(opened: OpenPage, { text, found }: Term, note: Note): Promise<void> {
  const { page } = opened
  await page.locator('input[type="search"]').first().focus()
  for (const [at, key] of Array.from(text).entries()) {
    const [before, after] = [found[at], found[at + 1]]
    const press = (): Promise<void> => page.keyboard.press(key)
    if (after === undefined || after.found === before?.found) await press()
    else note('key', await taking(opened, 'input', after, press))
  }
  await page.keyboard.press('ControlOrMeta+A')
  note('clear', await taking(opened, 'input', found[0] ?? {}, () => page.keyboard.press('Delete')))
}

/** Orders by one column and by another, each way. */
export async function sort(
  opened: OpenPage,
  { header: role }: Subject,
  { tops }: Answers,
  note: Note,
): Promise<void> {
  for (const [at, { header, step }] of orders.entries()) {
    const target = opened.page.getByRole(role, { name: new RegExp(`^${header}`) }).first()
    const press = await presser(opened.page, target)
    note(step, await taking(opened, 'click', { top: tops[at] ?? '' }, press))
  }
}

export async function selectAll(
  opened: OpenPage,
  { box }: Subject,
  selected: number,
): Promise<Taken> {
  const press = await presser(opened.page, opened.page.locator(box).first())
  return taking(opened, 'click', { selected }, press)
}
