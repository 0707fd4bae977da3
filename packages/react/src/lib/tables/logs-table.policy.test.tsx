import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import {
  actions,
  column,
  findField,
  grid,
  selectAll,
  showLogs,
} from '../../../test/shown-table.tsx'

/** A strict policy for the rest of this file: only what was loaded from here runs, and no text becomes code or markup. */
function enforcePolicy(): string[] {
  const violations: string[] = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    violations.push(`${violatedDirective} ${sample}`),
  )
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self' ws:`,
    `trusted-types 'none'`,
    `require-trusted-types-for 'script'`,
  ].join(';')
  document.head.append(policy)
  return violations
}

test('under a strict policy with Trusted Types everything works and nothing is refused', async () => {
  const violations = enforcePolicy()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  showLogs(entries(300))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  await page.getByText('631f08140b24…').first().hover()
  await expect.element(page.getByRole('group', { name: 'IP hash' })).toBeVisible()
  grid.element().parentElement?.scrollTo({ top: 5000 })
  await expect.poll(() => column('Endpoint').join()).toContain('/v1/145')
  await findField.fill('v1/2')
  await selectAll.click()
  await actions.click()
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
  await expect.element(page.getByText(/^Exported \d+ rows to logs.csv/)).toBeVisible()
  await page.getByRole('button', { name: 'Fullscreen', exact: true }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('button', { name: 'Fullscreen', exact: true })).toBeVisible()
  expect(violations).toEqual([])
})
