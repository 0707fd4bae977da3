import { activity, restAdapter } from '@loggia/core'
import { mounted, sampleServer } from '@loggia/mocks/browser'
import { failing, garbage, slow } from '@loggia/mocks/faults'
import { ActivityTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { activityControls } from '../lib/activity-controls.ts'
import { events } from '../lib/activity.ts'

const server = sampleServer([], events)

const meta: Meta<typeof ActivityTable> = {
  title: 'Tables/ActivityTable/Over HTTP',
  component: ActivityTable,
  argTypes: activityControls,
  args: { adapter: restAdapter({ url: '/', preset: activity }), timeZone: 'UTC' },
  beforeEach: ({ msw }) => msw.use(mounted(server)),
}
export default meta

type Story = StoryObj<typeof ActivityTable>

/** The same table over the real handler: is there any difference? */
export const OverHttp: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–200 of 2,160')
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await expect(await canvas.findByText('201–400 of 2,160')).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('grid')).toHaveAttribute('aria-busy', 'false'))
  },
}

/** Sorted by action on the server: is it category, then action, there too? */
export const SortedOnTheServer: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Action' }))
    await waitFor(() => expect(canvas.getAllByText(/^account\.picture_updated$/)[0]).toBeVisible())
  },
}

/** A backend that takes two seconds: does the wait feel calm? */
export const SlowBackend: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(slow(server, 2000))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(await canvas.findByText('1–200 of 2,160')).toBeVisible()
  },
}

/** A backend that fails twice and then answers: does nobody notice but the clock? */
export const FailingTwice: Story = {
  name: 'Retrying, until the third answer',
  beforeEach: ({ msw }) => msw.use(mounted(failing(server, { times: 2 }))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–200 of 2,160')).toBeVisible()
  },
}

/** A proxy answers with its own page: does the table say that this is no activity? */
export const NotAPageOfActivity: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(garbage(server, '<!doctype html><h1>Welcome</h1>'))),
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('The server sent something that is not a page of activity.'),
    ).toBeVisible()
  },
}
