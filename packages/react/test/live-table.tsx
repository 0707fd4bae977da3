import type { LogEntry } from '@loggia/core'
import { act } from '@testing-library/react'
import { beforeEach, vi } from 'vitest'
import { page, type Locator } from 'vitest/browser'
import { expect } from 'vitest'
import type { LogsTableProps } from '../src/index.ts'
import { askedAdapter, type AskedAdapter } from './asked-adapter.ts'
import { entries, entry } from './log-entries.ts'
import { column, showLogs } from './shown-table.tsx'

/** Time goes by only as the tests of this file say, by `pass`. */
export function timeByHand(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: noon })
  })
}

const noon = Date.parse('2026-03-06T12:30:45.000Z')

/** The button that lets new rows come by themselves. */
export const auto: Locator = page.getByRole('button', { name: 'Auto', exact: true })
/** `12 new`. */
export const pill: Locator = page.getByRole('button', { name: /show them/ })

/** A table of so many entries a page, loaded, with Auto on. */
export async function showLive(
  shown: readonly LogEntry[] = entries(40),
  props: Partial<LogsTableProps> = {},
): Promise<AskedAdapter> {
  const adapter = askedAdapter()
  showLogs(adapter, { autoRefresh: true, initialState: { size: 50 }, ...props })
  await answer(adapter, shown)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(0)
  await auto.click()
  return adapter
}

/** Answers what was asked last, as the first of two pages. */
export async function answer(
  adapter: AskedAdapter,
  shown: readonly LogEntry[],
  count = 100,
): Promise<void> {
  await act(async () =>
    adapter.newest().answer(shown, { next: 'more', total: { relation: 'exact', count } }),
  )
}

/** Lets time go by. */
export async function pass(seconds: number): Promise<void> {
  await act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1000)))
}

/** Entries that came after those of `entries()`, the newest first. */
export function newer(count: number, name = 'new'): readonly LogEntry[] {
  return Array.from({ length: count }, (_, at) =>
    entry({
      id: `${name}-${count - at}`,
      endpoint: `/${name}/${count - at}`,
      timestamp: new Date(noon + (count - at) * 1000).toISOString(),
    }),
  )
}

/** Hides the page, or shows it again. */
export async function hide(hidden: boolean): Promise<void> {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
}

/** Takes the connection away, or gives it back. */
export async function connect(online: boolean): Promise<void> {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
  await act(async () => void window.dispatchEvent(new Event(online ? 'online' : 'offline')))
}
