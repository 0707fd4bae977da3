import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'

const { documentElement: root, body } = document
const found = [root, body].map((element) => [element, attributesOf(element)] as const)

// The pointer of the test before may rest where a cell is now, whose card would open.
beforeEach(() => userEvent.pointer({ coords: { x: 0, y: 0 } }))

/**
 * Files of tests come one after another into the same page, so each test leaves it as it was found.
 *
 * For the same reason a module that tests share adds no hooks by itself: it is loaded once, for the first file.
 */
afterEach(async () => {
  if (document.fullscreenElement) await document.exitFullscreen()
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
  body.replaceChildren()
  for (const [element, attributes] of found) restore(element, attributes)
  if (window.innerWidth !== 1280 || window.innerHeight !== 720) await page.viewport(1280, 720)
  if (matchMedia('(forced-colors: active)').matches) await usualColours()
})

function attributesOf(element: Element): ReadonlyMap<string, string> {
  return new Map([...element.attributes].map(({ name, value }) => [name, value]))
}

function restore(element: Element, attributes: ReadonlyMap<string, string>): void {
  for (const { name } of [...element.attributes])
    if (!attributes.has(name)) element.removeAttribute(name)
  for (const [name, value] of attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

async function usualColours(): Promise<void> {
  // The protocol has no types here.
  const send = cdp().send as (method: string, options: object) => Promise<unknown>
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: '' }] })
}
