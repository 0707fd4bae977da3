import { gatewayLogs, LoggiaError } from '@loggia/core'
import { GatewayLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { requestsWith, workspaceOf } from '../lib/gateway.ts'
import { openedAt, opening } from '../lib/opened.ts'
import { hostileTexts } from '../lib/texts.ts'

const refused = {
  type: 'Error',
  status_code: 401,
  status_text: 'Unauthorized',
  gateway_code: '4011',
  status_details: 'Unrecognized token',
} as const

const jobs = 'https://workspace.example/recipes/512/job/j-AQ3xT7'

const workspace = workspaceOf(requestsWith([refused, { job_details: jobs }, {}]))

const meta: Meta<typeof GatewayLogsTable> = {
  title: 'Tables/GatewayLogsTable/Opened',
  component: GatewayLogsTable,
  argTypes: controls,
  args: { adapter: workspace, timeZone: 'UTC', ...openedAt('story-0') },
}
export default meta

type Story = StoryObj<typeof GatewayLogsTable>

/** A request that was refused: is everything about it in one place? */
export const RefusedRequest: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('4011')).toBeVisible()
    await expect(canvas.queryByText('Unrecognized token')).toBeNull()
  },
}

/** For whoever runs the API: is it told why the request failed? */
export const WithStatusDetails: Story = {
  args: { statusDetails: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Unrecognized token')).toBeVisible()
  },
}

/** A request that triggered a job: is the way there a link, and safe? */
export const WithJob: Story = {
  args: openedAt('story-1'),
  play: async ({ canvas }) => {
    const link = await canvas.findByRole('link', { name: jobs })
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  },
}

/** Every value is hostile: does each stay text, in its place? */
export const HostileTexts: Story = {
  args: {
    adapter: workspaceOf(
      requestsWith([
        {
          endpoint: hostileTexts[1] ?? '',
          client: hostileTexts[6] ?? '',
          api_collection: hostileTexts[3] ?? '',
          job_details: hostileTexts[2] ?? '',
          ip: hostileTexts[13] ?? '',
          gateway_code: 'x'.repeat(5000),
        },
      ]),
    ),
  },
}

/** The answer did not come: is what the list knows still told? */
export const Failing: Story = {
  args: {
    adapter: opening(workspace, gatewayLogs, async () => {
      throw new LoggiaError('timeout')
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(canvas.getByText('4011')).toBeVisible()
  },
}

/** On a phone: does each value stand below its label? */
export const Narrow: Story = {
  args: openedAt('story-1'),
  globals: { viewport: { value: 'phone' } },
}

/** From right to left: do addresses and paths keep their own direction? */
export const RightToLeft: Story = { globals: { direction: 'rtl' } }
