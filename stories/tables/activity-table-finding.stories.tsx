import { ActivityTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { activityControls } from '../lib/activity-controls.ts'
import { busyFeed } from '../lib/activity.ts'

const meta: Meta<typeof ActivityTable> = {
  title: 'Tables/ActivityTable/Finding',
  component: ActivityTable,
  argTypes: activityControls,
  args: { adapter: busyFeed, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof ActivityTable>

/** The name of a category typed: is that all one needs to filter by it? */
export const ByCategory: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–200 of 2,160')
    await userEvent.type(canvas.getByRole('searchbox'), 'webhook')
    await waitFor(() => expect(canvas.getByText(/^\d+ of 200$/)).toBeVisible())
    const actions = canvas.getAllByText(/^webhook\./)
    await expect(actions.length).toBeGreaterThan(2)
  },
}

/** A whole action typed as it is read, with its dot: does it find just that? */
export const ByAction: Story = {
  args: { initialState: { find: 'generation.succeeded' } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('generation.succeeded')).length).toBeGreaterThan(2)
    await expect(canvas.queryByText('generation.pending')).toBeNull()
  },
}

/** A person typed: does one see what they did? */
export const ByMember: Story = {
  args: { initialState: { find: 'ada moreno' } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Ada Moreno')).length).toBeGreaterThan(0)
    await expect(canvas.queryByText('system')).toBeNull()
  },
}

/** Nothing on the page holds the text: does the table say so, say where it looked, and offer a way back? */
export const NoMatch: Story = {
  args: { initialState: { find: 'chocolate' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No row on this page holds “chocolate”')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Clear the text' })).toBeVisible()
  },
}
