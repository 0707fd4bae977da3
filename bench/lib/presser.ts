import type { Locator, Page } from 'playwright'
import { failed } from './taking.ts'

/** A press in the middle of an element, without what a test tool would check at the same time. */
export async function presser(page: Page, target: Locator): Promise<() => Promise<void>> {
  const { x, y, width, height } = (await target.boundingBox()) ?? failed()
  return () => page.mouse.click(x + width / 2, y + height / 2)
}
