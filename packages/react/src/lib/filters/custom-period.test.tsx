import type { Period } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../../test/shown-table.tsx'
import { ViewerProvider } from '../words/viewer.tsx'
import { PeriodPanel } from './period-panel.tsx'

const from = page.getByLabelText('From')
const to = page.getByLabelText('To', { exact: true })
const apply = page.getByRole('button', { name: 'Apply' })

test('names the zone, and reads times by its clocks', async () => {
  const chosen = showPanel({ from: null, to: null })
  await expect.element(page.getByText('Times are in America/New_York (GMT-5)')).toBeVisible()
  await from.fill('2026-03-06T12:00')
  await to.fill('2026-03-09T12:00')
  await apply.click()
  expect(chosen()).toEqual({ from: '2026-03-06T17:00:00.000Z', to: '2026-03-09T16:00:00.000Z' })
})

test('keeps an end that nobody touched to the millisecond', async () => {
  const chosen = showPanel({ from: '2026-03-06T17:00:12.345Z', to: null })
  await expect.element(from).toHaveValue('2026-03-06T12:00')
  await to.fill('2026-03-09T12:00')
  await apply.click()
  expect(chosen()).toEqual({ from: '2026-03-06T17:00:12.345Z', to: '2026-03-09T16:00:00.000Z' })
})

test('explains an end before the beginning in place', async () => {
  const chosen = showPanel({ from: null, to: null })
  await from.fill('2026-03-06T12:00')
  await to.fill('2026-03-05T12:00')
  await apply.click()
  await expect.element(page.getByText('The end has to be after the beginning.')).toBeVisible()
  await expect.element(to).toHaveFocus()
  await expect.element(to).toHaveAttribute('aria-invalid', 'true')
  expect(chosen()).toBeNull()
  await to.fill('2026-03-07T12:00')
  await expect
    .element(page.getByText('The end has to be after the beginning.'))
    .not.toBeInTheDocument()
})

test('explains a time that clocks skip', async () => {
  const chosen = showPanel({ from: null, to: null })
  await from.fill('2026-03-08T02:30')
  await apply.click()
  await expect.element(page.getByText(/^Clocks skip this time/)).toBeVisible()
  expect(chosen()).toBeNull()
})

test('takes all that a time may mean that clocks show twice, and says so', async () => {
  const chosen = showPanel({ from: null, to: null })
  await from.fill('2026-11-01T01:30')
  await expect.element(page.getByText(/The period begins with the first/)).toBeVisible()
  await to.fill('2026-11-01T01:30')
  await apply.click()
  expect(chosen()).toEqual({ from: '2026-11-01T05:30:00.000Z', to: '2026-11-01T06:30:00.000Z' })
})

test('has ready-made periods, and marks the one that is shown', async () => {
  const now = Date.now()
  const chosen = showPanel({ from: new Date(now - 7 * 86_400_000).toISOString(), to: null }, now)
  await expect
    .element(page.getByRole('button', { name: 'Last 7 days', pressed: true }))
    .toBeVisible()
  await page.getByRole('button', { name: 'Last hour' }).click()
  const length = Date.now() - Date.parse(chosen()?.from ?? '')
  expect(Math.round(length / 60_000)).toBe(60)
  await page.getByRole('button', { name: 'All time' }).click()
  expect(chosen()).toEqual({ from: null, to: null })
})

function showPanel(
  period: Period,
  now: number = Date.parse('2026-02-21T12:00:00Z'),
): () => Period | null {
  const chosen: Period[] = []
  show(<Panel period={period} now={now} onPeriod={(next) => chosen.push(next)} />)
  return () => chosen.at(-1) ?? null
}

function Panel(props: {
  readonly period: Period
  readonly now: number
  readonly onPeriod: (period: Period) => void
}): ReactElement {
  const [first] = useState(props.period)
  return (
    <ViewerProvider locale="en" timeZone="America/New_York">
      <PeriodPanel {...props} period={first} />
    </ViewerProvider>
  )
}
