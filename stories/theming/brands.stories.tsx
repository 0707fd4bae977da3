import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyAccount, entries } from '../lib/scene.ts'
import './material.css'
import './pages.css'
import './shadcn.css'
import './tailwind.css'

const meta: Meta<typeof LogsTable> = {
  title: 'Theming/Brands',
  component: LogsTable,
  argTypes: controls,
  args: {
    adapter: busyAccount,
    timeZone: 'UTC',
    initialState: { selection: new Set(entries.slice(1, 3).map(({ id }) => id)) },
  },
}
export default meta

type Story = StoryObj<typeof LogsTable>
type Play = NonNullable<Story['play']>

/** Waits for the table, and holds what the variables of the page made of it. */
function has(className: string, radius: string, ground: string): Play {
  return async ({ canvas, canvasElement }) => {
    await canvas.findByText('1–500 of 12,340')
    const root = canvasElement.querySelector(`.${className}`)
    if (!root) throw new Error('The class of the host is not on the table.')
    const probe = root.appendChild(document.createElement('i'))
    probe.style.color = ground
    const { backgroundColor, borderTopLeftRadius } = getComputedStyle(root)
    await expect(borderTopLeftRadius).toBe(radius)
    await expect(backgroundColor).toBe(getComputedStyle(probe).color)
    probe.remove()
  }
}

/** Do the variables of shadcn/ui make a table that looks as its own do? */
export const Shadcn: Story = {
  args: { className: 'shadcn-page shadcn' },
  play: has('shadcn', '8px', 'var(--background)'),
}

/** Do the variables of Material UI? */
export const Material: Story = {
  args: { className: 'material-page material' },
  play: has('material', '4px', 'var(--mui-palette-background-paper)'),
}

/** Do the variables of Tailwind? */
export const Tailwind: Story = {
  args: { className: 'tailwind-page tailwind' },
  play: has('tailwind', '8px', 'light-dark(var(--color-white), var(--color-slate-950))'),
}

/** A warm brand with a serif: does it still read as one table, in light and dark? */
export const Warm: Story = {
  args: { className: 'warm' },
  play: has('warm', '14px', 'var(--loggia-surface)'),
}

/** A square, dense console with one face: is every corner square? */
export const Square: Story = {
  args: { className: 'square', density: 'dense' },
  play: async (context) => {
    await has('square', '0px', 'var(--loggia-surface)')(context)
    const chips = context.canvasElement.querySelectorAll('.loggia-status, .loggia-button')
    for (const chip of chips) await expect(getComputedStyle(chip).borderRadius).toBe('0px')
    const [, row] = context.canvas.getAllByRole('row')
    await expect(row?.offsetHeight).toBe(26)
  },
}
