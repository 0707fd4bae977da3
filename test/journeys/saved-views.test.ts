import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { entryOf, record } from './support/entries.ts'
import { rows, visitor } from './support/visitor.ts'

const key = 'key-of-a-view'
const { open } = visitor()

beforeAll(() =>
  record([0, 1, 2].map((at) => entryOf(key, at, { status_code: at === 0 ? 503 : 200 }))),
)

const view = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: /^View:/ })
const filtersOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams

test('a view is saved, there after a reload, and shared by its address with whoever does not have it', async () => {
  const page = await open('/?status_code=5xx&rows=list')
  await page.getByRole('searchbox').fill(key)
  await expect.poll(() => rows(page).count()).toBe(1)

  await view(page).click()
  await page.getByRole('button', { name: 'Save as new view' }).click()
  await page.keyboard.type('Failures of a key')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'View: Failures of a key' }).waitFor()
  await expect.poll(() => filtersOf(page).get('view')).not.toBeNull()

  await page.reload()
  await page.getByRole('button', { name: 'View: Failures of a key' }).waitFor()
  await expect.poll(() => rows(page).count()).toBe(1)

  await view(page).click()
  await page.getByRole('button', { name: 'All requests' }).click()
  await expect.poll(() => filtersOf(page).toString()).toBe('rows=list')
  await expect.poll(() => rows(page).count()).toBeGreaterThan(3)
  await page.goBack()
  await page.getByRole('button', { name: 'View: Failures of a key' }).waitFor()
  await expect.poll(() => rows(page).count()).toBe(1)

  const shared = new URL(page.url())
  // A context of its own: another person, who has saved nothing.
  const other = await open(shared.pathname + shared.search)
  await expect.poll(() => rows(other).count()).toBe(1)
  await other.getByRole('button', { name: 'View: All requests, changed' }).waitFor()
  expect(await other.getByRole('searchbox').inputValue()).toBe(key)
})
