import type { Page } from 'playwright'
import type { Reaction } from '../pages/lib/reaction.ts'
import type { Shown } from '../pages/lib/shown.ts'
import type { OpenPage } from './open-page.ts'

/** What a step took, in milliseconds. */
export interface Taken extends Reaction {
  /** Processor time of the main thread, which counts the frame but not the wait for it, nor others' work. */
  readonly cpu: number
}

/** Does something to a page that is at rest, and waits until the page shows what it should. */
export async function taking(
  { page, mainThread }: OpenPage,
  event: 'input' | 'click',
  expected: Shown,
  act: () => Promise<void>,
): Promise<Taken> {
  await rest(page)
  await page.evaluate(([type, shown]) => window.bench?.arm(type, shown), [event, expected] as const)
  const before = await mainThread()
  await act()
  const reaction = (await page.evaluate(() => window.bench?.reaction())) ?? failed()
  return { ...reaction, cpu: (await mainThread()) - before }
}

/** Lets what an earlier step has left undone happen. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 500 }))
      }),
  )
}

/** For what only another page can lack. */
export function failed(): never {
  throw new Error('The page is not one of those that can be measured.')
}
