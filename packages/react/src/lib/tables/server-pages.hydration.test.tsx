import '../../styles.css'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { describe, expect, test } from 'vitest'
import { browserIn } from '../../../test/browser-place.ts'
import { loadedPages, serverPages } from '../../../test/server-pages.tsx'
import { column, grid } from '../../../test/shown-table.tsx'

const places = [
  ['America/New_York', 'en-US'],
  ['Asia/Kathmandu', 'ar-EG'],
  ['Pacific/Kiritimati', 'de-DE'],
] as const

/** A page as a server rendered it, come alive here; returns what React complained about. */
async function hydrated(page: ReactElement, at: readonly [string, string]): Promise<Hydrated> {
  const strict = <StrictMode>{page}</StrictMode>
  await browserIn('UTC', 'en-US')
  const host = document.body.appendChild(document.createElement('div'))
  host.style.blockSize = '500px'
  host.innerHTML = renderToString(strict)
  await browserIn(...at)
  const complaints: unknown[] = []
  const before = host.firstElementChild
  const rows = [...host.querySelectorAll('tr.loggia-row')]
  const options = { onRecoverableError: (error: unknown) => void complaints.push(error) }
  const root = hydrateRoot(host, strict, options)
  return {
    host,
    complaints,
    rows,
    isSame: () => host.firstElementChild === before,
    end() {
      root.unmount()
      host.remove()
    },
  }
}

interface Hydrated {
  readonly host: HTMLElement
  readonly complaints: readonly unknown[]
  readonly rows: readonly Element[]
  readonly isSame: () => boolean
  readonly end: () => void
}

describe.each(Object.entries(serverPages))('%s', (_, page) => {
  test.each(places)('comes alive in %s without a complaint', async (zone, locale) => {
    const { host, complaints, isSame, end } = await hydrated(page, [zone, locale])
    await expect.poll(() => host.querySelector('.loggia-bone, [aria-busy="true"]')).toBeNull()
    expect(complaints).toEqual([])
    expect(isSame()).toBe(true)
    end()
  })
})

describe.each(Object.entries(loadedPages))('%s with rows of a server', (_, { page }) => {
  test.each(places)('keeps them in %s, in the words of its viewer', async (zone, locale) => {
    const { host, complaints, rows, isSame, end } = await hydrated(page, [zone, locale])
    await expect.element(grid).toHaveAttribute('aria-busy', 'false')
    expect(complaints).toEqual([])
    expect(isSame()).toBe(true)
    expect(rows.filter((row) => host.contains(row)).length).toBeGreaterThan(10)
    expect(column('Timestamp')[0]).toMatch(/45|٤٥/)
    expect(column('Timestamp').join()).not.toContain('2026')
    end()
  })
})
