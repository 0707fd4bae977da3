import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { painted } from '../../../test/contrast.ts'
import { show } from '../../../test/shown-table.tsx'
import { TableRoot } from '../parts/table-root.tsx'
import { ViewerProvider } from '../words/viewer.tsx'
import { StatusBadge } from './status-badge.tsx'

/** How a status looks, and what it says. */
function shown(status: unknown): { text: string; title: string; ink: string; ground: string } {
  const { container, unmount } = show(
    <TableRoot density="dense" theme="light" fullscreen={false} ref={{ current: null }}>
      <StatusBadge status={status} />
    </TableRoot>,
  )
  const badge = container.querySelector('.loggia-status') ?? container
  const { color, backgroundColor } = getComputedStyle(badge)
  const title = badge.getAttribute('title') ?? ''
  const said = { text: badge.textContent, title, ink: color, ground: backgroundColor }
  unmount()
  return said
}

test.each([
  [100, 'Informational'],
  [200, 'Success'],
  [204, 'Success'],
  [299, 'Success'],
  [301, 'Redirect'],
  [404, 'Client error'],
  [429, 'Client error'],
  [500, 'Server error'],
  [599, 'Server error'],
  [99, 'Unknown status'],
  [600, 'Unknown status'],
  [0, 'Unknown status'],
  [-1, 'Unknown status'],
  [200.5, 'Unknown status'],
  ['200', 'Unknown status'],
  ['OK', 'Unknown status'],
  [true, 'Unknown status'],
])('%j is shown as it is, as %s', (status, title) => {
  expect(shown(status)).toMatchObject({ text: String(status), title })
})

test.each([null, undefined, '', Number.NaN])('%j is a dash', async (status) => {
  show(<StatusBadge status={status} />)
  await expect.element(page.getByText(/Not recorded$/)).toBeInTheDocument()
})

/** The strongest of red, green and blue in a colour. */
function hue(color: string): string {
  const parts = painted(color)
  return ['red', 'green', 'blue'][parts.indexOf(Math.max(...parts))] ?? ''
}

test('each class has its colour: green, blue, amber, red', () => {
  expect(hue(shown(200).ink)).toBe('green')
  expect(hue(shown(301).ink)).toBe('blue')
  expect(hue(shown(500).ink)).toBe('red')
  const [red = 0, green = 0, blue = 0] = painted(shown(404).ink)
  expect(red).toBeGreaterThan(green)
  expect(green).toBeGreaterThan(blue * 2)
})

test('what belongs to no coloured class is neutral, and all of it alike', () => {
  const neutral = shown(100)
  for (const status of [99, 600, '200', 'OK']) {
    expect(shown(status)).toMatchObject({ ink: neutral.ink, ground: neutral.ground })
  }
  for (const status of [200, 301, 404, 500]) expect(shown(status).ground).not.toBe(neutral.ground)
})

test('the words can be translated', async () => {
  const statusFamilies = {
    informational: 'Information',
    success: 'Erfolg',
    redirect: 'Umleitung',
    'client-error': 'Fehler der Anfrage',
    'server-error': 'Fehler des Servers',
    unknown: 'Unbekannt',
  }
  show(
    <ViewerProvider messages={{ statusFamilies }}>
      <StatusBadge status={404} />
    </ViewerProvider>,
  )
  await expect.element(page.getByText('404')).toHaveAttribute('title', 'Fehler der Anfrage')
})
