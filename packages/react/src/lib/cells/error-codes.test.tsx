import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { entriesWith, entry } from '../../../test/log-entries.ts'
import { column, grid, show, showLogs, textOf } from '../../../test/shown-table.tsx'
import { ViewerProvider } from '../words/viewer.tsx'
import { cards } from './cards.tsx'
import { commonErrorCodes, ErrorCodesContext, type ErrorCodes } from './error-codes.tsx'

const card = page.getByRole('group', { name: 'Error code' })

/** Shows one code in a table, and comes to it with the pointer. */
async function openCard(error_code: string, errorCodes?: ErrorCodes): Promise<void> {
  showLogs(entriesWith([{ error_code }]), errorCodes ? { errorCodes } : {})
  await expect.poll(() => column('Error code')).toHaveLength(1)
  await grid.getByRole('gridcell').nth(6).hover()
  await expect.element(card).toBeVisible()
}

/** What a card says of a code, without a table around it. */
function cardText(error_code: string, errorCodes: ErrorCodes = commonErrorCodes): string {
  const Card = cards['error-code']
  const { container } = show(
    <ErrorCodesContext value={errorCodes}>
      <ViewerProvider locale="en" timeZone="UTC">
        <Card entry={entry({ error_code })} field="error_code" label="Error code" />
      </ViewerProvider>
    </ErrorCodesContext>,
  )
  return container.querySelector('main > div')?.textContent ?? ''
}

const known = [
  ['BSE1001', '401 · Missing API key'],
  ['BSE1002', '401 · Invalid or expired API key'],
  ['BSE1003', '403 · Key does not have permission for this resource'],
  ['BSE1004', '402 · Insufficient credits'],
  ['BSE1007', '403 · IP not in allowlist'],
] as const

test.each(known)('the card of %s explains: %s', (code, help) => {
  expect(cardText(code)).toContain(help)
})

const unknown = ['BSE9999', 'constructor', '__proto__', 'toString']

test.each(unknown)('the card of an unknown code (%s) says no more than the code', (code) => {
  expect(cardText(code)).toBe(`Error code${code}`)
})

test('cells of known codes say what they mean, those of others the code alone', async () => {
  const codes = [...known.map(([code]) => code), ...unknown]
  showLogs(entriesWith(codes.map((error_code) => ({ error_code }))))
  await expect
    .poll(() => column('Error code'))
    .toEqual([...known.map(([code, help]) => `${code}: ${help.slice(6)}`), ...unknown])
})

test('a code is explained where one comes to it', async () => {
  await openCard('BSE1001')
  expect(textOf(card)).toContain('401 · Missing API key')
})

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
    cardText('E7', { E7: { description: 'Too many seats', href } })
    const link = page.getByRole('link', { name: 'Too many seats' })
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
])('%j is no link', (href) => {
  expect(cardText('E7', { E7: { description: 'Too many seats', href } })).toContain(
    'Too many seats',
  )
  expect(document.querySelectorAll('a')).toHaveLength(0)
})
