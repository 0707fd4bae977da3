import { ActivityTable } from '@loggia/react'
import { arabic } from '@loggia/react/arabic'
import { german } from '@loggia/react/german'
import { japanese } from '@loggia/react/japanese'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { pseudoLanguage } from '../../packages/react/test/pseudo-language.ts'
import { busyFeed } from '../lib/activity.ts'

const meta: Meta<typeof ActivityTable> = {
  title: 'Languages/ActivityTable',
  component: ActivityTable,
  args: { adapter: busyFeed, timeZone: 'Europe/Berlin' },
}
export default meta

type Story = StoryObj<typeof ActivityTable>

/** With words that are a third longer and numbers with points, does everything still fit? */
export const German: Story = {
  args: german,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–200 von 2.160')).toBeVisible()
  },
}

/** With full-width letters and years before months, do rows stay calm and dates whole? */
export const Japanese: Story = {
  args: japanese,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('2,160 行中 1～200')).toBeVisible()
  },
}

/** From right to left, does everything turn over but what runs from left to right by itself? */
export const Arabic: Story = {
  globals: { direction: 'rtl' },
  args: arabic,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–200 من 2,160')).toBeVisible()
  },
}

/** Is there a word without brackets that no entry holds, or one that is cut? */
export const PseudoLanguage: Story = {
  args: pseudoLanguage,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^\[1–200 óƒ \[2,160 ~+\] ~+\]$/)).toBeVisible()
  },
}
