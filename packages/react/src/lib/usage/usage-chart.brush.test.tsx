import type { Period } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cursor, showChart, sixHours } from '../../../test/shown-chart.tsx'
import { usageAccount } from '../../../test/usage-account.ts'

const account = usageAccount(() => sixHours)

async function showBrush(): Promise<Period[]> {
  const chosen: Period[] = []
  showChart({ account, onPeriod: (period) => chosen.push(period) })
  await expect.element(cursor).toBeVisible()
  return chosen
}

/** A point over a bar, from the edges of the plot. */
function over(bar: number): { x: number; y: number } {
  const { left, top, width, height } = cursor.element().getBoundingClientRect()
  return { x: left + (width * (bar + 0.5)) / 6, y: top + height / 2 }
}

test('a period is drawn over its bars with the mouse', async () => {
  const chosen = await showBrush()
  await userEvent.pointer([
    { coords: over(4) },
    { keys: '[MouseLeft>]' },
    { coords: over(3) },
    { coords: over(2) },
    { keys: '[/MouseLeft]' },
  ])
  expect(chosen).toEqual([{ from: '2026-03-06T11:00:00.000Z', to: '2026-03-06T14:00:00.000Z' }])
})

test('one bar is chosen by a click', async () => {
  const chosen = await showBrush()
  await userEvent.pointer([{ coords: over(0) }, { keys: '[MouseLeft]' }])
  expect(chosen).toEqual([{ from: '2026-03-06T09:00:00.000Z', to: '2026-03-06T10:00:00.000Z' }])
})

test('keys choose a bar, or more of them with Shift, and say so', async () => {
  const chosen = await showBrush()
  await expect.element(cursor).toHaveAccessibleDescription(/^Enter shows only this time/)
  cursor.element().focus()
  await userEvent.keyboard('{End}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}{Home}{Enter}')
  expect(chosen).toEqual([
    { from: '2026-03-06T12:00:00.000Z', to: '2026-03-06T15:00:00.000Z' },
    { from: '2026-03-06T09:00:00.000Z', to: '2026-03-06T10:00:00.000Z' },
  ])
})

test('nothing can be drawn where nobody wants to know', async () => {
  showChart({ account })
  await expect.element(cursor).toHaveAttribute('data-brush', 'false')
  await expect.element(page.getByText(/Enter shows only/)).not.toBeInTheDocument()
})
