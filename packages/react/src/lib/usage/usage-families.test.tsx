import '../../styles.css'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { chart, showChart } from '../../../test/shown-chart.tsx'
import { usage, usageAccount } from '../../../test/usage-account.ts'

const counts = { generation: [9, 9], credit: [8, 8], order: [7, 7], mine: [6, 6] } as const
const account = usageAccount(() =>
  usage({ '2026-03-06T09:00:00.000Z': counts }, { by: 'category' }),
)

test('categories of events have the colours of their chips, and one family is told apart', async () => {
  showChart({ account, collection: 'activity', by: 'category' })
  await expect.element(page.getByText('generation')).toBeVisible()
  const swatches = [...chart.element().querySelectorAll('li path')]
  expect(swatches.map((swatch) => swatch.getAttribute('data-tone'))).toEqual([
    'work shade-0',
    'money shade-0',
    'money shade-1',
    'value-0',
  ])
  expect(new Set(swatches.map((swatch) => getComputedStyle(swatch).fill)).size).toBe(4)
})
