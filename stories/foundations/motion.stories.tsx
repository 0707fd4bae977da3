import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import './foundations.css'
import { Measures, type Measure } from './measures.tsx'

const tokens: readonly Measure[] = [
  {
    token: '--loggia--motion',
    meaning: 'every change of colour and opacity',
    property: 'transition',
  },
  {
    token: '--loggia--shadow',
    meaning: 'the one elevation: menus, cards, panels',
    property: 'box-shadow',
  },
]

const meta: Meta<typeof Measures> = {
  title: 'Foundations/Motion',
  component: Measures,
  args: { tokens },
  argTypes: { children: { control: false }, tokens: { control: false } },
}
export default meta

type Story = StoryObj<typeof Measures>

/** Colour and opacity move, places never do. Put the pointer on the button: is it quick enough to feel like nothing? */
export const Usual: Story = {
  render: (args) => (
    <div className="foundations">
      <p>
        New rows tint once and fade. Nothing slides, grows or bounces, and nothing moves at all for
        who has asked for reduced motion.
      </p>
      <Measures {...args}>
        {({ property, token }) =>
          property === 'transition' ? (
            <button type="button" className="foundation-motion">
              Hover or focus
            </button>
          ) : (
            <span
              className="foundation-swatch"
              style={{ display: 'block', boxShadow: `var(${token})` }}
            />
          )
        }
      </Measures>
    </div>
  ),
  play: async ({ canvas }) => {
    // Whoever looks may have asked for less themselves.
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const { transitionDuration } = getComputedStyle(canvas.getByRole('button'))
    await expect(transitionDuration).toBe(still ? '0s' : '0.12s')
  },
}

/** With reduced motion from the toolbar, does the same button change at once? */
export const Reduced: Story = {
  ...Usual,
  globals: { motion: 'reduced' },
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button')
    await waitFor(() => expect(getComputedStyle(button).transitionDuration).toBe('0s'))
  },
}
