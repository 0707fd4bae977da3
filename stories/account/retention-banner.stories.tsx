import { apiLogs, type LogEntry } from '@loggia/core'
import { sampleLogs } from '@loggia/mocks/samples'
import { RetentionBanner, type RetentionBannerProps } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import {
  accountTime,
  endlessExport,
  refusal,
  refusedOnce,
  silently,
  standingAccount,
} from '../lib/account.ts'

type Props = RetentionBannerProps<LogEntry>

const meta: Meta<Props> = {
  title: 'Account/Retention banner',
  component: RetentionBanner,
  args: { preset: apiLogs, timeZone: 'UTC', locale: 'en-US', ...of(standingAccount('starter')) },
  parameters: { controls: { exclude: /^(account|adapter|preset|className|csv|exportFields)$/ } },
}
export default meta

type Story = StoryObj<Props>

function of({
  account,
  logs,
}: ReturnType<typeof standingAccount>): Pick<Props, 'account' | 'adapter'> {
  return { account, adapter: logs }
}

/** Some rows leave today: is it calm, and is the way to keep them one click away? */
export const LeavingToday: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^\d+ rows leave today\.$/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Export them' })).toBeVisible()
  },
}

/** The shortest window, which asks for a daily export. */
export const Free: Story = {
  args: of(standingAccount('free')),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Export daily to keep everything.')).toBeVisible()
  },
}

/** A week. */
export const Starter: Story = {
  args: of(standingAccount('starter')),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Export weekly to keep everything.')).toBeVisible()
  },
}

/** A month. */
export const Pro: Story = {
  args: of(standingAccount('pro')),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Export monthly to keep everything.')).toBeVisible()
  },
}

/** Half a year. */
export const Scale: Story = {
  args: of(standingAccount('scale')),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Scale keeps 180 days\./)).toBeVisible()
  },
}

/** A year. */
export const Enterprise: Story = {
  args: of(standingAccount('enterprise')),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Enterprise keeps 365 days\./)).toBeVisible()
  },
}

/** Nothing ever goes: is that all it says? */
export const Forever: Story = {
  args: of(standingAccount('forever')),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Entries are kept forever\./)).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

/** Nothing is near its end: only the window and the reminder. */
export const NothingDue: Story = {
  args: of(
    standingAccount('starter', { logs: sampleLogs({ count: 200, now: accountTime, days: 3 }) }),
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Starter keeps 7 days\./)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Export them' })).toBeNull()
  },
}

/** A member may export as well. */
export const Member: Story = {
  args: of(standingAccount('starter', { role: 'member' })),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Export them' })).toBeVisible()
  },
}

/** Before the answer: does the line keep its place? */
export const Loading: Story = {
  args: { account: { retention: silently } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Looking up how long entries are kept…')).toBeVisible()
  },
}

/** It could not be looked up: is that said quietly, with another try? */
export const Failed: Story = {
  args: { account: { retention: refusal('unavailable') } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** Only the count is missing: is the window told all the same? */
export const CountFailed: Story = {
  args: { account: { ...standingAccount('starter').account, preview: refusal('timeout') } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/What leaves next could not be counted\./)).toBeVisible()
  },
}

const slow = standingAccount('starter')

/** An export on its way: how far is it, and can it be ended? */
export const Exporting: Story = {
  args: { account: slow.account, adapter: endlessExport(slow.logs, 60) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Export them' }))
    await expect(await canvas.findByText(/^[1-9]\d* of \d+ rows$/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toBeVisible()
  },
}

/** The export ended early: is another try in the same place? */
export const ExportFailed: Story = {
  args: {
    account: slow.account,
    adapter: {
      ...slow.logs,
      async *stream() {
        await refusal('unavailable')()
        yield* []
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Export them' }))
    await expect(
      await canvas.findByText('The export stopped, and no file was written.'),
    ).toBeVisible()
  },
}

/** After a failure and another try, is all as if nothing had happened? */
export const Recovered: Story = {
  args: {
    account: { ...slow.account, retention: refusedOnce('timeout', slow.account.retention) },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByRole('button', { name: 'Export them' })).toBeVisible()
  },
}
