import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contrast } from '../../../test/contrast.ts'
import { emulateMedia } from '../../../test/emulated-media.ts'
import { entries } from '../../../test/log-entries.ts'
import { grid, showLogs } from '../../../test/shown-table.tsx'

afterEach(() => emulateMedia())

/** The root of a table whose brand draws no lines and almost no quiet words. */
function paleTable(theme: 'light' | 'dark'): HTMLElement {
  showLogs(entries(2), { theme })
  const root = grid.element().closest<HTMLElement>('.loggia-root')
  if (!root) throw new Error('There is no table.')
  for (const token of ['line', 'line-strong', 'control-line', 'text-quiet']) {
    root.style.setProperty(`--loggia-${token}`, theme === 'light' ? '#eee' : '#222')
  }
  return root
}

describe.each(['light', 'dark'] as const)(
  'in the %s theme, where more contrast is asked for',
  (theme) => {
    beforeEach(() => emulateMedia({ 'prefers-contrast': 'more' }))

    test('lines are seen, and quiet words are not weak, whatever the brand', () => {
      const root = paleTable(theme)
      expect(contrast(root, 'line', 'surface')).toBeGreaterThanOrEqual(3)
      expect(contrast(root, 'line-strong', 'surface')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(root, 'control-line', 'surface')).toBeGreaterThanOrEqual(7)
      expect(contrast(root, 'text-quiet', 'surface')).toBeGreaterThanOrEqual(7)
      expect(contrast(root, 'text-quiet', 'selected')).toBeGreaterThanOrEqual(7)
    })
  },
)

test('where nothing is asked for, lines are those of the brand', () => {
  expect(contrast(paleTable('light'), 'line', 'surface')).toBeLessThan(1.5)
})
