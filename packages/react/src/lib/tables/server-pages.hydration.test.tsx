import '../../styles.css'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { afterEach, describe, expect, test } from 'vitest'
import { browserIn } from '../../../test/browser-place.ts'
import { painted, watchShifts } from '../../../test/layout-shifts.ts'
import { loadedPages, serverPages } from '../../../test/server-pages.tsx'
import { grid } from '../../../test/shown-table.tsx'

let end = (): void => undefined

afterEach(() => end())

/** Zone, language and pixels of room. */
const places = [
  ['America/New_York', 'en-US', 1280],
  ['Asia/Kathmandu', 'ar-EG', 380],
  ['Pacific/Kiritimati', 'de-DE', 700],
] as const

type Place = (typeof places)[number]

/** A page as a server rendered it, come alive here; returns what React complained about. */
async function hydrated(page: ReactElement, [zone, locale, room]: Place): Promise<Hydrated> {
  const strict = <StrictMode>{page}</StrictMode>
  await browserIn('UTC', 'en-US')
  const host = document.body.appendChild(document.createElement('div'))
  host.style.cssText = `block-size: 500px; inline-size: ${room}px`
  host.innerHTML = renderToString(strict)
  await browserIn(zone, locale)
  const complaints: unknown[] = []
  const before = host.firstElementChild
  const rows = [...host.querySelectorAll('tr.loggia-row')]
  const high = roomIn(host)
  const shifts = await watchShifts()
  const options = { onRecoverableError: (error: unknown) => void complaints.push(error) }
  const root = hydrateRoot(host, strict, options)
  end = () => {
    root.unmount()
    host.remove()
  }
  return { host, complaints, rows, high, shifts, isSame: () => host.firstElementChild === before }
}

interface Hydrated {
  readonly host: HTMLElement
  readonly complaints: readonly unknown[]
  readonly rows: readonly Element[]
  /** Pixels that the rows took before. */
  readonly high: number
  /** What has moved since. */
  readonly shifts: () => readonly string[]
  readonly isSame: () => boolean
}

function roomIn(host: Element): number {
  return host.querySelector('.loggia-frame')?.scrollHeight ?? 0
}

describe.each(spread(serverPages))('%s in %s', (name, place, page) => {
  test('comes alive without a complaint', async () => {
    const { host, complaints, isSame } = await hydrated(page, place)
    await expect.poll(() => host.querySelector('.loggia-bone, [aria-busy="true"]')).toBeNull()
    expect(complaints).toEqual([])
    // Its code is fetched, and stands in the place of what waited for it.
    expect(isSame()).toBe(name !== 'the logs table as one list')
  })
})

describe.each(spread(loadedPages))('%s in %s with rows of a server', (_, place, { page }) => {
  test('keeps them, in the words of its viewer', async () => {
    const { host, complaints, rows, high, isSame } = await hydrated(page, place)
    await expect.element(grid).toHaveAttribute('aria-busy', 'false')
    expect(complaints).toEqual([])
    expect(isSame()).toBe(true)
    expect(rows.filter((row) => host.contains(row)).length).toBeGreaterThan(10)
    expect(high).toBe(roomIn(host))
    const moments = (): string =>
      [...host.querySelectorAll('time')].map((time) => time.textContent).join()
    await expect.poll(moments).not.toMatch(/2026|٢٠٢٦/)
    expect(moments()).toMatch(/:45|:٤٥/)
  })

  test('moves nothing', async () => {
    const { host, shifts } = await hydrated(page, place)
    await expect.element(grid).toHaveAttribute('aria-busy', 'false')
    await expect.poll(() => host.querySelector('.loggia-filters:empty')).toBeNull()
    await painted()
    expect(shifts()).toEqual([])
  })
})

/** Each page at one place: all pages at all of them would only take longer. */
function spread<Page>(
  pages: Readonly<Record<string, Page>>,
): readonly (readonly [string, Place, Page])[] {
  return Object.entries(pages).map(([name, page], at) => [
    name,
    places[at % places.length] ?? places[0],
    page,
  ])
}
