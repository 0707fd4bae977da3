import { LlmLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyGateway, llmEntries } from '../lib/llm.ts'
import './surroundings.css'

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Tables/LlmLogsTable/Surroundings',
  component: LlmLogsTable,
  argTypes: controls,
  args: {
    adapter: busyGateway,
    timeZone: 'UTC',
    remember: false,
    initialState: { selection: new Set(llmEntries.slice(1, 3).map(({ id }) => id)) },
  },
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>

/** In the dark, does colour still carry meaning? */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('1–25 of 1,240')
    await expect(canvasElement.querySelector('.loggia-root')).toHaveAttribute('data-theme', 'dark')
  },
}

/** As many rows as possible: is it still one quiet table? */
export const Dense: Story = {
  args: { density: 'dense' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–25 of 1,240')).toBeVisible()
  },
}

/** On a phone, is everything within reach, and does only the table scroll sideways? */
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–25 of 1,240')
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    await expect(canvas.getByRole('button', { name: 'Fullscreen' })).toBeVisible()
  },
}

/** On the narrowest phone, can rows still be seen under the toolbar and the filters? */
export const SmallPhone: Story = {
  globals: { viewport: { value: 'small' } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–25 of 1,240')
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    await expect(canvas.getByRole('button', { name: 'Next page' })).toBeVisible()
  },
}

/** Right to left: do columns, filters and toolbar turn over while paths and figures stay as they are? */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { locale: 'ar-EG' },
  play: async ({ canvas }) => {
    const [, first, second] = await canvas.findAllByRole('columnheader')
    const left = (header: HTMLElement | undefined): number =>
      header?.getBoundingClientRect().left ?? 0
    await expect(left(first)).toBeGreaterThan(left(second))
  },
}
