import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { now, sixHours } from '../../../test/shown-chart.tsx'
import { show } from '../../../test/shown-table.tsx'
import { usageAccount } from '../../../test/usage-account.ts'
import { ViewerProvider } from '../words/viewer.tsx'
import { UsageChart } from './usage-chart.tsx'

const account = usageAccount(() => sixHours)

test.each([
  ['ar', 'rtl'],
  ['ja', 'ltr'],
  ['de', 'ltr'],
])('in %s no day touches the name of the zone, whatever the width', async (locale, dir) => {
  const period = { from: '2026-02-27T15:00:00.000Z', to: '2026-03-06T15:00:00.000Z' }
  const of = (width: number): ReactElement => (
    <ViewerProvider locale={locale} timeZone="UTC">
      <div dir={dir} style={{ inlineSize: width, fontFamily: 'sans-serif' }}>
        <UsageChart
          collection="logs"
          by="status_code"
          period={period}
          now={now}
          account={account}
        />
      </div>
    </ViewerProvider>
  )
  const { rerender } = show(of(300))
  const gap = (): number => {
    const [zone, last] = ['.loggia-usage-zone', '.loggia-usage-tick:nth-last-child(2)'].map((at) =>
      document.querySelector(at)?.getBoundingClientRect(),
    )
    if (!zone || !last) return 0
    return dir === 'rtl' ? last.left - zone.right : zone.left - last.right
  }
  for (let width = 300; width < 460; width += 12) {
    rerender(of(width))
    await expect.poll(gap, { message: `${width} px` }).toBeGreaterThan(3)
  }
})
