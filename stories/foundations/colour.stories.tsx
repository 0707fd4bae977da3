import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { colourGroups, readName } from './colours.ts'
import './foundations.css'
import { declaredTokens, liveColour } from './live-colour.ts'
import { Palette } from './palette.tsx'

const meta: Meta<typeof Palette> = {
  title: 'Foundations/Colour',
  component: Palette,
  args: { groups: colourGroups },
}
export default meta

type Story = StoryObj<typeof Palette>

/** Every colour with its meaning, its value in light and dark, and its contrast: is each as far from its ground as it has to be? */
export const Colours: Story = {
  play: async ({ canvasElement }) => {
    const rows = [...canvasElement.querySelectorAll<HTMLElement>('tr[data-token]')]
    await waitFor(() => expect(rows.every(({ dataset }) => 'kept' in dataset)).toBe(true))
    const faint = rows.filter(({ dataset }) => dataset['kept'] !== 'true')
    await expect(faint.map(({ innerText }) => innerText)).toEqual([])
  },
}

/** Is there a colour that this page does not know? */
export const NoneLeftOut: Story = {
  args: { groups: colourGroups.slice(0, 1) },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('.loggia-root')
    const known = new Set(
      colourGroups.flatMap(({ tokens }) => tokens.map(({ name }) => readName(name))),
    )
    const colours = declaredTokens().filter((name) => root && liveColour(root, name))
    await expect(colours.length).toBeGreaterThan(40)
    await expect(colours.filter((name) => !known.has(name))).toEqual([])
  },
}
