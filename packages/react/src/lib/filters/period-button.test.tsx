import { test, expect } from 'vitest'
import { bar, showGateway } from '../../../test/shown-gateway.tsx'

test('two moments of another year are read whole', async () => {
  const period = { from: '2025-11-17T18:00:00.000Z', to: '2025-11-19T19:00:00.000Z' }
  showGateway(undefined, { initialState: { period }, locale: 'en' })
  const text = bar.getByText('Nov 17, 2025, 18:00 – Nov 19, 2025, 19:00')
  await expect.element(text).toBeVisible()
  const { scrollWidth, clientWidth } = text.element()
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
})
