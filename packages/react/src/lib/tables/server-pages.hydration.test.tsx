import '../../styles.css'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { afterEach, describe, expect, test } from 'vitest'
import { browserIn } from '../../../test/browser-place.ts'
import { loadedPages, serverPages } from '../../../test/server-pages.tsx'
import { grid } from '../../../test/shown-table.tsx'

let end = (): void => undefined

afterEach(() => end())

const places = [
  ['America/New_York', 'en-US'],
  ['Asia/Kathmandu', 'ar-EG'],
  ['Pacific/Kiritimati', 'de-DE'],
] as const

/** A page as a server rendered it, come alive here; returns what React complained about. */
async function hydrated(page: ReactElement, place: readonly [string, string]): Promise<Hydrated> {
  const strict = <StrictMode>{page}</StrictMode>
  await browserIn('UTC', 'en-US')
  const host = document.body.appendChild(document.createElement('div'))
  host.style.blockSize = '500px'
  host.innerHTML = renderToString(strict)
  await browserIn(...place)
  const complaints: unknown[] = []
  const before = host.firstElementChild
  const rows = [...host.querySelectorAll('tr.loggia-row')]
  const room = roomIn(host)
  const options = { onRecoverableError: (error: unknown) => void complaints.push(error) }
  const root = hydrateRoot(host, strict, options)
  end = () => {
    root.unmount()
    host.remove()
  }
  return { host, complaints, rows, room, isSame: () => host.firstElementChild === before }
}

interface Hydrated {
  readonly host: HTMLElement
  readonly complaints: readonly unknown[]
  readonly rows: readonly Element[]
  /** Pixels that the rows took before. */
  readonly room: number
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
    const { host, complaints, rows, room, isSame } = await hydrated(page, place)
    await expect.element(grid).toHaveAttribute('aria-busy', 'false')
    expect(complaints).toEqual([])
    expect(isSame()).toBe(true)
    expect(rows.filter((row) => host.contains(row)).length).toBeGreaterThan(10)
    expect(room).toBe(roomIn(host))
    const moments = (): string =>
      [...host.querySelectorAll('time')].map((time) => time.textContent).join()
    await expect.poll(moments).not.toMatch(/2026|٢٠٢٦/)
    expect(moments()).toMatch(/:45|:٤٥/)
  })
})

/** Each page at one place: all pages at all of them would only take longer. */
function spread<Page>(
  pages: Readonly<Record<string, Page>>,
): readonly (readonly [string, readonly [string, string], Page])[] {
  return Object.entries(pages).map(([name, page], at) => [
    name,
    places[at % places.length] ?? places[0],
    page,
  ])
}
