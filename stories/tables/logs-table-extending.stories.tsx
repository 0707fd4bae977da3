import { apiLogs, arrayAdapter, fieldText, withFields, type LogEntry } from '@loggia/core'
import { LogsTable, type CellProps, type ColumnLooks, type LogsTableProps } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactElement } from 'react'
import { expect, within } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { accountOf, busyAccount, entries, entriesWith } from '../lib/scene.ts'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Extending',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: busyAccount, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof LogsTable>

interface RegionalEntry extends LogEntry {
  readonly region: string
  readonly latency: number
}

const regions = ['fra1', 'iad1', 'sin1'] as const

const regional = withFields<RegionalEntry>(apiLogs, [
  { name: 'region', label: 'Region', type: 'text', searched: true },
  { name: 'latency', label: 'Latency', type: 'number' },
])

const regionalAccount = arrayAdapter<RegionalEntry>(
  entries.slice(0, 1000).map((entry, at) => ({
    ...entry,
    region: regions[at % regions.length] ?? '',
    latency: 20 + ((at * 7919) % 900),
  })),
  regional,
)

const regionalLooks: ColumnLooks<RegionalEntry> = {
  region: { width: 90 },
  latency: { width: 100, cell: ({ entry }) => <>{entry.latency} ms</> },
}

/** Two fields of a product's own, declared once: are they shown, sorted, found and exported like the others? */
export const OwnFields: Story = {
  render: ({ theme = 'auto', density = 'comfortable' }) => (
    <LogsTable
      adapter={regionalAccount}
      preset={regional}
      columns={regionalLooks}
      theme={theme}
      density={density}
      timeZone="UTC"
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 1,000')
    await userEvent.click(canvas.getByRole('button', { name: 'Latency' }))
    const [fastest] = await canvas.findAllByText('20 ms')
    await expect(fastest).toBeVisible()
    await userEvent.type(canvas.getByRole('searchbox'), 'sin1')
    const [, first] = canvas.getAllByRole('row')
    await expect(first && within(first).getByText('sin1')).toBeVisible()
  },
}

/** Error codes of another product: is their meaning at hand, with a link to more? */
export const OwnErrorCodes: Story = {
  args: {
    adapter: accountOf(
      entriesWith([
        { status_code: 409, error_code: 'ACME-17' },
        { status_code: 400, error_code: 'ACME-99' },
      ]),
    ),
    errorCodes: {
      'ACME-17': {
        status: 409,
        description: 'The order was changed meanwhile',
        href: 'https://example.com/errors/17',
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('ACME-17'))
    const link = await canvas.findByRole('link', { name: 'The order was changed meanwhile' })
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  },
}

function Team({ entry }: CellProps<LogEntry>): ReactElement {
  return <>{fieldText(entry.apikey_name).split('-')[0]}</>
}

const teamLooks: ColumnLooks<LogEntry> = { api: { width: 140, cell: Team } }

/** A cell of one's own in a column of ours: does it fit in? */
export const OwnCell: Story = {
  args: { columns: teamLooks },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('production')).length).toBeGreaterThan(0)
  },
}

/** A link at the end of the toolbar: does it stand in line with our buttons? */
export const MoreInTheToolbar: Story = {
  args: {
    toolbar: (
      <a href="https://example.com/docs/errors" style={{ color: 'inherit' }}>
        Error codes
      </a>
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Error codes' })).toBeVisible()
  },
}

/** State that the host owns: do buttons of the host and the table's own controls agree? */
export const StateOwnedByTheHost: Story = {
  render: (args) => <Controlled {...args} />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    await userEvent.click(canvas.getByRole('button', { name: 'Only webhooks' }))
    await expect(canvas.getByRole('searchbox')).toHaveValue('webhooks')
    await userEvent.clear(canvas.getByRole('searchbox'))
    await expect(canvas.getByText('Finding nothing in particular')).toBeVisible()
  },
}

function Controlled(props: LogsTableProps): ReactElement {
  const [find, setFind] = useState('')
  return (
    <div style={{ display: 'grid', gridTemplateRows: 'auto 1fr', gap: 12, blockSize: '100%' }}>
      <p style={{ margin: 0 }}>
        <button type="button" onClick={() => setFind('webhooks')}>
          Only webhooks
        </button>{' '}
        <span>{find === '' ? 'Finding nothing in particular' : `Finding ${find}`}</span>
      </p>
      <LogsTable {...props} state={{ find }} onStateChange={(next) => setFind(next.find)} />
    </div>
  )
}
