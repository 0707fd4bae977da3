import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { entriesWith } from '../../../test/log-entries.ts'
import { column, grid, showLogs, textOf } from '../../../test/shown-table.tsx'
import type { ErrorCodes } from './error-codes.tsx'

const card = page.getByRole('group', { name: 'Error code' })

/** Shows one code and opens its card. */
async function openCard(error_code: string, errorCodes?: ErrorCodes): Promise<void> {
  showLogs(entriesWith([{ error_code }]), errorCodes ? { errorCodes } : {})
  await expect.poll(() => column('Error code')).toHaveLength(1)
  await grid.getByRole('gridcell').nth(6).hover()
  await expect.element(card).toBeVisible()
}

test.each([
  ['BSE1001', '401 · Missing API key'],
  ['BSE1002', '401 · Invalid or expired API key'],
  ['BSE1003', '403 · Key does not have permission for this resource'],
  ['BSE1004', '402 · Insufficient credits'],
  ['BSE1007', '403 · IP not in allowlist'],
])('%s is explained: %s', async (code, help) => {
  await openCard(code)
  expect(textOf(card)).toContain(help)
  expect(column('Error code')).toEqual([`${code}: ${help.slice(6)}`])
})

test.each(['BSE9999', 'constructor', '__proto__', 'toString'])(
  'an unknown code (%s) is plain text',
  async (code) => {
    await openCard(code)
    expect(textOf(card)).toBe(`Error code${code}`)
    expect(column('Error code')).toEqual([code])
  },
)

test('a host explains its own codes, and only those', async () => {
  await openCard('E7', { E7: { description: 'Too many seats' } })
  expect(textOf(card)).toContain('Too many seats')
})

test('with its own codes a host leaves out the common ones', async () => {
  await openCard('BSE1001', { E7: { description: 'Too many seats' } })
  expect(textOf(card)).not.toContain('Missing')
})

test.each(['https://docs.example/E7', 'http://docs.example/E7', 'HTTPS://DOCS.EXAMPLE/E7'])(
  '%s is a link that opens apart and tells nothing of this page',
  async (href) => {
    await openCard('E7', { E7: { description: 'Too many seats', href } })
    const link = card.getByRole('link', { name: 'Too many seats' })
    await expect.element(link).toHaveAttribute('href', href)
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
    await expect.element(link).toHaveAttribute('target', '_blank')
  },
)

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/relative',
  'https:evil.example',
  'https://',
  'blob:https://docs.example/1',
  '',
])('%j is no link', async (href) => {
  await openCard('E7', { E7: { description: 'Too many seats', href } })
  expect(textOf(card)).toContain('Too many seats')
  expect(document.querySelectorAll('a')).toHaveLength(0)
})
