import { apiLogs, firstQuery, queryOf, type LogEntry } from '@loggia/core'
import {
  useExport,
  useFullscreen,
  usePage,
  usePagination,
  useSearch,
  useSelection,
  useSorting,
  useTableState,
  type Row,
} from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef, useState, type ReactElement } from 'react'
import { expect } from 'storybook/test'
import { firstThen, refusing } from '../lib/adapters.ts'
import { ownClipboard } from '../lib/clipboard.ts'
import { busyAccount, entries } from '../lib/scene.ts'

const meta: Meta = { title: 'Headless/Single hooks' }
export default meta

const rows: readonly Row<LogEntry>[] = entries.slice(0, 8).map((entry) => ({ id: entry.id, entry }))
const query = { ...firstQuery(apiLogs), size: 5 }
const shaky = firstThen(refusing('timeout'), busyAccount)

/** `usePage`: rows from an adapter, with what fails and what waits said in one word? */
export const Page: StoryObj = {
  render: () => <OwnPage />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('failed: timeout')
    await userEvent.click(canvas.getByRole('button', { name: 'Again' }))
    await canvas.findByText('ready')
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5)
  },
}

function OwnPage(): ReactElement {
  const { status, error, rows: loaded, reload } = usePage(shaky, query)
  return (
    <>
      <p>{error ? `${status}: ${error.code}` : status}</p>
      <ul>
        {loaded.map(({ id, entry }) => (
          <li key={id}>
            {entry.method} {entry.endpoint}
          </li>
        ))}
      </ul>
      <button type="button" onClick={reload}>
        Again
      </button>
    </>
  )
}

/** `useSearch`: a list of one's own that narrows as one types? */
export const Search: StoryObj = {
  render: () => <OwnSearch />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(rows.length)
    await userEvent.type(canvas.getByLabelText('Find'), rows[0]?.entry.ip_hash ?? '')
    await expect(canvas.getAllByRole('listitem').length).toBeLessThan(rows.length)
  },
}

function OwnSearch(): ReactElement {
  const search = useSearch(useTableState(apiLogs), rows, apiLogs.fields)
  return (
    <>
      <label>
        Find <input value={search.text} onChange={(event) => search.setText(event.target.value)} />
      </label>
      <ul>
        {search.found.map(({ id, entry }) => (
          <li key={id}>
            {entry.apikey_name} {entry.endpoint}
          </li>
        ))}
      </ul>
    </>
  )
}

/** `useSorting`: two buttons of one's own that know what the order is? */
export const Sorting: StoryObj = {
  render: () => <OwnSorting />,
  play: async ({ canvas, userEvent }) => {
    const status = canvas.getByRole('button', { name: /Status/ })
    await userEvent.click(status)
    await expect(status).toHaveTextContent('Status: ascending')
    await userEvent.click(status)
    await userEvent.click(status)
    await expect(status).toHaveTextContent('Status: none')
  },
}

function OwnSorting(): ReactElement {
  const sorting = useSorting(useTableState(apiLogs))
  return (
    <p>
      <button type="button" onClick={() => sorting.toggle('status_code')}>
        Status: {sorting.directionOf('status_code')}
      </button>{' '}
      <button type="button" onClick={() => sorting.toggle('timestamp')}>
        Time: {sorting.directionOf('timestamp')}
      </button>
    </p>
  )
}

/** `usePagination`: "more" at the foot of a list, without a page number anywhere? */
export const Pagination: StoryObj = {
  render: () => <OwnPagination />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Older' }))
    await expect(await canvas.findByText('6 to 10')).toBeVisible()
  },
}

const five = { size: 5 }

function OwnPagination(): ReactElement {
  const table = useTableState(apiLogs, { initialState: five })
  const { page } = usePage(busyAccount, queryOf(table.state))
  const { range, previous, next } = usePagination(table, page)
  return (
    <p>
      {range ? `${range.from} to ${range.to}` : 'loading'}{' '}
      {previous ? (
        <button type="button" onClick={previous}>
          Newer
        </button>
      ) : null}
      {next ? (
        <button type="button" onClick={next}>
          Older
        </button>
      ) : null}
    </p>
  )
}

const copied: string[] = []

/** `useSelection` and `useExport`: cards that one picks and copies? */
export const SelectionAndExport: StoryObj = {
  render: () => <OwnCards />,
  beforeEach: () =>
    ownClipboard(async ([item]) => {
      copied.push((await (await item?.getType('text/plain'))?.text()) ?? '')
    }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Copy what is picked' }))
    await expect(canvas.getByText('nothing-selected')).toBeVisible()
    const [first, second] = canvas.getAllByRole('checkbox')
    if (first) await userEvent.click(first)
    if (second) await userEvent.click(second)
    await userEvent.click(canvas.getByRole('button', { name: 'Copy what is picked' }))
    await expect(await canvas.findByText('copied')).toBeVisible()
    await expect(JSON.parse(copied.at(-1) ?? '')).toHaveLength(2)
  },
}

function OwnCards(): ReactElement {
  const selection = useSelection(useTableState(apiLogs), rows)
  const exports = useExport(selection.rows, { preset: apiLogs })
  const [outcome, setOutcome] = useState('')
  return (
    <>
      {rows.map(({ id, entry }) => (
        <p key={id}>
          <label>
            <input
              type="checkbox"
              checked={selection.has(id)}
              onChange={() => selection.toggle(id)}
            />{' '}
            {entry.method} {entry.endpoint}
          </label>
        </p>
      ))}
      <button
        type="button"
        onClick={() => void exports.copy('json').then(({ type }) => setOutcome(type))}
      >
        Copy what is picked
      </button>
      <p>{outcome}</p>
    </>
  )
}

/** `useFullscreen`: does any element take the whole window, and give it back with Escape? */
export const Fullscreen: StoryObj = {
  render: () => <OwnFullscreen />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Larger' }))
    await expect(canvas.getByRole('button', { name: 'Smaller' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(canvas.getByRole('button', { name: 'Larger' })).toBeVisible()
  },
}

function OwnFullscreen(): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const { on, toggle } = useFullscreen(box)
  return (
    <div ref={box} style={{ padding: 16, ...(on ? { position: 'fixed', inset: 0 } : {}) }}>
      <button type="button" onClick={toggle}>
        {on ? 'Smaller' : 'Larger'}
      </button>
    </div>
  )
}
