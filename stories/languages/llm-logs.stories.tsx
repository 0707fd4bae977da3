import { LlmLogsTable } from '@loggia/react'
import { arabic } from '@loggia/react/arabic'
import { german } from '@loggia/react/german'
import { japanese } from '@loggia/react/japanese'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { pseudoLanguage } from '../../packages/react/test/pseudo-language.ts'
import { busyGateway } from '../lib/llm.ts'

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Languages/LlmLogsTable',
  component: LlmLogsTable,
  args: { adapter: busyGateway, timeZone: 'Europe/Berlin', remember: false },
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>

/** With words that are a third longer and numbers with points, does everything still fit? */
export const German: Story = {
  args: german,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–25 von 1.240')).toBeVisible()
  },
}

/** With full-width letters and years before months, do rows stay calm and dates whole? */
export const Japanese: Story = {
  args: japanese,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1,240 行中 1～25')).toBeVisible()
  },
}

/** From right to left, does everything turn over but what runs from left to right by itself? */
export const Arabic: Story = {
  globals: { direction: 'rtl' },
  args: arabic,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–25 من 1,240')).toBeVisible()
  },
}

/** Is there a word without brackets that no entry holds, or one that is cut? */
export const PseudoLanguage: Story = {
  args: pseudoLanguage,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^\[1–25 óƒ \[1,240 ~+\] ~+\]$/)).toBeVisible()
  },
}
