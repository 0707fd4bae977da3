import { expect, test } from 'vitest'
import { entriesWith } from '../../../test/log-entries.ts'
import { column, grid, showLogs } from '../../../test/shown-table.tsx'

const long = `/v1/workspaces/${'summer-campaign/'.repeat(12)}frames/final`

test('a long path loses its middle: its start and its end stay readable', async () => {
  showLogs(entriesWith([{ endpoint: long }]))
  await expect.poll(() => column('Endpoint')).toEqual([long])
  const path = grid.element().querySelector('.loggia-path')
  const [start, end] = path?.childNodes ?? []
  expect(end?.textContent).toBe('frames/final')
  const cell = path?.closest('td')?.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(end ?? document.body)
  expect(range.getBoundingClientRect().right).toBeLessThanOrEqual(cell?.right ?? 0)
  const first = start instanceof HTMLElement ? start : document.body
  expect(first.scrollWidth).toBeGreaterThan(first.clientWidth)
})

test.each([
  '/v1/generate',
  '/',
  'é'.repeat(24),
  `/v1/${'👩‍👩‍👧‍👦'.repeat(9)}`,
  `${'x'.repeat(20)}e${'\u0301'.repeat(12)}`,
])('the text of a path is all there: %s', async (endpoint) => {
  showLogs(entriesWith([{ endpoint }]))
  await expect.poll(() => column('Endpoint')).toEqual([endpoint])
})

test('no character is cut in two', async () => {
  showLogs(
    entriesWith(
      Array.from({ length: 6 }, (_, at) => ({ endpoint: `${'a'.repeat(at)}${'😀'.repeat(20)}` })),
    ),
  )
  await expect.poll(() => column('Endpoint')).toHaveLength(6)
  for (const part of grid.element().querySelectorAll('.loggia-path')) {
    for (const node of part.childNodes) expect(node.textContent?.isWellFormed()).toBe(true)
  }
})
