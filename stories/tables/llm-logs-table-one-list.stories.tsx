import { LlmLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyGateway } from '../lib/llm.ts'

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Tables/LlmLogsTable/One list',
  component: LlmLogsTable,
  argTypes: controls,
  args: { adapter: busyGateway, timeZone: 'UTC', remember: false, paging: 'scroll' },
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>

/** A week of requests as one list: is it clear where one is? */
export const AWeek: Story = {
  play: async ({ canvas }) => {
    const place = await canvas.findAllByText(/^Rows 1–\d+ of 1,240$/, {}, { timeout: 5000 })
    await expect(place[0]).toBeVisible()
  },
}

/** An opened conversation: do the rows below it go on? */
export const Opened: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findAllByText(/^Rows 1–\d+ of 1,240$/, {}, { timeout: 5000 })
    const [cell] = canvas.getAllByText('ticket-triage')
    if (cell) await userEvent.click(cell)
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-rowcount', '1242')
  },
}
