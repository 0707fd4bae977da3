import { KeysPanel, type KeysPanelProps } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { refusal, silently, standingAccount } from '../lib/account.ts'

const scene = standingAccount('starter')

const meta: Meta<KeysPanelProps> = {
  title: 'Account/Keys panel',
  component: KeysPanel,
  args: { account: scene.account, adapter: scene.logs, timeZone: 'UTC', locale: 'en-US' },
  parameters: {
    controls: { exclude: /^(account|adapter|preset|className|csv|exportFields|on[A-Z].*)$/ },
  },
}
export default meta

type Story = StoryObj<KeysPanelProps>

/** Who calls, how much is listed, how much there ever was. */
export const Keys: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('rowheader', { name: 'production-api' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Delete production-api…' })).toBeVisible()
  },
}

/** Delete opens the guided deletion. */
export const Deleting: Story = {
  parameters: { docs: { story: { inline: false, height: '520px' } } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete production-api…' }))
    await expect(await canvas.findByRole('dialog', { name: 'Delete production-api' })).toBeVisible()
  },
}

/** What stays of keys whose rows are gone: how many there ever were. */
export const NoRowsLeft: Story = {
  args: {
    account: {
      ...scene.account,
      keys: () =>
        Promise.resolve([
          { prefix: 'bye_AB12C', name: 'production-api', live: 214, total: 1552 },
          { prefix: 'bye_XY98Z', name: null, live: 0, total: 378 },
        ]),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('rowheader', { name: 'No rows left' })).toBeVisible()
    await expect(canvas.getAllByRole('button')).toHaveLength(1)
  },
}

/** A member reads, and is offered nothing. */
export const Member: Story = {
  args: { account: standingAccount('starter', { role: 'member' }).account },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('rowheader', { name: 'production-api' })).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

/** A new account. */
export const NoKeysYet: Story = {
  args: { account: { ...scene.account, keys: () => Promise.resolve([]) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No keys yet')).toBeVisible()
  },
}

/** Before the answer. */
export const Loading: Story = {
  args: { account: { ...scene.account, keys: silently } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Looking up the keys…')).toBeVisible()
  },
}

/** They could not be looked up. */
export const Failed: Story = {
  args: { account: { ...scene.account, keys: refusal('unavailable') } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The server could not be reached.',
    )
  },
}
