import { gatewayLogs, restAdapter } from '@loggia/core'
import { mounted, sampleServer } from '@loggia/mocks/browser'
import { failing, rateLimited, slow } from '@loggia/mocks/faults'
import { GatewayLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { gatewayEntries } from '../lib/gateway.ts'

const server = sampleServer([], [], { gateway: gatewayEntries })

const meta: Meta<typeof GatewayLogsTable> = {
  title: 'Tables/GatewayLogsTable/Over HTTP',
  component: GatewayLogsTable,
  argTypes: controls,
  args: { adapter: restAdapter({ url: '/', preset: gatewayLogs }), timeZone: 'UTC' },
  beforeEach: ({ msw }) => msw.use(mounted(server)),
}
export default meta

type Story = StoryObj<typeof GatewayLogsTable>

/** The same table over the real handler: is there any difference? */
export const OverHttp: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–100 of 3,210')
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await expect(await canvas.findByText('101–200 of 3,210')).toBeVisible()
  },
}

/** A backend that takes two seconds: does the wait feel calm? */
export const SlowBackend: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(slow(server, 2000))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('grid')).toHaveAttribute('aria-busy', 'true')
    await expect(await canvas.findByText('1–100 of 3,210')).toBeVisible()
  },
}

/** A backend that fails twice and then answers: does nobody notice but the clock? */
export const FailingTwice: Story = {
  name: 'Retrying, until the third answer',
  beforeEach: ({ msw }) => msw.use(mounted(failing(server, { times: 2 }))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–100 of 3,210')).toBeVisible()
  },
}

/** A backend that asks for a pause of a day: is that told at once? */
export const RateLimitedForADay: Story = {
  beforeEach: ({ msw }) => msw.use(mounted(rateLimited(server, 86_400, 'always'))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Try again in \d+ \w+\./)).toBeVisible()
  },
}
