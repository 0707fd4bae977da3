import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { entryOf, record } from './support/entries.ts'
import { findField, rowCount, rows, visitor } from './support/visitor.ts'

// "Viewing logs", "Reading a log entry" and "Debugging a failed request" of the second product description.

const address = '203.0.113.10'
const hash = createHash('sha256').update(address).digest('hex')
const failed = entryOf('debugged-key', 5, {
  key_state: 'expired',
  query_params: 'duration=5&resolution=720p',
  status_code: 401,
  error_code: 'BSE1002',
  ip_hash: hash,
  endpoint: '/v1/generate/image/flux-pro-for-debugging',
})
const states = ['active', 'rotated', 'expired', 'inactive', 'revoked']
const shown = [
  ...states.map((key_state, at) => entryOf('states-key', 100 + at, { id: key_state, key_state })),
  ...[200, 304, 404, 503, 102].map((status_code, at) =>
    entryOf('status-key', 200 + at, { id: `status-${status_code}`, status_code }),
  ),
]
const { open } = visitor()

beforeAll(() => record([failed, ...shown]))

describe('Debugging a failed request', () => {
  test('leads from the error code to its meaning, the key, the endpoint and the source', async () => {
    const page = await open()
    // Find the request: by error code, then by status code.
    await findField(page).fill('bse1002')
    const row = rows(page).filter({ hasText: 'debugged-key' })
    await row.waitFor()
    await findField(page).fill('401')
    await row.waitFor()
    await findField(page).fill('debugged-key')
    expect(await rowCount(page)).toBe(1)
    // Check the error code.
    await row.locator('[data-column="error_code"]').hover()
    await page.getByText('401 · Invalid or expired API key').waitFor()
    // Check the key status.
    expect(await row.locator('[data-column="api"]').innerText()).toMatch(
      /^Expired\s*debugged-key\s*bye_JR4EY\.\.\.$/,
    )
    // Check the endpoint, whole although the cell cuts it.
    expect(await row.locator('[data-column="endpoint"]').innerText()).toContain(failed.endpoint)
    // Check the IP hash against a known address: its first 12 characters.
    await findField(page).fill(hash.slice(0, 12))
    await row.waitFor()
    expect(await row.locator('[data-column="ip_hash"]').innerText()).toBe(`${hash.slice(0, 12)}…`)
  })

  test('shows a time in the zone of the viewer, in UTC and from now, on hover', async () => {
    const page = await open('/', { timezoneId: 'Asia/Kathmandu' })
    await findField(page).fill('debugged-key')
    const cell = rows(page).locator('[data-column="timestamp"]')
    expect(await cell.locator('time').getAttribute('datetime')).toBe(failed.timestamp)
    await cell.hover()
    await page.getByText(failed.timestamp).waitFor()
    // Browsers differ in how they spell the zone.
    await page.getByText(/^Local \(Asia\/Kath?mandu\)$/).waitFor()
    await page.getByText(/ago$/).waitFor()
  })
})

describe('Viewing logs', () => {
  test('has the columns in their order and 500 rows a page, newest first', async () => {
    const page = await open()
    const headers = await page.getByRole('columnheader').allInnerTexts()
    expect(headers.map((text) => text.trim())).toEqual([
      '',
      'API',
      'Method',
      'Endpoint',
      'Params',
      'Status',
      'Error code',
      'IP hash',
      'Timestamp',
    ])
    expect(await rowCount(page)).toBe(500)
    await page.getByText(/^1–500 of /).waitFor()
    expect(
      await page.getByRole('columnheader', { name: 'Timestamp' }).getAttribute('aria-sort'),
    ).toBe('descending')
    const times = await rows(page)
      .locator('time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))
    const newestFirst = times.map(String).toSorted((a, b) => Date.parse(b) - Date.parse(a))
    expect(times).toEqual(newestFirst)
  })

  test('colours a status by its class, and says the class in words', async () => {
    const page = await open()
    await findField(page).fill('status-key')
    const chips = await rows(page)
      .locator('[data-column="status_code"] span')
      .evaluateAll((all) =>
        all.map((chip) => [
          chip.textContent,
          chip.getAttribute('title'),
          getComputedStyle(chip).backgroundColor,
        ]),
      )
    expect(chips.map(([code, family]) => `${code} ${family}`)).toEqual([
      '200 Success',
      '304 Redirect',
      '404 Client error',
      '503 Server error',
      '102 Informational',
    ])
    expect(new Set(chips.map(([, , colour]) => colour)).size).toBe(5)
  })

  test('shows the state of a key as a shape, a colour and a word', async () => {
    const page = await open()
    await findField(page).fill('states-key')
    const icons = await rows(page)
      .locator('.loggia-key-state')
      .evaluateAll((all) =>
        all.map((icon) => [
          icon.getAttribute('title'),
          icon.querySelector('path')?.getAttribute('d'),
          getComputedStyle(icon).color,
        ]),
      )
    expect(icons.map(([word]) => word)).toEqual([
      'Active',
      'Rotated',
      'Expired',
      'Inactive',
      'revoked',
    ])
    // `revoked` looks like inactive.
    expect(new Set(icons.map(([, shape]) => shape)).size).toBe(4)
    expect(new Set(icons.map(([, , colour]) => colour)).size).toBe(4)
  })

  test('sorts every data column up, down and not at all', async () => {
    const page = await open()
    for (const name of ['API', 'Method', 'Endpoint', 'Params', 'Status', 'Error code', 'IP hash']) {
      const header = page.getByRole('columnheader', { name })
      for (const order of ['ascending', 'descending', null]) {
        await header.getByRole('button').click()
        await expect.poll(() => header.getAttribute('aria-sort')).toBe(order)
      }
    }
  })

  test('takes the viewport, and Escape returns with the focus kept', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Fullscreen' }).click()
    const box = await page.locator('.loggia-root').boundingBox()
    expect(box).toEqual({ x: 0, y: 0, width: 1280, height: 720 })
    await page.keyboard.press('Escape')
    const button = page.getByRole('button', { name: 'Fullscreen' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    expect((await page.locator('.loggia-root').boundingBox())?.height).toBeLessThan(720)
  })
})

describe('The dashboard itself', () => {
  test('records its own requests, which a refresh shows', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Refresh' }).click()
    const own = rows(page).filter({ hasText: '/v1/logs' })
    await expect.poll(() => own.count()).toBeGreaterThan(0)
  })

  test('holds the question in the address, so that a link shows the same rows', async () => {
    const page = await open()
    await page.getByRole('columnheader', { name: 'Endpoint' }).getByRole('button').click()
    await expect.poll(() => page.url()).toContain('?sort=endpoint')
    await page.reload()
    await rows(page).first().waitFor()
    const header = page.getByRole('columnheader', { name: 'Endpoint' })
    expect(await header.getAttribute('aria-sort')).toBe('ascending')
  })

  test('shrugs off a hostile address', async () => {
    const page = await open('/?page=-1&size=1e9&sort=__proto__&from=2026-02-30T00:00:00Z')
    expect(await page.getByRole('columnheader').count()).toBe(9)
    expect(await rowCount(page)).toBeGreaterThan(0)
  })
})
