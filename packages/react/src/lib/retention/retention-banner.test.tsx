import { apiLogs, LoggiaError, toCsv, type LogEntry, type RetentionPolicy } from '@loggia/core'
import { StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { accountInMemory, type AccountInMemory } from '../../../test/account-in-memory.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { says } from '../../../test/says.ts'
import { show } from '../../../test/shown-table.tsx'
import { RetentionBanner } from './retention-banner.tsx'

const banner = page.getByRole('group', { name: 'Retention' })
const exportThem = page.getByRole('button', { name: 'Export them' })

/** Three that leave today under Starter, the last of them due already, and two that stay. */
const rows: readonly LogEntry[] = entriesWith([
  { timestamp: '2026-03-06T12:30:45.000Z' },
  { timestamp: '2026-02-28T00:00:00.000Z' },
  { timestamp: '2026-02-27T23:59:59.999Z' },
  { timestamp: '2026-02-27T13:00:00.000Z' },
  { timestamp: '2026-02-27T12:59:59.999Z' },
])

/** Its sentences, as a person sees them apart. */
function words(): string {
  const parts = [...(banner.query()?.querySelectorAll(':scope > :is(span, bdi)') ?? [])]
  return parts
    .map((part) => part.textContent.trim())
    .filter(Boolean)
    .join(' ')
}

function showBanner(scene: AccountInMemory, props: { readonly refreshEvery?: number } = {}): void {
  show(
    <RetentionBanner
      account={scene.account}
      adapter={scene.adapter}
      preset={apiLogs}
      timeZone="UTC"
      {...props}
    />,
  )
}

describe('how long entries are kept, and how often to export', () => {
  test.each<readonly [RetentionPolicy, string]>([
    ['free', 'Free keeps 1 day. Export daily to keep everything.'],
    ['starter', 'Starter keeps 7 days. Export weekly to keep everything.'],
    ['pro', 'Pro keeps 30 days. Export monthly to keep everything.'],
    ['scale', 'Scale keeps 180 days. Export quarterly to keep everything.'],
    ['enterprise', 'Enterprise keeps 365 days. Export quarterly to keep everything.'],
    ['forever', 'Entries are kept forever.'],
  ])('%s', async (policy, text) => {
    showBanner(accountInMemory({ policy }))
    await expect.poll(() => words()).toBe(text)
    await expect.element(exportThem).not.toBeInTheDocument()
  })
})

test('what leaves by the end of the viewer’s day is counted', async () => {
  showBanner(accountInMemory({ entries: rows }))
  await says(banner, '3 rows leave today.')
})

test('where no pass is scheduled nothing is said to leave', async () => {
  showBanner(accountInMemory({ entries: rows, nextPass: null }))
  await says(banner, '3 rows reach their end today.')
})

test('a pass that comes later than today is named', async () => {
  showBanner(accountInMemory({ entries: rows, nextPass: '2026-03-08T04:00:00.000Z' }))
  await says(banner, '4 rows leave at the next pass, Mar 8, 04:00:00.')
})

test('one click exports exactly what leaves', async () => {
  const saved = savedFiles()
  showBanner(accountInMemory({ entries: rows }))
  await exportThem.click()
  await says(banner, 'Exported 3 rows to logs-leaving-2026-03-06.csv')
  const [file] = await saved.files()
  expect(file?.name).toBe('logs-leaving-2026-03-06.csv')
  expect(file && fileText(file)).toBe(toCsv(rows.slice(2), apiLogs.fields))
})

test('what was exported of one account is not said of another', async () => {
  const [one, two] = [
    accountInMemory({ entries: rows }),
    accountInMemory({ entries: rows.slice(0, 3) }),
  ]
  const shown = ({ account, adapter }: AccountInMemory) => (
    <RetentionBanner account={account} adapter={adapter} preset={apiLogs} timeZone="UTC" />
  )
  const { rerender } = show(shown(one))
  await exportThem.click()
  await says(banner, 'Exported 3 rows')
  rerender(shown(two))
  await says(banner, '1 row leaves today.')
  await expect.element(exportThem).toBeVisible()
})

test('an export can be watched and cancelled, and started again', async () => {
  const saved = savedFiles()
  const scene = accountInMemory({ entries: rows })
  const release = scene.hold('row')
  showBanner(scene)
  await exportThem.click()
  await expect.element(page.getByRole('progressbar', { name: 'Exporting' })).toBeVisible()
  await says(banner, '0 of 3 rows')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect.element(exportThem).toHaveFocus()
  release()
  expect(await saved.files()).toEqual([])
  await exportThem.click()
  await says(banner, 'Exported 3 rows')
  expect(await saved.files()).toHaveLength(1)
})

test('an export that failed says so and is tried again', async () => {
  const saved = savedFiles()
  const scene = accountInMemory({ entries: rows })
  scene.fail('stream', new LoggiaError('forbidden'))
  showBanner(scene)
  await exportThem.click()
  await says(banner, 'The export stopped, and no file was written.')
  expect(await saved.files()).toEqual([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await says(banner, 'Exported 3 rows')
})

test('without a stream the pages are walked', async () => {
  const { account, adapter } = accountInMemory({ entries: rows })
  const plain = { load: adapter.load }
  show(<RetentionBanner account={account} adapter={plain} preset={apiLogs} timeZone="UTC" />)
  await exportThem.click()
  await says(banner, 'Exported 3 rows to logs-leaving-2026-03-06.csv, verified')
})

test('an account that cannot count tells its window', async () => {
  const { account, adapter } = accountInMemory({ entries: rows })
  const plain = { retention: account.retention }
  show(<RetentionBanner account={plain} adapter={adapter} preset={apiLogs} timeZone="UTC" />)
  await says(banner, 'Starter keeps 7 days.')
})

test('a failure is quiet, and is tried again', async () => {
  const scene = accountInMemory({ entries: rows })
  scene.fail('retention', new LoggiaError('unavailable'))
  showBanner(scene)
  await says(banner, 'How long entries are kept could not be looked up. Try again')
  await page.getByRole('button', { name: 'Try again' }).click()
  await says(banner, '3 rows leave today.')
})

test('when only the count failed the window is told all the same', async () => {
  const scene = accountInMemory({ entries: rows })
  scene.fail('preview', new LoggiaError('timeout'))
  showBanner(scene)
  await says(banner, 'Starter keeps 7 days.')
  await says(banner, 'What leaves next could not be counted.')
})

test.each([
  ['no policy', { policy: 'gold' }],
  ['no clock', { policy: 'free', now: 'yesterday' }],
  ['nothing', null],
])('an answer with %s is a failure, not a crash', async (_, answer) => {
  const account = { retention: () => Promise.resolve(answer as never) }
  const { adapter } = accountInMemory()
  show(<RetentionBanner account={account} adapter={adapter} preset={apiLogs} />)
  await says(banner, 'could not be looked up')
})

test('its height is the same before and after the answer', async () => {
  const scene = accountInMemory({ entries: rows })
  const release = scene.hold('retention')
  showBanner(scene)
  await says(banner, 'Looking up')
  const before = banner.element().getBoundingClientRect().height
  release()
  await expect.element(exportThem).toBeVisible()
  expect(banner.element().getBoundingClientRect().height).toBe(before)
})

test('it asks again as time passes, but not while the page is hidden', async () => {
  const scene = accountInMemory({ entries: rows })
  showBanner(scene, { refreshEvery: 50 })
  await says(banner, '3 rows leave today.')
  scene.entries = rows.slice(0, 3)
  await says(banner, '1 row leaves today.')
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  const { length } = scene.calls
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(scene.calls).toHaveLength(length)
  vi.restoreAllMocks()
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(() => scene.calls.length).toBeGreaterThan(length)
})

test('unmounting ends what is under way, also in strict mode', async () => {
  const saved = savedFiles()
  const scene = accountInMemory({ entries: rows })
  const { unmount } = show(
    <StrictMode>
      <RetentionBanner
        account={scene.account}
        adapter={scene.adapter}
        preset={apiLogs}
        timeZone="UTC"
      />
    </StrictMode>,
  )
  await expect.element(exportThem).toBeVisible()
  const release = scene.hold('row')
  await exportThem.click()
  await expect.poll(() => scene.calls.at(-1)).toBe('stream')
  unmount()
  release()
  expect(scene.signals.at(-1)?.aborted).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await saved.files()).toEqual([])
})
