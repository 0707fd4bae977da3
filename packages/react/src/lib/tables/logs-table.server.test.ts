import { apiLogs, arrayAdapter } from '@loggia/core'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { entries } from '../../../test/log-entries.ts'
import { LogsTable } from './logs-table.tsx'

const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const rendered = (): string =>
  renderToString(createElement(LogsTable, { adapter: arrayAdapter(entries(3), apiLogs) }))

test('a server without a DOM renders the frame of the table, with skeleton rows', () => {
  expect(globalThis).not.toHaveProperty('document')
  const html = rendered()
  for (const { label } of apiLogs.columns) expect(html).toContain(`>${label}<`)
  expect(html).toContain('aria-busy="true"')
  expect(html).toContain('loggia-bone')
})

test('no inline style comes from the server, since a strict policy refuses it', () => {
  expect(rendered()).not.toMatch(/\sstyle=/)
})

test('what it renders does not depend on where it stands', () => {
  process.env['TZ'] = 'Asia/Tokyo'
  const inTokyo = rendered()
  process.env['TZ'] = 'America/New_York'
  expect(rendered()).toBe(inTokyo)
  expect(inTokyo).toContain('Times are in UTC')
})

test('what the host says of the viewer is rendered at once', () => {
  const adapter = arrayAdapter(entries(1), apiLogs)
  const html = renderToString(
    createElement(LogsTable, { adapter, timeZone: 'Asia/Tokyo', locale: 'ar-EG' }),
  )
  expect(html).toContain('Times are in Asia/Tokyo')
  expect(html).toContain('٥٠٠')
})
