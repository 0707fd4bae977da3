import { apiLogs, queryOf } from '@loggia/core'
import {
  usePage,
  usePagination,
  useSearch,
  useSelection,
  useSorting,
  useTableState,
} from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect } from 'storybook/test'
import { busyAccount } from '../lib/scene.ts'

const meta: Meta = { title: 'Headless/All hooks together' }
export default meta

/** All hooks, with nothing but plain markup: can a team that brings its own design have everything else? */
export const PlainTable: StoryObj = {
  render: () => <OwnTable />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1 to 100')
    await userEvent.click(canvas.getByRole('button', { name: /^Status/ }))
    await canvas.findByText('sorted by status_code, ascending')
    await userEvent.type(canvas.getByLabelText('Find'), 'flux')
    await userEvent.click(canvas.getByLabelText('Select all found'))
    await expect(canvas.getByText(/^[1-9]\d* selected$/)).toBeVisible()
  },
}

const columns = [
  ['apikey_name', 'Key'],
  ['method', 'Method'],
  ['endpoint', 'Endpoint'],
  ['status_code', 'Status'],
] as const

const hundred = { size: 100 }

function OwnTable(): ReactElement {
  const table = useTableState(apiLogs, { initialState: hundred })
  const answer = usePage(busyAccount, queryOf(table.state))
  const search = useSearch(table, answer.rows, apiLogs.fields)
  const selection = useSelection(table, search.found)
  const pages = usePagination(table, answer.page)
  const sorting = useSorting(table)
  const [term] = sorting.sort
  return (
    <section>
      <p>
        <label>
          Find{' '}
          <input value={search.text} onChange={(event) => search.setText(event.target.value)} />
        </label>{' '}
        <label>
          <input
            type="checkbox"
            checked={selection.extent === 'all'}
            onChange={selection.toggleAll}
          />{' '}
          Select all found
        </label>{' '}
        <span>{selection.rows.length} selected</span>{' '}
        <span>{term ? `sorted by ${term.field}, ${term.direction}` : 'not sorted'}</span>{' '}
        <span>{pages.range ? `${pages.range.from} to ${pages.range.to}` : 'loading'}</span>{' '}
        <button type="button" disabled={!pages.previous} onClick={() => pages.previous?.()}>
          Back
        </button>
        <button type="button" disabled={!pages.next} onClick={() => pages.next?.()}>
          On
        </button>
      </p>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map(([field, label]) => (
              <th key={field} scope="col">
                <button type="button" onClick={() => sorting.toggle(field)}>
                  {label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {search.found.map(({ id, entry }) => (
            <tr key={id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Select ${entry.timestamp}`}
                  checked={selection.has(id)}
                  onChange={() => selection.toggle(id)}
                />
              </td>
              {columns.map(([field]) => (
                <td key={field}>{entry[field]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
