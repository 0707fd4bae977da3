import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { fallingSilent, firstThen, refusing, silent } from '../lib/adapters.ts'
import { controls } from '../lib/controls.ts'
import { accountOf, busyAccount } from '../lib/scene.ts'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Waiting and failing',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: busyAccount, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof LogsTable>

/** Before the first answer, does the shape of the table already stand? */
export const Loading: Story = {
  args: { adapter: silent },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.getByRole('columnheader', { name: 'Endpoint' })).toBeVisible()
  },
}

/** A new account: nothing recorded, and a sentence that says what to do next. */
export const NoRequestsYet: Story = {
  args: { adapter: accountOf([]) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No requests yet')).toBeVisible()
    await expect(
      canvas.getByText('They appear here a few seconds after your first API call.'),
    ).toBeVisible()
  },
}

/** May a product say in its own words what a new account should do? */
export const NoRequestsYetInOwnWords: Story = {
  args: {
    adapter: accountOf([]),
    empty: (
      <div style={{ padding: 48, textAlign: 'center' }}>
        <p>Your first image is one call away.</p>
        <a href="https://example.com/quickstart" style={{ color: 'inherit' }}>
          Open the quickstart
        </a>
      </div>
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Open the quickstart' })).toBeVisible()
  },
}

/** The first page did not come: does the table say what failed, in words, and offer to try again? */
export const Failed: Story = {
  name: 'Error',
  args: { adapter: firstThen(refusing('unavailable'), busyAccount) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The logs could not be loaded.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** After trying again, is all as if nothing had happened? */
export const FailedThenTriedAgain: Story = {
  name: 'Error, then tried again',
  render: (args) => <LogsTable {...args} adapter={recovering} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText('1–500 of 12,340')).toBeVisible()
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}

const recovering = firstThen(refusing('timeout'), busyAccount)

/** Somebody is signed out: are they told what to do, and not that something broke? */
export const SignedOut: Story = {
  args: { adapter: refusing('unauthorized') },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('You are signed out. Sign in and try again.'),
    ).toBeVisible()
  },
}

/** The backend asks for a long pause: does the table say how long? */
export const AskedToWait: Story = {
  args: { adapter: refusing('rate-limited', { retryAfter: 90_000 }) },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/busy and asked for a pause\. Try again in \d+ \w+\./),
    ).toBeVisible()
  },
}

/** A refresh failed: do the old rows stay, with a line that says they are from before? */
export const FailedOverOldRows: Story = {
  name: 'Error over old rows',
  args: { adapter: firstThen(busyAccount, refusing('unavailable')) },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    await userEvent.click(canvas.getByRole('button', { name: 'Refresh' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The logs could not be loaded. These rows are from before.',
    )
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-rowcount', '501')
  },
}

/** While newer rows are on their way, do the old ones stay, a little quieter, under a line that moves? */
export const OldRowsWhileLoading: Story = {
  args: { adapter: fallingSilent() },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    await userEvent.click(canvas.getByRole('button', { name: 'Endpoint' }))
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-rowcount', '501')
  },
}
