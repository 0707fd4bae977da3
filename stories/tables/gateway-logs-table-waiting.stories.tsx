import { GatewayLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { firstThen, refusing, silent } from '../lib/adapters.ts'
import { controls } from '../lib/controls.ts'
import { busyWorkspace, workspaceOf } from '../lib/gateway.ts'

const meta: Meta<typeof GatewayLogsTable> = {
  title: 'Tables/GatewayLogsTable/Waiting and failing',
  component: GatewayLogsTable,
  argTypes: controls,
  args: { adapter: busyWorkspace, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof GatewayLogsTable>

/** Before the first answer, do the toolbar, the filters and the columns already stand? */
export const Loading: Story = {
  args: { adapter: silent },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.getByRole('columnheader', { name: 'Endpoint' })).toBeVisible()
  },
}

/** Nothing recorded yet: a sentence says what to do next. */
export const NothingYet: Story = {
  args: { adapter: workspaceOf([]) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^No .*yet/)).toBeVisible()
  },
}

/** A search that leaves nothing: does it say for what, and is there a way back? */
export const NothingMatches: Story = {
  args: { initialState: { search: 'nothing holds this text' } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('Nothing matches “nothing holds this text”')
    await userEvent.click(canvas.getByRole('button', { name: 'Clear the text' }))
    await expect(await canvas.findByText('1–100 of 3,210')).toBeVisible()
  },
}

/** The first page did not come: does the table say what failed, and offer to try again? */
export const Failed: Story = {
  name: 'Error',
  args: { adapter: refusing('unavailable') },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** A refresh failed: do the old rows stay, with a line that says they are from before? */
export const FailedOverOldRows: Story = {
  name: 'Error over old rows',
  args: { adapter: firstThen(busyWorkspace, refusing('unavailable')) },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–100 of 3,210')
    await userEvent.click(canvas.getByRole('button', { name: 'Refresh' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('from before')
  },
}

/** While newer rows are on their way, do the old ones stay? */
export const OldRowsWhileLoading: Story = {
  args: { adapter: fallingSilentOver() },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–100 of 3,210')
    await userEvent.click(canvas.getByRole('button', { name: 'Endpoint' }))
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-busy', 'true')
  },
}

function fallingSilentOver(): typeof busyWorkspace {
  return { ...busyWorkspace, ...firstThen(busyWorkspace, silent) }
}
