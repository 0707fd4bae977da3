import { expect, test } from 'vitest'
import { painted } from '../../../test/contrast.ts'
import { show } from '../../../test/shown-table.tsx'
import { TableRoot } from '../parts/table-root.tsx'
import { KeyStateIcon } from './key-cell.tsx'

/** What a state says, and the shape and the colour that repeat it. */
function shown(state: unknown): { word: string; shape: string; color: string } {
  const { container, unmount } = show(
    <TableRoot density="dense" theme="light" fullscreen={false} ref={{ current: null }}>
      <KeyStateIcon state={state} />
    </TableRoot>,
  )
  const icon = container.querySelector('.loggia-key-state') ?? container
  const said = {
    word: icon.textContent,
    shape: icon.querySelector('svg')?.dataset['icon'] ?? '',
    color: getComputedStyle(icon).color,
  }
  expect(icon.getAttribute('title')).toBe(said.word)
  unmount()
  return said
}

test.each([
  ['active', 'Active', 'active'],
  ['rotated', 'Rotated', 'rotated'],
  ['expired', 'Expired', 'expired'],
  ['inactive', 'Inactive', 'inactive'],
  ['revoked', 'revoked', 'inactive'],
  ['Active', 'Active', 'inactive'],
  ['suspended by owner', 'suspended by owner', 'inactive'],
  ['__proto__', '__proto__', 'inactive'],
  ['', 'Inactive', 'inactive'],
  [null, 'Inactive', 'inactive'],
  [undefined, 'Inactive', 'inactive'],
  [7, '7', 'inactive'],
])('a key that is %j is %s in words and %s in shape', (state, word, shape) => {
  expect(shown(state)).toMatchObject({ word, shape })
})

test('the states differ in colour too: default, indigo, red, pink', () => {
  const [active, rotated, expired, inactive] = ['active', 'rotated', 'expired', 'inactive'].map(
    (state) => painted(shown(state).color),
  )
  const [, , text = 0] = active ?? []
  expect(Math.max(...(active ?? []))).toBeLessThan(60)
  expect(text).toBeLessThan(60)
  expect(rotated?.[2]).toBe(Math.max(...(rotated ?? [])))
  expect(expired?.[0]).toBe(Math.max(...(expired ?? [])))
  expect(inactive?.[0]).toBe(Math.max(...(inactive ?? [])))
  expect(inactive?.[2]).toBeGreaterThan((expired?.[2] ?? 0) * 2)
})

test('a state of a backend’s own has the colour of an inactive key', () => {
  expect(shown('revoked').color).toBe(shown('inactive').color)
})
