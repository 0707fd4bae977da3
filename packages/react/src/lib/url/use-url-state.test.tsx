import { apiLogs, arrayAdapter, type LinkOptions } from '@loggia/core'
import { StrictMode, useState, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { column, findField, rowCheckbox, show } from '../../../test/shown-table.tsx'
import { savedView, viewShelf } from '../../../test/view-shelf.ts'
import { LogsTable, type LogsTableProps } from '../tables/logs-table.tsx'
import { browserUrl } from './browser-url.ts'
import { useRouterUrl } from './use-router-url.ts'
import { useUrlState } from './use-url-state.ts'

const adapter = arrayAdapter(entries(60), apiLogs)
const { search: before } = window.location
const nextPage = page.getByRole('button', { name: 'Next page' })

const address = (): string => window.location.search
const visit = (search: string): void => window.history.pushState(null, '', search || '?')

beforeEach(() => visit(''))
afterEach(() => window.history.replaceState(null, '', before || '?'))

function Linked({
  options,
  ...props
}: Partial<LogsTableProps> & { readonly options?: LinkOptions }): ReactElement {
  const linked = useUrlState(apiLogs, browserUrl(), options)
  return <LogsTable timeZone="UTC" adapter={adapter} {...linked} {...props} />
}

describe('the address bar', () => {
  test('shows what the table does, and Back and Forward lead through it', async () => {
    visit('?size=25&tab=2#here')
    show(<Linked />)
    await expect.element(page.getByText('1–25 of 60')).toBeVisible()
    await nextPage.click()
    await expect.poll(() => column('Endpoint')[0]).toBe('/v1/25')
    await expect.poll(address).toMatch(/^\?tab=2&size=25&cursor=/)
    await nextPage.click()
    await expect.element(page.getByText('51–60 of 60')).toBeVisible()
    await findField.fill('/v1/59')
    await expect.poll(() => new URLSearchParams(address()).get('find')).toBe('/v1/59')
    expect(window.location.hash).toBe('#here')
    window.history.back()
    await expect.element(page.getByText('26–50 of 60')).toBeVisible()
    await expect.element(findField).toHaveValue('')
    window.history.back()
    await expect.element(page.getByText('1–25 of 60')).toBeVisible()
    window.history.forward()
    window.history.forward()
    await expect.element(page.getByText('51–60 of 60')).toBeVisible()
    await expect.element(findField).toHaveValue('/v1/59')
  })

  test('is not a step further for every key', async () => {
    show(<Linked />)
    await expect.poll(() => column('Endpoint').length).toBeGreaterThan(0)
    const { length } = window.history
    await userEvent.type(findField, '/v1/5')
    await expect.poll(address).toBe('?find=/v1/5')
    expect(window.history.length).toBe(length)
  })

  test('lets two tables go by a prefix each', async () => {
    visit('?a.find=/v1/7&b.find=/v1/8')
    show(
      <>
        <Linked options={{ prefix: 'a.' }} label="A" />
        <Linked options={{ prefix: 'b.' }} label="B" />
      </>,
    )
    const rowOf = (label: string, text: string): unknown =>
      page.getByRole('grid', { name: label }).getByText(text, { exact: true }).query()
    await expect.poll(() => rowOf('A', '/v1/7')).not.toBeNull()
    await expect.poll(() => rowOf('B', '/v1/8')).not.toBeNull()
    await findField.first().fill('/v1/9')
    await expect.poll(address).toBe('?b.find=/v1/8&a.find=/v1/9')
  })

  test('that is hostile is a table as usual', async () => {
    visit('?page=-1&size=1e9&sort=__proto__&status_code.is.2.3=x&open=%E0%A4%A&view=gone')
    show(<Linked views={viewShelf()} />)
    await expect.poll(() => column('Endpoint').length).toBeGreaterThan(5)
    await expect
      .element(page.getByRole('button', { name: /^View:/ }))
      .toHaveAttribute('aria-label', 'View: All requests')
  })
})

describe('beside the address', () => {
  test('the browser remembers the size that somebody chose', async () => {
    localStorage.removeItem('loggia.test.url')
    const { unmount } = show(<Linked remember="loggia.test.url" />)
    const size = page.getByRole('combobox', { name: 'Rows per page' })
    await size.selectOptions('100')
    await expect.poll(address).toBe('?size=100')
    await size.selectOptions('250')
    await expect.poll(() => localStorage.getItem('loggia.test.url')).toBe('{"size":250}')
    unmount()
    visit('')
    show(<Linked remember="loggia.test.url" />)
    await expect.element(size).toHaveValue('250')
    localStorage.removeItem('loggia.test.url')
  })

  test('a view gives its columns to whoever comes by a link, goes with Back and comes with Forward', async () => {
    const hidden = { hidden: ['ip_hash'], order: [], widths: {}, pinned: {} }
    const views = viewShelf([savedView('Few', { find: '/v1/7', layout: hidden })])
    const hash = page.getByRole('columnheader', { name: 'IP hash' })
    visit('?find=/v1/8&view=few')
    show(<Linked views={views} />)
    await expect.poll(() => column('Endpoint')).toEqual(['/v1/8'])
    await expect.element(hash).not.toBeInTheDocument()
    const button = page.getByRole('button', { name: /^View:/ })
    await expect.element(button).toHaveAttribute('aria-label', 'View: Few, changed')
    await button.click()
    await page.getByRole('dialog').getByRole('button', { name: 'All requests' }).click()
    await expect.element(hash).toBeVisible()
    await expect.poll(address).toBe('')
    window.history.back()
    await expect.poll(() => column('Endpoint')).toEqual(['/v1/8'])
    await expect.element(hash).not.toBeInTheDocument()
    window.history.forward()
    await expect.element(hash).toBeVisible()
  })

  test('what is selected on another page is let go of', async () => {
    visit('?size=25')
    show(<Linked />)
    await expect.element(page.getByText('1–25 of 60')).toBeVisible()
    await nextPage.click()
    await expect.element(page.getByText('26–50 of 60')).toBeVisible()
    await rowCheckbox(0).click()
    window.history.back()
    await expect.element(page.getByText('1–25 of 60')).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: /^Actions/ }))
      .toHaveTextContent('Actions')
  })
})

