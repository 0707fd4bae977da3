import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import './foundations.css'
import { Measures, type Measure } from './measures.tsx'

const tokens: readonly Measure[] = [
  { token: '--loggia--font-size', meaning: 'rows, fields, buttons', property: 'font-size' },
  { token: '--loggia--font-size-small', meaning: 'headers, hints, figures', property: 'font-size' },
  {
    token: '--loggia--font-mono',
    meaning: 'endpoints, params, hashes, codes',
    property: 'font-family',
  },
]

const meta: Meta<typeof Measures> = {
  title: 'Foundations/Type',
  component: Measures,
  args: { tokens },
  argTypes: { children: { control: false }, tokens: { control: false } },
}
export default meta

type Story = StoryObj<typeof Measures>

/** The font is the page's own, figures stand under each other, and code is monospace: are three sizes and two weights enough? */
export const Sizes: Story = {
  render: (args) => (
    <div className="foundations">
      <p>
        A table takes the font of the page (<code>--loggia-font</code> names another). Headers are
        in medium weight and sentence case; numbers are tabular and end-aligned.
      </p>
      <Measures {...args}>{(measure) => <Sample {...measure} />}</Measures>
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('13px')).toBeVisible()
    // Whether figures are equally wide is then for the font to say; most have such figures.
    const figures = canvasElement.querySelector('[data-figures]')
    await expect(figures && getComputedStyle(figures).fontVariantNumeric).toBe('tabular-nums')
  },
}

/** Two numbers of as many digits, and code. */
function Sample({ token, property }: Measure) {
  const style = { [property === 'font-family' ? 'fontFamily' : 'fontSize']: `var(${token})` }
  return (
    <span style={style}>
      {property === 'font-family' ? 'GET /v1/generate/image/flux-pro' : 'Timestamp '}
      {property === 'font-family' ? null : (
        <>
          <span data-figures>1111</span> <span data-figures>9047</span>
        </>
      )}
    </span>
  )
}
