import type { LogEntry } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { accountTime, refusal, silently, standingAccount } from '../lib/account.ts'
import { controls } from '../lib/controls.ts'
import { entryWith } from '../lib/scene.ts'

const hour = 3_600_000

/** A row that has so many hours left under Starter. */
function rowWith(hoursLeft: number, at: number): LogEntry {
  const timestamp = new Date(accountTime.getTime() - (7 * 24 - hoursLeft) * hour).toISOString()
  return entryWith({ timestamp }, at)
}

const near = [60, 21.5, 20.9, 12, 3.2, 1.6, 0.5, 0.01, -0.4].map(rowWith)
const scene = standingAccount('starter', { logs: near })

const meta: Meta<typeof LogsTable> = {
  title: 'Account/Purge horizon',
  component: LogsTable,
  args: { account: scene.account, adapter: scene.logs, timeZone: 'UTC', locale: 'en-US' },
  argTypes: controls,
}
export default meta

type Story = StoryObj<typeof LogsTable>

/** From days to minutes before their end, and past it: is it seen which rows leave soon? */
export const NearTheirEnd: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByTitle('expires in 3 h')).toBeVisible()
    await expect(canvas.getByTitle('due for removal')).toBeVisible()
    await expect(canvas.getAllByTitle(/^expires in/)).toHaveLength(6)
  },
}

/** Without the chart, and without the banner: the rows speak for themselves. */
export const MarksAlone: Story = {
  args: { usageChart: false, retentionBanner: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByTitle('expires in 3 h')).toBeVisible()
  },
}

/** A narrow column of a host: is the short form clear enough? */
export const NarrowColumn: Story = {
  args: { columns: { timestamp: { width: 86 } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByTitle('expires in 3 h')).toHaveTextContent('3 h')
  },
}

/** Dense rows. */
export const Dense: Story = {
  args: { density: 'dense' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByTitle('expires in 3 h')).toBeVisible()
  },
}

/** Before anything is known of the account, does all stand where it will stand? */
export const WaitingForTheAccount: Story = {
  args: { account: { ...scene.account, retention: silently, usage: silently } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–9 of 9')).toBeVisible()
    await expect(await canvas.findByText('Looking up how long entries are kept…')).toBeVisible()
  },
}

/** The account fails: is the table as good as ever? */
export const AccountFailed: Story = {
  args: {
    account: {
      ...scene.account,
      retention: refusal('unavailable'),
      usage: refusal('unavailable'),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–9 of 9')).toBeVisible()
    await expect(
      await canvas.findByText(/How long entries are kept could not be looked up\./),
    ).toBeVisible()
  },
}

/** The usage folded away: does the banner stay where it is? */
export const UsageFolded: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Hide usage' }))
    await expect(canvas.getByRole('button', { name: 'Show usage' })).toHaveAttribute(
      'aria-expanded',
      'false',
    )
  },
}
