import type { LogEntry } from '@loggia/core'
import { referenceLogs } from '@loggia/mocks/samples'
import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { accountOf, busyAccount, entries, entriesWith } from '../lib/scene.ts'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Rows',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: busyAccount, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof LogsTable>

/** What does a page of a busy account look like, five hundred rows of it? */
export const FiveHundredRows: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    const grid = canvas.getByRole('grid', { name: 'API request logs' })
    await expect(grid).toHaveAttribute('aria-rowcount', '501')
    const newest = canvas.getByRole('columnheader', { name: 'Timestamp' })
    await expect(newest).toHaveAttribute('aria-sort', 'descending')
  },
}

/** After a long scroll, do the header and the first column stay, and is the last row whole? */
export const ScrolledToTheEnd: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    await userEvent.click(canvas.getByRole('checkbox', { name: /all rows/ }))
    await userEvent.keyboard('{ArrowDown}{Control>}{End}{/Control}')
    await waitFor(() =>
      expect(document.activeElement?.closest('[aria-rowindex="501"]')).toBeVisible(),
    )
    await expect(canvas.getAllByRole('row').length).toBeLessThan(80)
  },
}

/** With a single row, is it still a table, and is nothing said in the plural? */
export const OneRow: Story = {
  args: { adapter: accountOf(referenceLogs.slice(0, 1)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 row', { exact: true })).toBeVisible()
  },
}

/** With a few rows, do the frame and the foot stay where they are with many? */
export const FewRows: Story = {
  args: { adapter: accountOf(referenceLogs) },
  play: async ({ canvas }) => {
    const failed = within(await canvas.findByRole('row', { name: /staging-key/ }))
    await expect(failed.getByText('bye_XY98Z...')).toBeVisible()
    await expect(failed.getByText('duration=5&resolution=720p')).toBeVisible()
    await expect(failed.getByText('401')).toHaveAttribute('data-family', 'client-error')
    await expect(failed.getByText('BSE1001')).toBeVisible()
  },
}

/** On the second of two pages, is it clear where one is and that there is no third? */
export const SecondOfTwoPages: Story = {
  args: { adapter: accountOf(entries.slice(0, 620)) },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 620')
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await canvas.findByText('501–620 of 620')
    await expect(canvas.getByRole('button', { name: 'Next page' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

/** Sorted by status, does one see by what and in which direction? */
export const SortedByStatus: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Status' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Status' }))
    await expect(canvas.getByRole('columnheader', { name: 'Status' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    const [worst] = await canvas.findAllByText('504')
    await expect(worst).toHaveAttribute('data-family', 'server-error')
  },
}

const keyStates = ['active', 'rotated', 'expired', 'inactive', 'revoked', 'pending_review', '']

/** Can the states of a key be told apart without colour, also those that only the backend knows? */
export const AllKeyStates: Story = {
  args: { adapter: accountOf(entriesWith(keyStates.map((key_state) => ({ key_state })))) },
  play: async ({ canvas }) => {
    const icons = await canvas.findAllByTitle(
      /^(Active|Rotated|Expired|Inactive|revoked|pending_review)$/,
    )
    await expect(icons.map(({ title, dataset }) => [title, dataset['state']])).toEqual([
      ['Active', 'active'],
      ['Rotated', 'rotated'],
      ['Expired', 'expired'],
      ['Inactive', 'inactive'],
      ['revoked', 'inactive'],
      ['pending_review', 'inactive'],
      ['Inactive', 'inactive'],
    ])
  },
}

/** Values as a careless backend may send them; the types say otherwise. */
const statuses = [
  100,
  200,
  204,
  304,
  307,
  402,
  429,
  500,
  503,
  600,
  0,
  -1,
  '200',
  null,
] as readonly number[]

/** Is every class of status told by its number and its colour, and does an impossible one stay calm? */
export const AllStatuses: Story = {
  args: { adapter: accountOf(entriesWith(statuses.map((status_code) => ({ status_code })))) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('503')).toHaveAttribute('data-family', 'server-error')
    await expect(canvas.getByText('304')).toHaveAttribute('data-family', 'redirect')
    await expect(canvas.getByText('600')).toHaveAttribute('data-family', 'unknown')
  },
}

const bare: Partial<LogEntry> = {
  apikey_name: '',
  apikey_prefix: '',
  method: '',
  endpoint: '',
  ip_hash: '',
}

/** Where nothing was recorded, is there a dash that does not shout? */
export const NothingRecorded: Story = {
  args: {
    adapter: accountOf(
      entriesWith([bare, { timestamp: '' }, { timestamp: '2026-02-30T00:00:00.000Z' }]),
    ),
  },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('—')).length).toBeGreaterThanOrEqual(8)
    await expect(canvas.getByText('2026-02-30T00:00:00.000Z')).toBeVisible()
    await expect(canvas.queryByText(/Invalid Date/)).toBeNull()
  },
}
