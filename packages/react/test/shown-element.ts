import type { LogEntry } from '@loggia/core'
import { page, type Locator } from 'vitest/browser'
import { defineElements, type LoggiaLogsElement } from '../src/elements.ts'

defineElements()

/** The rows of the only element. */
export const grid: Locator = page.getByRole('grid')

/** The first element of some HTML, on a page with room for some twelve rows. */
export function shownHtml(html: string): HTMLElement {
  const main = document.createElement('main')
  main.style.blockSize = '560px'
  main.innerHTML = html
  document.body.append(main)
  const element = main.querySelector<HTMLElement>('*')
  if (!element) throw new Error('There is no element in it.')
  return element
}

/** An element with entries in memory. */
export function shownLogs(entries: readonly LogEntry[], attributes = ''): LoggiaLogsElement {
  shownHtml(`<loggia-logs time-zone="UTC" ${attributes}></loggia-logs>`)
  const element = document.querySelector('loggia-logs')
  if (!element) throw new Error('There is no such element.')
  element.entries = entries
  return element
}

/** What is drawn in an element. */
export function within(element: Element, selector: string): HTMLElement | null {
  return element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null
}
