import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Icon, shapes, type IconName } from '../../packages/react/src/lib/parts/icon.tsx'
import { onRoot } from '../lib/on-root.tsx'
import './foundations.css'

const names = Object.keys(shapes) as IconName[]

const meta: Meta<typeof Icon> = {
  title: 'Foundations/Icons',
  component: Icon,
  decorators: [onRoot],
}
export default meta

type Story = StoryObj<typeof Icon>

/** One set, strokes on a grid of 16, in the colour of the words beside them: does each say one thing? */
export const Icons: Story = {
  args: { name: 'search' },
  render: () => (
    <ul className="foundation-icons">
      {names.map((name) => (
        <li key={name}>
          <Icon name={name} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  ),
  play: async ({ canvasElement }) => {
    const drawn = [...canvasElement.querySelectorAll('svg')]
    await expect(drawn).toHaveLength(names.length)
    for (const icon of drawn) {
      await expect(icon).toHaveAttribute('aria-hidden', 'true')
      await expect(getComputedStyle(icon).stroke).toBe(getComputedStyle(icon).color)
    }
    await expect(new Set(Object.values(shapes)).size).toBe(names.length)
  },
}
