import { apiLogs, arrayAdapter, queryOf, toCsv, type LogEntry } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { entries } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { show } from '../../../test/shown-table.tsx'
import {
  useExport,
  usePage,
  usePagination,
  useSearch,
  useSelection,
  useSorting,
  useTableState,
} from '../../index.ts'

const held = entries(7).map((entry, at): LogEntry => ({ ...entry, status_code: 200 + (at % 3) }))
const adapter = arrayAdapter(held, apiLogs)

/** A list in somebody's own markup, with all hooks and none of our parts. */
function PlainList(): ReactElement {
  const table = useTableState(apiLogs, { initialState: { size: 3 } })
  const { status, page, rows, reload } = usePage(adapter, queryOf(table.state))
  const search = useSearch(table, rows, apiLogs.fields)
  const selection = useSelection(table, search.found)
  const sorting = useSorting(table)
  const pages = usePagination(table, page)
  const exports = useExport(selection.rows, { preset: apiLogs })
  const [outcome, setOutcome] = useState('')
  return (
    <section aria-busy={status === 'loading'}>
      <input
        aria-label="Narrow"
        value={search.text}
        onChange={(event) => search.setText(event.target.value)}
      />
      <button type="button" onClick={() => sorting.toggle('status_code')}>
        Status: {sorting.directionOf('status_code')}
      </button>
      <button type="button" onClick={selection.toggleAll}>
        All: {selection.extent}
      </button>
      <button type="button" onClick={selection.clear}>
        Clear
      </button>
      <ol>
        {search.found.map(({ id, entry }) => (
          <li key={id} data-selected={selection.has(id)}>
            <button
              type="button"
              onClick={(event) => (event.shiftKey ? selection.extend(id) : selection.toggle(id))}
            >
              {entry.endpoint} {entry.status_code}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" disabled={!pages.previous} onClick={() => pages.previous?.()}>
        Back
      </button>
      <button type="button" disabled={!pages.next} onClick={() => pages.next?.()}>
        On
      </button>
      <button type="button" disabled={!pages.first} onClick={() => pages.first?.()}>
        Start
      </button>
      <button type="button" onClick={() => pages.setSize(5)}>
        Five
      </button>
      <output>
        {pages.range?.from}-{pages.range?.to} of {'count' in pages.total ? pages.total.count : '?'}
      </output>
      <button type="button" onClick={reload}>
        Reload
      </button>
      <button
        type="button"
        onClick={() => void exports.copy('csv').then(({ type }) => setOutcome(type))}
      >
        Copy
      </button>
      <button
        type="button"
        onClick={() => void exports.save('json').then(({ type }) => setOutcome(type))}
      >
        Save
      </button>
      <p role="status">{outcome}</p>
    </section>
  )
}

const items = (): readonly string[] =>
  page
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent)
const selected = (): readonly boolean[] =>
  page
    .getByRole('listitem')
    .elements()
    .map((item) => item.getAttribute('data-selected') === 'true')
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()

test('pages turn by cursors', async () => {
  show(<PlainList />)
  await expect.poll(items).toEqual(['/v1/0 200', '/v1/1 201', '/v1/2 202'])
  await expect.element(page.getByText('1-3 of 7')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Back' })).toBeDisabled()
  await press('On')
  await expect.element(page.getByText('4-6 of 7')).toBeVisible()
  await press('On')
  await expect.poll(items).toEqual(['/v1/6 200'])
  await expect.element(page.getByRole('button', { name: 'On' })).toBeDisabled()
  await press('Back')
  await expect.element(page.getByText('4-6 of 7')).toBeVisible()
  await press('Start')
  await expect.element(page.getByText('1-3 of 7')).toBeVisible()
  await press('Five')
  await expect.element(page.getByText('1-5 of 7')).toBeVisible()
})

test('an order is asked of the adapter', async () => {
  show(<PlainList />)
  await press('Status: none')
  await expect.poll(items).toEqual(['/v1/0 200', '/v1/3 200', '/v1/6 200'])
  await press('Status: ascending')
  await expect.poll(items).toEqual(['/v1/2 202', '/v1/5 202', '/v1/1 201'])
  await press('Status: descending')
  await expect.element(page.getByText('Status: none')).toBeVisible()
})

test('a text narrows the page, and selection is among what is found', async () => {
  show(<PlainList />)
  await expect.poll(items).toHaveLength(3)
  await press('/v1/0 200')
  await expect.element(page.getByText('All: some')).toBeVisible()
  await page.getByRole('textbox', { name: 'Narrow' }).fill('201')
  await expect.poll(items).toEqual(['/v1/1 201'])
  await expect.element(page.getByText('All: none')).toBeVisible()
  await press('All: none')
  await expect.element(page.getByText('All: all')).toBeVisible()
  await page.getByRole('textbox', { name: 'Narrow' }).fill('')
  await expect.poll(selected).toEqual([true, true, false])
  await press('Clear')
  await expect.poll(selected).toEqual([false, false, false])
})

test('Shift extends the selection', async () => {
  show(<PlainList />)
  await press('/v1/0 200')
  await userEvent.keyboard('{Shift>}')
  await press('/v1/2 202')
  await userEvent.keyboard('{/Shift}')
  await expect.poll(selected).toEqual([true, true, true])
})

test('what is selected is copied and saved', async () => {
  const copied = copiedTexts()
  const saved = savedFiles()
  show(<PlainList />)
  await press('Copy')
  await expect.element(page.getByText('nothing-selected')).toBeVisible()
  await press('/v1/1 201')
  await press('Copy')
  await expect.element(page.getByText('copied')).toBeVisible()
  expect(await copied.texts()).toEqual([toCsv(held.slice(1, 2), apiLogs.fields)])
  await press('Save')
  await expect.element(page.getByText('saved')).toBeVisible()
  const [file] = await saved.files()
  expect(file?.name).toBe('logs.json')
  expect(file && JSON.parse(fileText(file))).toHaveLength(1)
})
