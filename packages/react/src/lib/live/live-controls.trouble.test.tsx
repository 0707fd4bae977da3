import { LoggiaError } from '@loggia/core'
import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { askedAdapter } from '../../../test/asked-adapter.ts'
import {
  answer,
  auto,
  connect,
  hide,
  newer,
  pass,
  pill,
  showLive,
  timeByHand,
} from '../../../test/live-table.tsx'
import { entries } from '../../../test/log-entries.ts'
import { column, frame, show } from '../../../test/shown-table.tsx'
import { LogsTable } from '../tables/logs-table.tsx'

timeByHand()

test('nothing is asked while the page is hidden, and once when it is shown again', async () => {
  const adapter = await showLive()
  await hide(true)
  await pass(600)
  expect(adapter.questions).toHaveLength(1)
  await hide(false)
  await pass(1)
  expect(adapter.questions).toHaveLength(2)
})

test('without a connection it says so and asks nothing; on return it asks once', async () => {
  const adapter = await showLive()
  await connect(false)
  await expect.element(page.getByText(/You are offline\./)).toBeVisible()
  await pass(600)
  expect(adapter.questions).toHaveLength(1)
  await connect(true)
  await pass(1)
  expect(adapter.questions).toHaveLength(2)
  await expect.element(page.getByText(/You are offline\./)).not.toBeInTheDocument()
})

test('a backend that asks for a pause gets it, and the old rows stay', async () => {
  const adapter = await showLive()
  await pass(10)
  const error = new LoggiaError('rate-limited', { retryAfter: 120_000 })
  await act(async () => adapter.newest().fail(error))
  await expect.element(page.getByText(/asked for a pause\. Next try at 12:32:55/)).toBeVisible()
  await expect
    .element(auto)
    .toHaveAttribute('title', expect.stringContaining('Next try at 12:32:55'))
  expect(column('Endpoint')[0]).toBe('/v1/0')
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  await pass(119)
  expect(adapter.questions).toHaveLength(2)
  await pass(1)
  expect(adapter.questions).toHaveLength(3)
})

test('whoever is signed out is told so, and no more is asked', async () => {
  const adapter = await showLive()
  await pass(10)
  await act(async () => adapter.newest().fail(new LoggiaError('unauthorized')))
  await expect.element(page.getByText(/signed out, so no new rows come/)).toBeVisible()
  await expect.element(auto).toHaveAttribute('aria-pressed', 'false')
  expect(column('Endpoint')[0]).toBe('/v1/0')
  await pass(3600)
  expect(adapter.questions).toHaveLength(2)
})

test('the words about a pause are right as long as they are shown, and stay away once put away', async () => {
  const adapter = await showLive()
  await pass(10)
  await act(async () => adapter.newest().fail(new LoggiaError('unavailable')))
  const said = page.getByText(/could not be loaded\. Next try at/)
  await expect.element(said).toBeVisible()
  const first = said.element().textContent
  await pass(20)
  await act(async () => adapter.newest().fail(new LoggiaError('unavailable')))
  await expect.poll(() => said.element().textContent).not.toBe(first)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await pass(40)
  await act(async () => adapter.newest().fail(new LoggiaError('unavailable')))
  await expect.element(said).not.toBeInTheDocument()
})

test('another source begins anew, and nothing is missed or waits there', async () => {
  const adapter = askedAdapter()
  const { rerender } = show(<LogsTable adapter={adapter} autoRefresh timeZone="UTC" />)
  await answer(adapter, entries(5))
  await auto.click()
  const other = askedAdapter()
  rerender(<LogsTable adapter={other} autoRefresh timeZone="UTC" />)
  await answer(other, newer(5))
  await expect.poll(() => column('Endpoint')[0]).toBe('/new/5')
  expect(frame().querySelector('.loggia-gap')).toBeNull()
  await expect.element(pill).not.toBeInTheDocument()
  await pass(10)
  expect([adapter.questions.length, other.questions.length]).toEqual([1, 2])
})
