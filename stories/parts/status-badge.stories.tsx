import { StatusBadge } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onRoot, Samples } from '../lib/on-root.tsx'

const meta: Meta<typeof StatusBadge> = {
  title: 'Parts/StatusBadge',
  component: StatusBadge,
  decorators: [onRoot],
}
export default meta

type Story = StoryObj<typeof StatusBadge>

const classes = [
  ['Informational', 103],
  ['Success', 200],
  ['Redirect', 307],
  ['Client error', 429],
  ['Server error', 503],
] as const

/** Are the five classes told apart by number first, and by colour second? */
export const EveryClass: Story = {
  render: () => (
    <Samples
      of={classes.map(([name, status]) => [name, <StatusBadge key={name} status={status} />])}
    />
  ),
  play: async ({ canvas }) => {
    for (const [name, status] of classes) {
      await expect(canvas.getByText(status)).toHaveAttribute('title', name)
    }
  },
}

const odd: readonly unknown[] = [600, 0, -1, '200', 'pending', null]

/** Whatever a backend sends as a status, does it stay a calm chip or a dash? */
export const Unknown: Story = {
  render: () => (
    <Samples
      of={odd.map((status) => [JSON.stringify(status), <StatusBadge key={0} status={status} />])}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('pending')).toHaveAttribute('data-family', 'unknown')
    await expect(canvas.getByText('—')).toBeVisible()
  },
}
