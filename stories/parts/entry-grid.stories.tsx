import { apiLogs, type LogEntry } from '@loggia/core'
import {
  EntryGrid,
  tableColumns,
  useSelection,
  useSorting,
  useTableState,
  type EntryGridProps,
  type Row,
} from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, fn } from 'storybook/test'
import { onRoot } from '../lib/on-root.tsx'
import { entries } from '../lib/scene.ts'

const rows: readonly Row<LogEntry>[] = entries
  .slice(0, 60)
  .map((entry) => ({ id: entry.id, entry }))
const columns = tableColumns<LogEntry>(
  {
    ...apiLogs,
    columns: apiLogs.columns.filter(({ name }) => /method|endpoint|status/.test(name)),
  },
  { endpoint: { grow: true } },
)
const copyValue = fn()

const meta: Meta = { title: 'Parts/EntryGrid', decorators: [onRoot] }
export default meta

/** Without a toolbar and a foot, with three columns: is the grid a table of its own? */
export const ThreeColumns: StoryObj = {
  render: () => <OwnGrid loading={false} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(4)
    await userEvent.click(canvas.getByRole('button', { name: 'Status' }))
    const status = canvas.getByRole('columnheader', { name: 'Status' })
    await expect(status).toHaveAttribute('aria-sort', 'ascending')
  },
}

/** By keyboard: one stop for Tab, arrows within, Space selects, and is it always clear where one is? */
export const ByKeyboard: StoryObj = {
  render: () => <OwnGrid loading={false} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}')
    await expect(document.activeElement).toHaveTextContent(rows[1]?.entry.endpoint ?? '')
    await userEvent.keyboard(' {ArrowDown}{Shift>} {/Shift}')
    await expect(canvas.getAllByRole('row', { selected: true })).toHaveLength(2)
  },
}

/** Before the first page: is every column already as wide as it will be? */
export const Loading: StoryObj = {
  render: () => <OwnGrid loading="first" />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.getByRole('columnheader', { name: 'Endpoint' })).toBeVisible()
  },
}

function OwnGrid({ loading }: Pick<EntryGridProps<LogEntry>, 'loading'>): ReactElement {
  const table = useTableState(apiLogs)
  const shown = loading === 'first' ? [] : rows
  return (
    <div style={{ display: 'flex', blockSize: 320 }}>
      <EntryGrid
        label="Requests"
        columns={columns}
        rows={shown}
        sorting={useSorting(table)}
        selection={useSelection(table, shown)}
        density="comfortable"
        loading={loading}
        onCopyValue={copyValue}
      />
    </div>
  )
}
