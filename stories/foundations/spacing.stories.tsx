import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import './foundations.css'
import { Measures, type Measure } from './measures.tsx'

const tokens: readonly Measure[] = [
  { token: '--loggia--row-height', meaning: 'a row', property: 'width' },
  { token: '--loggia--cell-padding', meaning: 'beside what a cell holds', property: 'width' },
  { token: '--loggia--control-height', meaning: 'fields and buttons', property: 'width' },
  { token: '--loggia--radius', meaning: 'corners of tables, panels, cards', property: 'width' },
  {
    token: '--loggia--radius-small',
    meaning: 'corners of chips, fields, buttons',
    property: 'width',
  },
  {
    token: '--loggia--panel-height',
    meaning: 'the most that a section of an opened row takes',
    property: 'width',
  },
]

const meta: Meta<typeof Measures> = {
  title: 'Foundations/Spacing and density',
  component: Measures,
  args: { tokens },
  argTypes: { children: { control: false }, tokens: { control: false } },
}
export default meta

type Story = StoryObj<typeof Measures>

const densities = ['comfortable', 'compact', 'dense'] as const

/** Everything stands on a grid of 4 px. What do three densities change, and what stays? */
export const Densities: Story = {
  render: (args) => (
    <div className="foundations">
      <p>
        Rows are 36, 32 or 28 px high. Targets keep at least 24 px in each of them, so that nobody
        has to aim.
      </p>
      {densities.map((density) => (
        <Measures key={density} {...args} density={density}>
          {({ token }) => (
            <span className="foundation-bar" style={{ inlineSize: `var(${token})` }} />
          )}
        </Measures>
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const heights = canvasElement.querySelectorAll('[data-value="--loggia--row-height"]')
    await expect([...heights].map(({ textContent }) => textContent)).toEqual([
      '36px',
      '32px',
      '28px',
    ])
  },
}
