import { apiLogs, arrayAdapter, type DataAdapter, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entry } from '../../../test/log-entries.ts'
import { nextFrame, rowsInView, scrollTo, showList } from '../../../test/shown-list.tsx'
import { focusedRow, frame } from '../../../test/shown-table.tsx'

const newest = Date.parse('2026-03-06T12:59:59.000Z')
/** A hundred an hour, all of them in its last ten minutes: where one is in its hour is a bad guess. */
const uneven: readonly LogEntry[] = Array.from({ length: 6000 }, (_, at) =>
  entry({
    id: `log-${at}`,
    endpoint: `/v1/${at}`,
    timestamp: new Date(
      newest - Math.floor(at / 100) * 3_600_000 - (at % 100) * 6000,
    ).toISOString(),
  }),
)
const all = arrayAdapter(uneven, apiLogs)

/** Asked block by block, each of which comes when the test says so. */
function remote(wait: () => Promise<unknown> = async () => undefined): DataAdapter<LogEntry> {
  return {
    async load(query, call) {
      if (query.period.to !== null) await wait()
      return all.load(query, call)
    },
    histogram: (query, question, call) => all.histogram(query, question, call),
  }
}

async function jumpTo(place: number): Promise<void> {
  await page.getByRole('button', { name: 'Jump to time' }).click()
  const moment = uneven[place]?.timestamp.slice(0, 'yyyy-mm-ddThh:mm:ss'.length) ?? ''
  await page.getByLabelText('Time', { exact: true }).fill(moment)
  await userEvent.keyboard('{Enter}')
}

test.each([4242, 2050, 5970])('a moment that is not loaded leads to its row: %i', async (place) => {
  await showList(remote())
  await jumpTo(place)
  await expect.poll(focusedRow).toBe(`/v1/${place}`)
  await expect.poll(() => rowsInView()).toContain(place + 1)
})

test('names the zone as the choice of a period does', async () => {
  await showList(all, { timeZone: 'America/New_York' })
  await page.getByRole('button', { name: 'Jump to time' }).click()
  await expect
    .element(page.getByText(/^Times are in America\/New_York \(GMT-[45]\)$/))
    .toBeVisible()
})

test('begins with the time of the first row in view, to the second', async () => {
  await showList(all)
  await scrollTo(0.5)
  await expect.poll(() => rowsInView()[0] ?? 0).toBeGreaterThan(2900)
  const first = uneven[(rowsInView()[0] ?? 0) - 1]
  await page.getByRole('button', { name: 'Jump to time' }).click()
  await expect
    .element(page.getByLabelText('Time', { exact: true }))
    .toHaveValue(first?.timestamp.slice(0, 'yyyy-mm-ddThh:mm:ss'.length) ?? '')
})

test('whoever goes on meanwhile stays where they went', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await showList(remote(() => promise))
  await jumpTo(4242)
  await expect.poll(() => (rowsInView()[0] ?? 0) > 4000).toBe(true)
  frame().dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
  await scrollTo(0.5)
  const [before] = rowsInView()
  resolve()
  await expect.element(page.getByText('/v1/3000', { exact: true })).toBeInTheDocument()
  await nextFrame()
  expect(rowsInView()[0]).toBe(before)
})
