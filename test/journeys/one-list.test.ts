import type { LogEntry } from '@loggia/core'
import type { Locator, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { entryOf, record } from './support/entries.ts'
import { download, rowCount, rows, visitor } from './support/visitor.ts'

const key = 'key-of-a-list'
/** More than a few blocks of them. */
const listed: readonly LogEntry[] = Array.from({ length: 1234 }, (_, at) => entryOf(key, at))
const { open } = visitor()
/** A million entries are prepared for their first search while everything else goes on. */
const patient = { timeout: 30_000 } as const

const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search' })
const foot = (page: Page): Locator => page.locator('.loggia-range')
const everything = (page: Page): Locator =>
  page.getByRole('checkbox', { name: 'Select all rows that match' })

/** `Actions (1,233)` */
function numberIn(text: string): number {
  return Number(text.replaceAll(/\D/g, ''))
}

/** Puts the focus into the rows. */
async function enterRows(page: Page): Promise<void> {
  await rows(page).first().getByRole('gridcell').nth(3).click()
}

describe('One list instead of pages', () => {
  beforeAll(async () => {
    // As many at once as the handler takes.
    await record(listed.slice(0, 1000))
    await record(listed.slice(1000))
  })

  test('is read to its end, searched, selected but for one row, and taken along as a file', async () => {
    const page = await open()
    await page.getByLabel(/^Rows Pages/).selectOption('One list')
    await foot(page)
      .getByText(/^Rows 1–/)
      .waitFor()
    // As long as it is, once it is known how its rows are spread over time.
    await expect.poll(() => rowCount(page), patient).toBeGreaterThan(listed.length)

    // To the end, where rows have to be loaded, and back.
    const length = (await rowCount(page)).toLocaleString('en')
    await enterRows(page)
    await page.keyboard.press('Control+End')
    await foot(page).getByText(`–${length} of ${length}`).waitFor()
    await expect.poll(() => page.locator('tr[aria-busy]').count(), patient).toBe(0)
    await page.keyboard.press('Control+Home')
    await foot(page)
      .getByText(/^Rows 1–/)
      .waitFor()

    // Such requests are recorded too, and hold what is searched for: there are some more rows each time.
    await search(page).fill(key)
    await foot(page)
      .getByText(/of 1,2\d\d$/)
      .waitFor()
    await everything(page).click()
    const actions = page.getByRole('button', { name: /^Actions \(/ })
    const all = numberIn(await actions.innerText())
    expect(all).toBeGreaterThanOrEqual(listed.length)
    await rows(page).filter({ hasText: key }).nth(2).getByRole('checkbox').click()
    await expect.poll(async () => numberIn(await actions.innerText())).toBe(all - 1)
    const file = await download(page, 'Export as CSV')
    expect(file.name).toBe('logs.csv')
    expect(file.text.trimEnd().split('\r\n')).toHaveLength(1 + all - 1)
    expect(file.text.split(`\r\n${key},`)).toHaveLength(1 + listed.length - 1)
    await page
      .getByText(/^Exported 1,2\d\d rows to logs.csv, verified/)
      .first()
      .waitFor()
  })

  test('a link to it opens it', async () => {
    const page = await open(`/?rows=list&q=${key}`)
    await foot(page)
      .getByText(/of 1,2\d\d$/)
      .waitFor()
    expect(await search(page).inputValue()).toBe(key)
  })
})

describe('A million entries', () => {
  test('are searched, sorted, flung through, and left at the top again', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'A million' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Make 1,000,000 sample entries' }).click()
    await foot(page).getByText('of 1,000,000').waitFor({ timeout: 50_000 })

    await search(page).fill('flux')
    await expect.poll(() => rowCount(page), patient).toBeLessThan(1_000_000)
    expect(await rowCount(page)).toBeGreaterThan(1000)
    await expect.poll(() => rows(page).first().innerText(), patient).toContain('flux')
    await search(page).fill('')
    await expect.poll(() => rowCount(page), patient).toBe(1_000_000)

    await page.getByRole('columnheader', { name: 'Status' }).getByRole('button').first().click()
    await page.locator('th[aria-sort="ascending"]').waitFor()
    await expect.poll(() => rows(page).first().innerText(), patient).toMatch(/\b200\b/)

    // As the thumb does when it is thrown to the end.
    await page.locator('.loggia-frame').evaluate(async (frame) => {
      for (let step = 1; step <= 30; step++) {
        frame.scrollTop = (step / 30) * frame.scrollHeight
        await new Promise(requestAnimationFrame)
      }
    })
    await foot(page).getByText('–1,000,000 of 1,000,000').waitFor()
    await enterRows(page)
    await page.keyboard.press('Control+Home')
    await foot(page)
      .getByText(/^Rows 1–/)
      .waitFor()
  }, 120_000)
})
