import { LoggiaError } from '@loggia/core'
import { sampleActivity } from '@loggia/mocks/samples'
import { UsageChart } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import {
  accountWith,
  countingAccount,
  failingOnce,
  lastDays,
  now,
  requests,
  requestsOf,
} from '../lib/usage.ts'
import { inNewYork } from '../lib/in-new-york.tsx'

const week = requestsOf(7, 12_340)

const meta: Meta<typeof UsageChart> = {
  title: 'Account/Usage chart',
  component: UsageChart,
  args: { account: countingAccount(week), collection: 'logs', by: 'status_code', now },
  argTypes: {
    collection: { control: 'select', options: ['logs', 'activity'] },
    by: { control: 'select', options: ['', 'status_code', 'method', 'error_code', 'category'] },
    step: { control: 'select', options: ['hour', 'day'] },
    height: { control: { type: 'range', min: 32, max: 240 } },
  },
  parameters: { controls: { exclude: /^(account|period|now|className)$/ } },
  decorators: [inNewYork],
}
export default meta

type Story = StoryObj<typeof UsageChart>

/** A week like any other: does it stay quiet, and are the errors seen all the same? */
export const QuietWeek: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('12,340 requests in 7 days')).toBeVisible()
    await expect(await canvas.findByRole('slider')).toHaveAttribute('aria-valuemax', '168')
  },
}

/** The cursor on a bar: are time, sum and classes read in one glance? */
export const Card: Story = {
  play: async ({ canvas, userEvent }) => {
    const cursor = await canvas.findByRole('slider')
    await userEvent.tab()
    await userEvent.tab()
    await expect(cursor).toHaveFocus()
    await userEvent.keyboard('{Home}{PageUp}{PageUp}{ArrowRight}')
    await expect(cursor).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^Sat, Feb 28, 07:00 – 08:00 EST: \d+ requests/),
    )
  },
}

/** One hour far above all others: are those still there? */
export const Burst: Story = {
  args: { account: countingAccount([...week, ...requests(429, 50, 9000)]) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('21,340 requests in 7 days')).toBeVisible()
  },
}

/** An evening when the API was down: does it meet the eye before anything else? */
export const Outage: Story = {
  args: { account: countingAccount([...week, ...requests(503, 42, 700, 5)]) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('13,040 requests in 7 days')).toBeVisible()
    await expect(canvas.getByText('5xx')).toBeVisible()
  },
}

/** Nothing but errors: is it red from end to end, and still readable? */
export const AllErrors: Story = {
  args: { account: countingAccount(week.map((entry) => ({ ...entry, status_code: 500 }))) },
  play: async ({ canvas }) => {
    const legend = within(await canvas.findByRole('list'))
    await expect(legend.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['5xx'])
  },
}

/** Nothing for months, as after an import of old logs: is it clear which days these are? */
export const LongAgo: Story = {
  args: { account: countingAccount(requests(200, 300 * 24, 900, 72)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^900 requests, May 7\s–\s13, 2025$/)).toBeVisible()
  },
}

/** A new account: is it said in words that nothing was recorded? */
export const Empty: Story = {
  args: { account: countingAccount([]) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No requests in this period')).toBeVisible()
  },
}

/** Before the first answer: does everything stand where it will? */
export const Loading: Story = {
  args: { account: accountWith(() => new Promise(() => undefined)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('group')).toHaveAttribute('aria-busy', 'true')
  },
}

/** The counts did not come: is it calm, and is there a way on? */
export const Failed: Story = {
  args: { account: accountWith(() => Promise.reject(new LoggiaError('unavailable'))) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The counts could not be loaded.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** After another try, are the bars in the very same place? */
export const TriedAgain: Story = {
  args: { account: failingOnce(week) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText('12,340 requests in 7 days')).toBeVisible()
    await expect(canvas.getByRole('group')).toHaveFocus()
  },
}

/** A single hour: is one bar still a chart? */
export const OneHour: Story = {
  args: {
    account: countingAccount([...requests(200, 1, 80), ...requests(404, 1, 7)]),
    period: { from: '2026-03-06T14:00:00.000Z', to: '2026-03-06T15:00:00.000Z' },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('87 requests in 1 hour')).toBeVisible()
    await expect(await canvas.findByRole('slider')).toHaveAttribute('aria-valuemax', '1')
  },
}

/** A day: are the hours those of the viewer's clock? */
export const OneDay: Story = {
  args: { period: lastDays(1) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/requests in 24 hours$/)).toBeVisible()
  },
}

/** A month by day: is it clear that these are days in UTC? */
export const Month: Story = {
  args: { account: countingAccount(requestsOf(30, 20_000)), period: lastDays(30) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('slider')).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^Fri, Mar 6 \(UTC\): /),
    )
  },
}

/** A year by week: does the year show its seasons, and no more bars than can be told apart? */
export const Year: Story = {
  args: { account: countingAccount(requestsOf(365, 40_000)), period: lastDays(365) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('slider')).toHaveAttribute('aria-valuemax', '53')
  },
}

/** Older entries have gone, their counts stay: are the two told apart, in words too? */
export const ExpiredPart: Story = {
  args: { account: countingAccount(week, 3.5) },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/^12,340 requests in 7 days, [\d,]+ still listed$/),
    ).toBeVisible()
    await expect(canvas.getByText('No longer listed')).toBeVisible()
  },
}

/** By method: are there few enough colours to remember? */
export const ByMethod: Story = {
  args: { by: 'method' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('POST')).toBeVisible()
  },
}

/** By error code, of which most requests have none: are the errors still seen? */
export const ByErrorCode: Story = {
  args: { by: 'error_code' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Not recorded')).toBeVisible()
    await expect(canvas.getByText('Other')).toBeVisible()
  },
}

/** Activity by category: does it speak of events? */
export const ActivityByCategory: Story = {
  args: {
    account: countingAccount(sampleActivity({ count: 900, now: new Date(now), days: 7 })),
    collection: 'activity',
    by: 'category',
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('900 events in 7 days')).toBeVisible()
  },
}

/** All together, no colours at all: is the legend gone? */
export const Undivided: Story = {
  args: { by: '' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('12,340 requests in 7 days')).toBeVisible()
    await expect(canvas.queryByRole('listitem')).toBeNull()
  },
}

/** The same as a table: is it short enough to read? */
export const AsTable: Story = {
  args: { account: countingAccount(week, 3.5) },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/^12,340 requests/)
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }))
    const table = within(canvas.getByRole('table'))
    await expect(table.getAllByRole('row')).toHaveLength(9)
    await expect(table.getByRole('columnheader', { name: 'Still listed' })).toBeVisible()
  },
}

/** In the dark: do the bars glow no more than they should? */
export const Dark: Story = {
  ...ExpiredPart,
  args: { ...ExpiredPart.args, theme: 'dark' },
}

/** From right to left: does time run the other way, and nothing else? */
export const RightToLeft: Story = {
  ...ExpiredPart,
  globals: { direction: 'rtl' },
}

/** On a small phone: does everything fit, and stay where it is when the counts come? */
export const Narrow: Story = {
  ...ExpiredPart,
  globals: { viewport: { value: 'small', isRotated: false } },
}
