import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { askedFacets, bar, showGateway } from '../../../test/shown-gateway.tsx'

test('where only the newest rows were counted, the list of values says since when', async () => {
  const adapter = askedFacets()
  showGateway(adapter)
  await bar.getByRole('button', { name: /^Client/ }).click()
  const panel = page.getByRole('dialog')
  await expect.element(panel).toBeVisible()
  adapter.newest().answer({
    values: [{ value: 'Storefront', count: 6 }],
    scannedThrough: '2026-03-06T12:00:00.000Z',
  })
  await expect.element(panel.getByText('Counted since Mar 6, 12:00:00.')).toBeVisible()
})
