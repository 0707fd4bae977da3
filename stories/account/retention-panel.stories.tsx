import { RetentionPanel } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { accountTime, refusal, silently, standingAccount } from '../lib/account.ts'

const minute = 60_000

const scene = standingAccount('starter')

const meta: Meta<typeof RetentionPanel> = {
  title: 'Account/Retention panel',
  component: RetentionPanel,
  args: { account: scene.account, timeZone: 'UTC', locale: 'en-US' },
  parameters: { controls: { exclude: /^(account|className)$/ } },
}
export default meta

type Story = StoryObj<typeof RetentionPanel>

/** Before the first pass: what is kept, what leaves next, what can be done? */
export const NoPassYet: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No pass yet')).toBeVisible()
    await expect(canvas.getByRole('combobox', { name: 'Plan' })).toHaveValue('starter')
  },
}

const states = ['running', 'done', 'interrupted', 'failed'] as const

const passes = states.map((state, at) => {
  const startedAt = new Date(accountTime.getTime() - at * 60 * minute)
  const ended = state === 'done' || state === 'failed'
  return {
    id: `pass-${at}`,
    state,
    policy: 'starter' as const,
    cutoff: new Date(startedAt.getTime() - 7 * 1440 * minute).toISOString(),
    startedAt: startedAt.toISOString(),
    finishedAt: ended ? new Date(startedAt.getTime() + 2340).toISOString() : null,
    duration: ended ? 2340 : null,
    collections: [
      { collection: 'logs', counted: 12_340, deleted: state === 'done' ? 12_340 : 4000 },
      { collection: 'activity', counted: 12, deleted: 12 },
    ],
    nextPass: ended ? new Date(startedAt.getTime() + 60 * minute).toISOString() : null,
  }
})

/** Every way a pass can stand: is each told by more than its colour? */
export const History: Story = {
  args: { account: { ...scene.account, passes: () => Promise.resolve(passes) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Interrupted')).toBeVisible()
    await expect(
      canvas.getByText('12,352', { selector: 'tr:nth-child(2) td:nth-child(6)' }),
    ).toBeVisible()
  },
}

/** Another plan is chosen: is it said what it would remove before anything changes? */
export const ChangingThePlan: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Plan' }), 'free')
    await expect(
      await canvas.findByText(/^At the next pass [\d,]+ rows would leave\.$/),
    ).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Change plan' })).toBeVisible()
  },
}

const changed = standingAccount('starter')

/** The plan is changed: is it said from when on? */
export const PlanChanged: Story = {
  args: { account: changed.account },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Plan' }), 'pro')
    await userEvent.click(canvas.getByRole('button', { name: 'Change plan' }))
    await expect(await canvas.findByText(/^Pro applies from the next pass on\./)).toBeVisible()
  },
}

const ran = standingAccount('starter')

/** A pass was run by hand: what did it do? */
export const PassRan: Story = {
  args: { account: ran.account },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Run a pass now' }))
    await expect(await canvas.findByText(/(removed in|Nothing was due)/)).toBeVisible()
    await expect(await canvas.findByRole('group', { name: 'Passes' })).toBeVisible()
  },
}

/** Another pass runs already: is that said calmly? */
export const PassRunning: Story = {
  args: { account: { ...scene.account, runPass: refusal('pass-running') } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Run a pass now' }))
    await expect(await canvas.findByText('A pass is running already.')).toBeVisible()
  },
}

/** A member reads, and is offered nothing. */
export const Member: Story = {
  args: { account: standingAccount('starter', { role: 'member' }).account },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('7 days')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Run a pass now' })).toBeNull()
    await expect(canvas.queryByRole('combobox')).toBeNull()
  },
}

/** Nothing ever goes. */
export const Forever: Story = {
  args: { account: standingAccount('forever').account },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Unlimited')).toBeVisible()
  },
}

/** Before the answer. */
export const Loading: Story = {
  args: { account: { retention: silently } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Looking up how long entries are kept…')).toBeVisible()
  },
}

/** It could not be looked up. */
export const Failed: Story = {
  args: { account: { retention: refusal('unavailable') } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'How long entries are kept could not be looked up.',
    )
  },
}

/** Only the history is missing: is the rest there? */
export const HistoryFailed: Story = {
  args: { account: { ...scene.account, passes: refusal('timeout') } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toBeVisible()
    await expect(canvas.getByRole('combobox', { name: 'Plan' })).toBeVisible()
  },
}
