import { referenceLlmLogs } from '@loggia/mocks/samples'
import { LlmLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyGateway, gatewayOf, promptsWith } from '../lib/llm.ts'
import { hostileTexts, longText } from '../lib/texts.ts'

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Tables/LlmLogsTable/Rows',
  component: LlmLogsTable,
  argTypes: controls,
  args: { adapter: busyGateway, timeZone: 'UTC', remember: false },
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>

/** What does a page of a busy AI gateway look like? */
export const TwentyFiveRows: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('1–25 of 1,240')
    const headers = canvas.getAllByRole('columnheader').map((header) => header.textContent?.trim())
    await expect(headers.slice(1)).toEqual([
      'Endpoint',
      'Source',
      'Tokens',
      'Cost',
      'Status',
      'Time',
    ])
  },
}

/** With a single row, is it still a table, and is nothing said in the plural? */
export const OneRow: Story = {
  args: { adapter: gatewayOf(referenceLlmLogs.slice(0, 1)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 row', { exact: true })).toBeVisible()
  },
}

/** With a few rows of every kind, is it clear who asked, and what went wrong? */
export const FewRows: Story = {
  args: { adapter: gatewayOf(referenceLlmLogs) },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('200'))[0]).toHaveAttribute('data-family', 'success')
  },
}

/** Endpoints, models, people and keys with very long names: does each row keep to one line? */
export const LongValues: Story = {
  args: {
    adapter: gatewayOf(
      promptsWith([
        { endpoint: 'customer-portal-answers-for-the-northern-european-subsidiaries' },
        { model: 'accounts/fireworks/models/llama-v3p3-70b-instruct-long-context-preview' },
        { source: 'playground', user_name: 'Maximiliane Hohenstein-Wallmeier von der Ahe' },
        { virtual_key_name: 'integration-team-of-the-northern-european-subsidiaries-production' },
        {
          total_tokens: 128_000,
          prompt_tokens: 127_999,
          completion_tokens: 1,
          cost_usd: 1234.567891,
        },
      ]),
    ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(/Hohenstein/)
    const rows = canvas.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'))
    await expect(new Set(rows.map(({ offsetHeight }) => offsetHeight)).size).toBe(1)
  },
}

/** From a millionth of a dollar to some dollars: do the figures stay in line, with six decimals each? */
export const Costs: Story = {
  args: {
    adapter: gatewayOf(
      promptsWith([
        { cost_usd: 0.000001 },
        { cost_usd: 0.0123456789 },
        { cost_usd: 12.5 },
        { cost_usd: 0 },
        { cost_usd: null, prompt_tokens: null, completion_tokens: null, total_tokens: null },
        { cost_usd: 1234.5, total_tokens: 1_234_567 },
      ]),
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('$0.000001')).toBeVisible()
    await expect(canvas.getByText('$12.500000')).toBeVisible()
    await expect(canvas.getByText('$0.000000')).toBeVisible()
  },
}

/** People, keys, and sources that only the backend knows: can they be told apart without colour? */
export const Sources: Story = {
  args: {
    adapter: gatewayOf(
      promptsWith([
        { source: 'playground', user_name: 'Ada Moreno' },
        { source: 'virtual_key', user_name: null, virtual_key_name: 'production-chat' },
        { source: 'virtual_key', user_name: null, virtual_key_name: null },
        { source: 'batch', user_name: null, virtual_key_name: null },
        { source: '', user_name: null, virtual_key_name: null },
      ]),
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('production-chat')).toBeVisible()
    await expect(canvas.getByText('Ada Moreno')).toBeVisible()
  },
}

/** Text that tries to be something else, and text without end: does each keep to its cell? */
export const HostileValues: Story = {
  args: {
    adapter: gatewayOf(
      promptsWith([
        { endpoint: longText, model: longText, user_name: longText },
        ...hostileTexts.map((text) => ({ endpoint: text, model: text, user_name: text })),
      ]),
    ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findAllByText(/evil\.example/)
    await expect(canvasElement.querySelector('img, script, h1')).toBeNull()
  },
}
