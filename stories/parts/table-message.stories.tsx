import { TableMessage } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { onRoot } from '../lib/on-root.tsx'

const meta: Meta<typeof TableMessage> = {
  title: 'Parts/TableMessage',
  component: TableMessage,
  decorators: [onRoot],
}
export default meta

type Story = StoryObj<typeof TableMessage>

/** Nothing there yet: does it invite rather than apologise? */
export const Quiet: Story = {
  args: {
    icon: 'active',
    title: 'No requests yet',
    hint: 'They appear here a few seconds after your first API call.',
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No requests yet')).toBeVisible()
  },
}

/** Something failed: one sentence, one way on? */
export const Warning: Story = {
  args: {
    icon: 'warning',
    tone: 'warning',
    title: 'The logs could not be loaded.',
    choice: { label: 'Try again', onChoose: fn() },
  },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole('alert')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(args.choice?.onChoose).toHaveBeenCalled()
  },
}

/** A very long word in it: does it break instead of pushing the table apart? */
export const LongWord: Story = {
  args: { icon: 'search', title: `No row on this page holds “${'abcdefghij'.repeat(30)}”` },
  play: async ({ canvasElement }) => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    const message = canvasElement.querySelector('.loggia-message')
    await expect(message?.scrollWidth).toBe(message?.clientWidth)
  },
}
