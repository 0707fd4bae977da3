import { apiLogs, restAdapter } from '@loggia/core'
import { mounted, sampleServer } from '@loggia/mocks/browser'
import { failing, garbage, outOfOrder, rateLimited, slow, truncated } from '@loggia/mocks/faults'
import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { entries } from '../lib/scene.ts'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Over HTTP',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: restAdapter({ url: '/', preset: apiLogs }), timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof LogsTable>

const server = sampleServer(entries)

/** The same table over the real handler: is there any difference? */
export const OverHttp: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await expect(await canvas.findByText('501–1,000 of 12,340')).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('grid')).toHaveAttribute('aria-busy', 'false'))
  },
}

/** A backend that takes two seconds: does the wait feel calm? */
export const SlowBackend: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(slow(server, 2000))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(await canvas.findByText('1–500 of 12,340')).toBeVisible()
  },
}

/** A backend that fails twice and then answers: does nobody notice but the clock? */
export const FailingTwice: Story = {
  name: 'Retrying, until the third answer',
  beforeEach: ({ msw }) => msw.use(mounted(failing(server, { times: 2 }))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–500 of 12,340')).toBeVisible()
  },
}

/** A backend that asks for a pause of a day: is that told at once, instead of waiting in silence? */
export const RateLimitedForADay: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(rateLimited(server, 86_400, 'always'))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Try again in \d+ \w+\./)).toBeVisible()
  },
}

/** A proxy answers with its own page: does the table say that this is not a page of logs? */
export const NotAPageOfLogs: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(garbage(server, '<!doctype html><h1>Welcome</h1>'))),
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('The server sent something that is not a page of logs.'),
    ).toBeVisible()
  },
}

/** An answer that stops in the middle: is it refused whole, rather than shown in part? */
export const CutInTheMiddle: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(truncated(server, 20_000))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('not a page of logs')
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-rowcount', '1')
  },
}

/** Answers that overtake each other: do the rows always belong to the last question? */
export const OutOfOrder: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(outOfOrder(server, 300))),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    await userEvent.click(canvas.getByRole('button', { name: 'Status' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Status' }))
    const [worst] = await canvas.findAllByText('504')
    await expect(worst).toBeVisible()
  },
}
