import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test } from 'vitest'
import { loadedPages, serverPages } from '../../../test/server-pages.tsx'

const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const all = Object.entries({
  ...serverPages,
  ...Object.fromEntries(
    Object.entries(loadedPages).map(([name, { page }]) => [`${name}, with rows`, page]),
  ),
})

describe.each(all)('%s', (_, page) => {
  test('is rendered without a DOM, without an inline style, the same wherever the server stands', () => {
    expect(globalThis).not.toHaveProperty('document')
    process.env['TZ'] = 'Asia/Tokyo'
    const html = renderToString(page)
    process.env['TZ'] = 'America/New_York'
    expect(renderToString(page)).toBe(html)
    expect(html).not.toMatch(/\sstyle=|<style/)
    expect(html).toContain('loggia-root')
  })
})

describe.each(Object.entries(loadedPages))(
  '%s that a server has loaded a page for',
  (_, { page, first }) => {
    const html = renderToString(page)

    test('has its first rows in the HTML, and room for the others', () => {
      expect(html).toContain(first)
      expect(html).not.toContain('loggia-bone')
      expect(html.match(/class="loggia-row"/g)?.length).toBeGreaterThan(15)
      expect(html).toMatch(/class="loggia-spacer"><td height="\d+"/)
    })

    test('says what the browser will say, whatever day and year it is then', () => {
      expect(html).not.toMatch(/today|yesterday|اليوم|أمس/i)
      expect(html).toMatch(/2026|٢٠٢٦/)
    })
  },
)

test('what cannot be shown is passed over: rows without content stand there', async () => {
  const { LogsTable } = await import('./logs-table.tsx')
  const adapter = { load: () => new Promise<never>(() => undefined) }
  // What comes over the wire may be anything.
  const initialPage = { entries: 'none' } as never
  const html = renderToString(createElement(LogsTable, { adapter, initialPage }))
  expect(html).toContain('loggia-bone')
})
