import { apiLogs } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, cdp } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { column, grid, headers, rowCheckbox, showLogs } from '../../../test/shown-table.tsx'

test('probe', async () => {
  showLogs(entries(3))
  await expect.element(grid).toHaveAttribute('aria-rowcount', '4')
  console.log(headers(), column('Endpoint'), window.innerWidth, window.innerHeight)
  await rowCheckbox(0).click()
  await page.getByRole('button', { name: /Actions/ }).click()
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).click()
  await new Promise((r) => setTimeout(r, 500))
  console.log(document.body.innerText)
  try {
    console.log('read', await navigator.clipboard.readText())
  } catch (e) {
    console.log('read fails', String(e))
  }
  try {
    await cdp().send(
      'Browser.grantPermissions' as never,
      { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] } as never,
    )
    console.log('read', await navigator.clipboard.readText())
  } catch (e) {
    console.log('grant fails', String(e))
  }
  try {
    await cdp().send(
      'Emulation.setTimezoneOverride' as never,
      { timezoneId: 'Asia/Tokyo' } as never,
    )
    console.log(Intl.DateTimeFormat().resolvedOptions().timeZone)
  } catch (e) {
    console.log('tz fails', String(e))
  }
  try {
    await cdp().send('Emulation.setLocaleOverride' as never, { locale: 'ar-EG' } as never)
    console.log(Intl.DateTimeFormat().resolvedOptions().locale)
  } catch (e) {
    console.log('loc fails', String(e))
  }
})
