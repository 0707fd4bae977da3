import { apiLogs, arrayAdapter } from '@loggia/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { eventsWith } from '../test/activity-events.ts'
import { entries } from '../test/log-entries.ts'
import { ActivityFeed } from '../test/readme/activity-feed.tsx'
import { OwnArrangement } from '../test/readme/own-arrangement.tsx'
import { PlainList } from '../test/readme/plain-list.tsx'
import { RequestLogs } from '../test/readme/request-logs.tsx'
import { column, findField, grid, show } from '../test/shown-table.tsx'

const rows = entries(3)
const adapter = arrayAdapter(rows, apiLogs)

test('the first table of the README', async () => {
  show(<RequestLogs entries={rows} />)
  await expect.element(page.getByRole('grid', { name: 'Request logs' })).toBeVisible()
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
})

test('the activity feed of the README', async () => {
  show(<ActivityFeed events={eventsWith([{ category: 'backup', action: 'finished' }, {}])} />)
  await expect.element(page.getByRole('grid', { name: 'Activity' })).toBeVisible()
  const key = page.getByText('backup.finished', { exact: true })
  await expect.element(key).toHaveAttribute('title', 'Backups')
})

test('its list in somebody’s own markup', async () => {
  show(<PlainList adapter={adapter} />)
  await page.getByRole('textbox', { name: 'Find' }).fill('/v1/2')
  await expect.element(page.getByRole('listitem')).toHaveTextContent('POST /v1/2: 200')
})

test('its other arrangement of our parts', async () => {
  show(<OwnArrangement adapter={adapter} />)
  await findField.fill('v1/1')
  await expect.poll(() => column('Endpoint')).toEqual(['/v1/1'])
  await expect.element(grid).toHaveAttribute('aria-rowcount', '2')
})
