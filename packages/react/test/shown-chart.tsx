import '../src/styles.css'
import type { RenderResult } from '@testing-library/react'
import { page, type Locator } from 'vitest/browser'
import { UsageChart, ViewerProvider, type UsageChartProps } from '../src/index.ts'
import { show } from './shown-table.tsx'
import { usage } from './usage-account.ts'

/** Six hours before it are shown. */
export const now: number = Date.parse('2026-03-06T15:00:00.000Z')

/** Requests of three of six hours, of which the first are no longer listed. */
export const sixHours = usage({
  '2026-03-06T09:00:00.000Z': { 200: [5, 0], 500: [1, 0] },
  '2026-03-06T11:00:00.000Z': { 200: [90, 90], 404: [10, 10] },
  '2026-03-06T14:00:00.000Z': { 302: [4, 4] },
})

/** Shows the chart of six hours, in English and New York unless something else is said. */
export function showChart(
  props: Pick<UsageChartProps, 'account'> & Partial<UsageChartProps>,
  width: string | number = 'auto',
): RenderResult {
  const period = { from: '2026-03-06T09:00:00.000Z', to: '2026-03-06T15:00:00.000Z' }
  return show(
    <ViewerProvider locale="en" timeZone="America/New_York">
      <div style={{ inlineSize: width }}>
        <UsageChart collection="logs" by="status_code" period={period} now={now} {...props} />
      </div>
    </ViewerProvider>,
  )
}

/** The whole chart. */
export const chart: Locator = page.getByRole('group', { name: /over time$/ })
/** What moves along the bars. */
export const cursor: Locator = page.getByRole('slider', { name: /over time$/ })

/** What a screen reader reads where the cursor is. */
export function cursorText(): string {
  return cursor.query()?.getAttribute('aria-valuetext') ?? ''
}
