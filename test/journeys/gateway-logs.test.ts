import { readFile } from 'node:fs/promises'
import type { GatewayLogEntry } from '@loggia/core'
import type { Locator, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordGateway } from './support/entries.ts'
import { rows, visitor } from './support/visitor.ts'

// The product description of API logs of a workspace.

const team = 'Journey Team'
const hour = 3_600_000
const outcomes: readonly Partial<GatewayLogEntry>[] = [
  {},
  { status_code: 404, status_text: 'Not Found', type: 'Error', api_collection: 'Journey proxy' },
  {
    status_code: 401,
    status_text: 'Unauthorized',
    type: 'Error',
    gateway_code: '4011',
    status_details: 'Unrecognized token',
    timestamp: new Date(Date.now() - 3 * hour).toISOString(),
  },
]
const entries: readonly GatewayLogEntry[] = outcomes.map((outcome, at) => ({
  id: `journey-gateway-${at}`,
  type: 'Success',
  status_code: 200,
  status_text: 'OK',
  gateway_code: null,
  status_details: null,
  ip: '203.0.113.77',
  timing_ms: 1234 + at,
  delay_ms: 7,
  api_collection: 'Journey recipes',
  collection_type: outcome.api_collection ? 'Proxy' : 'Recipe',
  endpoint: `/journey/${at}`,
  client: team,
  job_details: null,
  timestamp: new Date(Date.now() - at * 1000).toISOString(),
  ...outcome,
}))
const { open } = visitor()

beforeAll(() => recordGateway(entries))

/** How many rows match, as the toolbar says it. */
const total = (page: Page): Promise<string> => page.locator('.loggia-total').innerText()

/** The number in it. */
const matching = async (page: Page): Promise<number> =>
  Number((await total(page)).replace(/\D/g, ''))

/** What stands above the rows to narrow them. */
const filters = (page: Page): Locator => page.getByRole('group', { name: 'Filters' })

/** Chooses values of a filter whose choices are listed. */
async function narrow(page: Page, filter: string, ...values: readonly RegExp[]): Promise<void> {
  await filters(page)
    .getByRole('button', { name: new RegExp(`^${filter}`) })
    .click()
  for (const value of values) await page.getByRole('checkbox', { name: value }).check()
  await page.keyboard.press('Escape')
}

describe('API logs', () => {
  test('show date and time, status, collection, endpoint, client, address and response time', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Gateway', exact: true }).click()
    await page.getByRole('grid', { name: 'API logs' }).waitFor()
    const headers = await page.getByRole('columnheader').allInnerTexts()
    expect(headers.map((text) => text.trim()).slice(1)).toEqual([
      'Date and time',
      'Status',
      'API collection',
      'Endpoint',
      'Client',
      'IP address',
      'Response time',
    ])
    await page.getByRole('searchbox').fill('/journey/1')
    await expect.poll(() => rows(page).count()).toBe(1)
    const row = await rows(page).innerText()
    for (const text of ['404 Not Found', 'Journey proxy', '/journey/1', team, '203.0.113.77'])
      expect(row).toContain(text)
    expect(row).toMatch(/1,235\s*ms/)
  })

  test('can be filtered by period, status, client, collection type and collections', async () => {
    const page = await open('/gateway-logs')
    await narrow(page, 'Client', new RegExp(team))
    await expect.poll(() => total(page)).toBe('3 rows')
    await narrow(page, 'Status', /404 Not Found/, /200 OK/)
    await expect.poll(() => total(page)).toBe('2 rows')
    await page.getByRole('radio', { name: 'Proxy' }).check()
    await expect.poll(() => total(page)).toBe('1 row')
    await page.getByRole('button', { name: 'Clear all' }).click()
    await narrow(page, 'Collection', /Journey recipes/, /Journey proxy/)
    await expect.poll(() => total(page)).toBe('3 rows')
    await page.getByRole('button', { name: 'All time' }).click()
    await page.getByRole('button', { name: 'Last hour' }).click()
    await expect.poll(() => total(page)).toBe('2 rows')
    await filters(page).getByRole('button', { name: 'Last hour' }).click()
    await page.getByRole('button', { name: 'Last 30 days' }).click()
    await expect.poll(() => total(page)).toBe('3 rows')
    await filters(page).getByRole('button', { name: 'Last 30 days' }).click()
    const from = new Date(Date.now() - 4 * hour).toISOString().slice(0, 16)
    const to = new Date(Date.now() - 2 * hour).toISOString().slice(0, 16)
    await page.getByLabel('From', { exact: true }).fill(from)
    await page.getByLabel('To', { exact: true }).fill(to)
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect.poll(() => total(page)).toBe('1 row')
  })

  test('forget the filters when one leaves the page', async () => {
    const page = await open('/gateway-logs')
    const everything = await matching(page)
    await narrow(page, 'Client', new RegExp(team))
    await expect.poll(() => total(page)).toBe('3 rows')
    await page.getByRole('link', { name: 'Logs', exact: true }).click()
    await page.getByRole('grid', { name: 'API request logs' }).waitFor()
    await page.getByRole('link', { name: 'Gateway', exact: true }).click()
    // More come in meanwhile.
    await expect.poll(() => matching(page)).toBeGreaterThanOrEqual(everything)
  })

  test('are downloaded as a CSV file of all that match, with what the page does not show', async () => {
    const page = await open('/gateway-logs')
    const shown = await matching(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download results' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('gateway-logs.csv')
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
    expect(lines[0]).toBe(
      'timestamp,type,status_code,status_text,gateway_code,status_details,ip,timing_ms,delay_ms,api_collection,endpoint,client,job_details',
    )
    expect(lines.length).toBeGreaterThanOrEqual(shown + 2)
    const unauthorized = lines.find((line) => line.includes('/journey/2'))
    expect(unauthorized).toContain(
      'Error,401,Unauthorized,4011,Unrecognized token,203.0.113.77,1236,7',
    )
    await page
      .getByText(/verified/)
      .first()
      .waitFor()
  })

  test('download only what the filters leave', async () => {
    const page = await open('/gateway-logs')
    await narrow(page, 'Client', new RegExp(team))
    await expect.poll(() => total(page)).toBe('3 rows')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download results' }).click(),
    ])
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines).toHaveLength(4)
  })

  test('keep status details out of the rows, and tell them in an opened one where the host wants it', async () => {
    const page = await open('/gateway-logs')
    await page.getByRole('searchbox').fill('/journey/2')
    await expect.poll(() => rows(page).count()).toBe(1)
    expect(await rows(page).innerText()).not.toContain('Unrecognized token')
    await rows(page).getByText('Unauthorized').click()
    await page.getByText('Unrecognized token').waitFor()
  })

  test('can be paged through on a phone, where the page scrolls to what is below', async () => {
    const page = await open('/gateway-logs')
    await page.setViewportSize({ width: 390, height: 700 })
    const next = page.getByRole('button', { name: 'Next page' })
    await next.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await next.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    }
    const middle = { x: x + width / 2, y: y + height / 2 }
    const isOver = await page.evaluate(
      (at) => document.elementFromPoint(at.x, at.y)?.closest('.loggia-pager') != null,
      middle,
    )
    expect(isOver).toBe(true)
  })
})
