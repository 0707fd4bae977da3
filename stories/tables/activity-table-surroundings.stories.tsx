import { sampleActivity } from '@loggia/mocks/samples'
import { ActivityTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { accountTime, standingAccount } from '../lib/account.ts'
import { activityControls } from '../lib/activity-controls.ts'
import { busyFeed, events } from '../lib/activity.ts'
import './surroundings.css'

const meta: Meta<typeof ActivityTable> = {
  title: 'Tables/ActivityTable/Surroundings',
  component: ActivityTable,
  argTypes: activityControls,
  args: {
    adapter: busyFeed,
    timeZone: 'UTC',
    initialState: { selection: new Set(events.slice(1, 3).map(({ id }) => id)) },
  },
}
export default meta

type Story = StoryObj<typeof ActivityTable>

const feed = standingAccount('starter', {
  activity: sampleActivity({ count: 900, now: accountTime, days: 6.9 }),
})

const oldestFirst = [{ field: 'timestamp', direction: 'ascending' }] as const

/** Of an account that is known: do the chart and the banner speak of events, and leave room for them? */
export const WithAnAccount: Story = {
  args: { adapter: feed.activity, account: feed.account, initialState: { sort: oldestFirst } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^\d+ rows leave today\.$/)).toBeVisible()
    await expect(await canvas.findByText(/^\d+ events in 7 days/)).toBeVisible()
    await expect((await canvas.findAllByTitle(/^expires in/))[0]).toBeVisible()
  },
}

/** In the dark, is each family still its own colour, and as easy to read? */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('1–200 of 2,160')
    await expect(canvasElement.querySelector('.loggia-root')).toHaveAttribute('data-theme', 'dark')
  },
}

/** How many more rows does compact show, and do chips keep their place in them? */
export const Compact: Story = {
  args: { density: 'compact' },
  play: async ({ canvas }) => {
    await canvas.findByText('1–200 of 2,160')
    const [, row] = canvas.getAllByRole('row')
    await expect(row?.offsetHeight).toBe(32)
  },
}

/** As many rows as possible: is there still air between the chips? */
export const Dense: Story = {
  args: { density: 'dense' },
  play: async ({ canvas }) => {
    await canvas.findByText('1–200 of 2,160')
    const [, row] = canvas.getAllByRole('row')
    await expect(row?.offsetHeight).toBe(28)
  },
}

/** On a phone, do members stay in view while the table scrolls inside its frame? */
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–200 of 2,160')
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** On the narrowest phone, is everything still within reach? */
export const SmallPhone: Story = {
  globals: { viewport: { value: 'small' } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–200 of 2,160')
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    await expect(canvas.getByRole('button', { name: 'Fullscreen' })).toBeVisible()
  },
}

/** In fullscreen, does the room go to the descriptions? */
export const Fullscreen: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const root = canvasElement.querySelector('.loggia-root')
    await canvas.findByText('1–200 of 2,160')
    await userEvent.click(canvas.getByRole('button', { name: 'Fullscreen' }))
    await expect(root?.getBoundingClientRect().width).toBe(window.innerWidth)
    const [description, member] = ['Description', 'Member'].map((name) =>
      canvas.getByRole('columnheader', { name }),
    )
    await expect(description?.offsetWidth).toBeGreaterThan(2 * (member?.offsetWidth ?? Infinity))
  },
}

/** Right to left: do columns and marks turn over while event keys stay as they are? */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { locale: 'ar-EG' },
  play: async ({ canvas }) => {
    const member = await canvas.findByRole('columnheader', { name: 'Member' })
    const time = canvas.getByRole('columnheader', { name: 'Timestamp' })
    await expect(member.getBoundingClientRect().left).toBeGreaterThan(
      time.getBoundingClientRect().left,
    )
  },
}

/** With a product's own colours, corners and font in a few custom properties, does it look native? */
export const OwnColours: Story = {
  args: { className: 'acme-logs' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('1–200 of 2,160')
    const root = canvasElement.querySelector('.acme-logs')
    await expect(root && getComputedStyle(root).borderRadius).toBe('14px')
  },
}
