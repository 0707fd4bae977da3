import { ActivityTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { activityControls } from '../lib/activity-controls.ts'
import { busyFeed, feedOf } from '../lib/activity.ts'
import { firstThen, refusing, silent } from '../lib/adapters.ts'

const meta: Meta<typeof ActivityTable> = {
  title: 'Tables/ActivityTable/Waiting and failing',
  component: ActivityTable,
  argTypes: activityControls,
  args: { adapter: busyFeed, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof ActivityTable>

/** Before the first answer, does the shape of the table already stand? */
export const Loading: Story = {
  args: { adapter: silent },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.getByRole('columnheader', { name: 'Description' })).toBeVisible()
  },
}

/** A new account: nothing has happened, and a sentence that says what will show here. */
export const NoActivityYet: Story = {
  args: { adapter: feedOf([]) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No activity yet')).toBeVisible()
    await expect(
      canvas.getByText('Changes to keys, members and billing appear here.'),
    ).toBeVisible()
  },
}

/** The first page did not come: does the table say what failed, and not that logs did? */
export const Failed: Story = {
  name: 'Error',
  args: { adapter: firstThen(refusing('unavailable'), busyFeed) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The activity could not be loaded.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** After trying again, is all as if nothing had happened? */
export const FailedThenTriedAgain: Story = {
  name: 'Error, then tried again',
  render: (args) => <ActivityTable {...args} adapter={recovering} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText('1–200 of 2,160')).toBeVisible()
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}

const recovering = firstThen(refusing('timeout'), busyFeed)

/** Somebody may not see the feed: are they told whom to ask? */
export const NotAllowed: Story = {
  args: { adapter: refusing('forbidden') },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('You may not see this activity. Ask an owner of the account.'),
    ).toBeVisible()
  },
}

/** A refresh failed: do the old rows stay, with a line that says they are from before? */
export const FailedOverOldRows: Story = {
  name: 'Error over old rows',
  args: { adapter: firstThen(busyFeed, refusing('unavailable')) },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–200 of 2,160')
    await userEvent.click(canvas.getByRole('button', { name: 'Refresh' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The activity could not be loaded. These rows are from before.',
    )
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-rowcount', '201')
  },
}

/** While newer rows are on their way, do the old ones stay, a little quieter, under a line that moves? */
export const OldRowsWhileLoading: Story = {
  args: { adapter: firstThen(busyFeed, silent) },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–200 of 2,160')
    await userEvent.click(canvas.getByRole('button', { name: 'Member' }))
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-rowcount', '201')
  },
}
