import { KeyStateIcon } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onRoot, Samples } from '../lib/on-root.tsx'

const meta: Meta<typeof KeyStateIcon> = {
  title: 'Parts/KeyStateIcon',
  component: KeyStateIcon,
  decorators: [onRoot],
}
export default meta

type Story = StoryObj<typeof KeyStateIcon>

const states = ['active', 'rotated', 'expired', 'inactive', 'revoked'] as const

/** Without colour, are the states still four shapes: dot, cycle, clock, slash? */
export const EveryState: Story = {
  render: () => (
    <Samples of={states.map((state) => [state, <KeyStateIcon key={state} state={state} />])} />
  ),
  play: async ({ canvasElement }) => {
    const shapes = [...canvasElement.querySelectorAll('.loggia-key-state path')].map((path) =>
      path.getAttribute('d'),
    )
    await expect(new Set(shapes).size).toBe(4)
  },
}

/** Does a screen reader hear the state in words, also one that only the backend knows? */
export const InWords: Story = {
  args: { state: 'revoked' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('revoked')).toBeInTheDocument()
  },
}
