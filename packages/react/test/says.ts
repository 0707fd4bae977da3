import { expect } from 'vitest'
import type { Locator } from 'vitest/browser'
import { textOf } from './shown-table.tsx'

/** Waits until an element says something, among whatever else. */
export async function says(locator: Locator, text: string): Promise<void> {
  await expect.poll(() => textOf(locator)).toContain(text)
}
