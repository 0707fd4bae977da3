import { referenceGatewayLogs } from '@loggia/mocks/samples'
import { GatewayLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyWorkspace, requestsWith, workspaceOf } from '../lib/gateway.ts'
import { deepPath, hostileTexts } from '../lib/texts.ts'

const meta: Meta<typeof GatewayLogsTable> = {
  title: 'Tables/GatewayLogsTable/Rows',
  component: GatewayLogsTable,
  argTypes: controls,
  args: { adapter: busyWorkspace, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof GatewayLogsTable>

/** What does a busy workspace look like, a hundred rows of it? */
export const HundredRows: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('1–100 of 3,210')
    const headers = canvas.getAllByRole('columnheader').map((header) => header.textContent?.trim())
    await expect(headers.slice(1)).toEqual([
      'Date and time',
      'Status',
      'API collection',
      'Endpoint',
      'Client',
      'IP address',
      'Response time',
    ])
  },
}

/** With a single row, is it still a table, and is nothing said in the plural? */
export const OneRow: Story = {
  args: { adapter: workspaceOf(referenceGatewayLogs.slice(0, 1)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 row', { exact: true })).toBeVisible()
  },
}

/** With a few rows, does one see at once what failed? */
export const FewRows: Story = {
  args: { adapter: workspaceOf(referenceGatewayLogs) },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/404/)).length).toBeGreaterThan(0)
  },
}

/** Sorted by response time, are the slowest on top and the numbers aligned? */
export const SlowestFirst: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Response time' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Response time' }))
    const header = canvas.getByRole('columnheader', { name: 'Response time' })
    await expect(header).toHaveAttribute('aria-sort', 'descending')
  },
}

/** Long paths, long names, addresses of both families: does each keep to its line? */
export const LongValues: Story = {
  args: {
    adapter: workspaceOf(
      requestsWith([
        { endpoint: deepPath },
        { api_collection: 'Everything that the customer portal needs from billing, all versions' },
        { client: 'The integration team of the northern European subsidiaries' },
        { ip: '2001:db8:85a3:8d3:1319:8a2e:370:7348' },
        { timing_ms: 59_876, status_code: 504, status_text: 'Gateway Timeout', type: 'Error' },
        { timing_ms: 0, delay_ms: null },
      ]),
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Gateway Timeout/)).toBeVisible()
  },
}

/** Text that tries to be something else: is it only ever text? */
export const HostileValues: Story = {
  args: {
    adapter: workspaceOf(
      requestsWith(
        hostileTexts.map((text) => ({
          endpoint: text,
          client: text,
          api_collection: text,
          status_text: text,
          ip: text,
        })),
      ),
    ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findAllByText(/evil\.example/)
    await expect(canvasElement.querySelector('img, script, h1')).toBeNull()
  },
}

/** Where nothing was recorded, is there a dash that does not shout? */
export const NothingRecorded: Story = {
  args: {
    adapter: workspaceOf(
      requestsWith([{ client: '', api_collection: '', endpoint: '', ip: '', status_text: '' }]),
    ),
  },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('—')).length).toBeGreaterThanOrEqual(3)
  },
}
