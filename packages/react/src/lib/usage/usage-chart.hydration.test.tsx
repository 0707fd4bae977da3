import '../../styles.css'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { browserIn } from '../../../test/browser-place.ts'
import { chart, cursor, cursorText, now, sixHours } from '../../../test/shown-chart.tsx'
import { usageAccount } from '../../../test/usage-account.ts'
import { ViewerProvider } from '../words/viewer.tsx'
import { UsageChart } from './usage-chart.tsx'

const account = usageAccount(() => sixHours)
const period = { from: '2026-03-06T09:00:00.000Z', to: '2026-03-06T15:00:00.000Z' }

const Page = (): ReactElement => (
  <StrictMode>
    <ViewerProvider>
      <UsageChart account={account} collection="logs" by="status_code" period={period} now={now} />
    </ViewerProvider>
  </StrictMode>
)

/** A strict policy for the rest of this file. */
function enforcePolicy(): string[] {
  const violations: string[] = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    violations.push(`${violatedDirective} ${sample}`),
  )
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:`
  document.head.append(policy)
  return violations
}

test('what a server rendered elsewhere comes alive here under a strict policy', async () => {
  const html = renderToString(<Page />)
  const violations = enforcePolicy()
  await browserIn('America/New_York', 'en-US')
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = html
  const before = chart.element()
  const complaints: unknown[] = []
  const root = hydrateRoot(host, <Page />, {
    onRecoverableError: (error) => complaints.push(error),
  })
  await expect.element(cursor).toBeVisible()
  cursor.element().focus()
  await expect.poll(cursorText).toContain('09:00 – 10:00 EST')
  await cursor.hover({ position: { x: 5, y: 30 } })
  const card = page.getByText(/04:00 – 05:00 EST/)
  await expect.element(card).toBeVisible()
  expect(chart.element()).toBe(before)
  expect(complaints).toEqual([])
  expect(violations).toEqual([])
  root.unmount()
  host.remove()
})
