import type { Page } from 'puppeteer-core'

/** How many of the drawn rows are selected, as screen readers are told. */
export const selectedRows = (page: Page): Promise<number> =>
  page.$$eval('tbody tr[aria-selected="true"]', (rows) => rows.length)

/** How many drawn rows are not selected. */
export const unselectedRows = (page: Page): Promise<number> =>
  page.$$eval('tbody tr.loggia-row[data-index]:not([aria-selected="true"])', (rows) => rows.length)

/** Whether rows that were asked for are on their way. The grid tells the order that was asked for before they are there. */
export const isBusy = (page: Page): Promise<boolean> =>
  page.$eval('[role="grid"]', (grid) => grid.getAttribute('aria-busy') === 'true')

/** How many rows the grid says that it has, without the header. */
export const rowCount = (page: Page): Promise<number> =>
  page.$eval('[role="grid"]', (grid) => Number(grid.getAttribute('aria-rowcount')) - 1)

/** The column that rows are in the order of, as screen readers are told: `ascending status_code`. */
export const order = (page: Page): Promise<readonly string[]> =>
  page.$$eval('th[aria-sort]', (headers) =>
    headers.map((th) => `${th.getAttribute('aria-sort')} ${th.getAttribute('data-column')}`),
  )

/** Columns as they stand. */
export const columns = (page: Page): Promise<readonly string[]> =>
  page.$$eval('th[data-column]', (headers) =>
    headers.map((th) => `${th.getAttribute('data-column')}`),
  )

/** `101–200`, of however many there are by now. */
export const range = (page: Page): Promise<string> =>
  page.$eval('.loggia-range', (element) => /^\S*/.exec(element.textContent ?? '')?.[0] ?? '')

/** Whether something is shown. */
export const isShown = (page: Page, selector: string): Promise<boolean> =>
  page.$$eval(selector, (found) => found.length > 0)