test('a router that takes its time never takes back what was typed', async () => {
  function Routed(): ReactElement {
    const [search, setSearch] = useState('find=/v1/')
    const url = useRouterUrl(search, (next) => void setTimeout(() => setSearch(next), 80))
    const linked = useUrlState(apiLogs, url)
    return (
      <>
        <output>{search}</output>
        <LogsTable timeZone="UTC" adapter={adapter} {...linked} />
      </>
    )
  }
  show(<Routed />)
  await expect.element(findField).toHaveValue('/v1/')
  await findField.click()
  for (const key of '12345678') {
    await userEvent.keyboard(key)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await expect.element(findField).toHaveValue('/v1/12345678')
  await expect.element(page.getByRole('status').first()).toBeInTheDocument()
  await expect.poll(() => document.querySelector('output')?.textContent).toBe('?find=/v1/12345678')
  await expect.element(findField).toHaveValue('/v1/12345678')
})

test('what a server rendered for its request comes alive without a complaint', async () => {
  visit('?find=/v1/7')
  const Page = (): ReactElement => {
    const linked = useUrlState(apiLogs, browserUrl())
    return (
      <StrictMode>
        <LogsTable timeZone="UTC" adapter={adapter} {...linked} />
      </StrictMode>
    )
  }
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(<Page />)
  const complaints: unknown[] = []
  const root = hydrateRoot(host, <Page />, {
    onRecoverableError: (error) => complaints.push(error),
  })
  await expect.poll(() => column('Endpoint')).toEqual(['/v1/7'])
  await expect.element(findField).toHaveValue('/v1/7')
  expect(complaints).toEqual([])
  root.unmount()
  host.remove()
})
