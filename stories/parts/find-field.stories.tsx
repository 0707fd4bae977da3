import { FindField, type FindFieldProps } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactElement } from 'react'
import { expect, fn } from 'storybook/test'
import { onRoot } from '../lib/on-root.tsx'

const meta: Meta<typeof FindField> = {
  title: 'Parts/FindField',
  component: FindField,
  decorators: [onRoot],
  args: { text: '', found: 500, loaded: 500, onText: fn() },
}
export default meta

type Story = StoryObj<typeof FindField>

/** Does the empty field say what it searches, and how much of it? */
export const Empty: Story = {
  play: async ({ canvas }) => {
    const field = canvas.getByRole('searchbox', { name: 'Find on this page' })
    await expect(field).toHaveAttribute('placeholder', 'Find in 500 rows on this page')
  },
}

/** With text in it, is there room for the count, and does nothing move when it appears? */
export const Found: Story = {
  args: { text: 'webhook', found: 37 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('37 of 500')).toBeVisible()
  },
}

/** Nothing found: is the field itself calm about it? */
export const NothingFound: Story = {
  args: { text: 'chocolate', found: 0 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('0 of 500')).toBeVisible()
    await expect(await canvas.findByText('No row matches')).toBeInTheDocument()
  },
}

/** Before anything is loaded, does it promise nothing? */
export const NothingLoaded: Story = {
  args: { found: 0, loaded: 0 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('searchbox')).toHaveAttribute('placeholder', 'Find on this page')
  },
}

/** Does Escape empty it? */
export const EmptiedWithEscape: Story = {
  render: (args) => <Alive {...args} />,
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('searchbox')
    await userEvent.type(field, 'flux')
    await expect(field).toHaveValue('flux')
    await userEvent.keyboard('{Escape}')
    await expect(field).toHaveValue('')
  },
}

function Alive(props: FindFieldProps): ReactElement {
  const [text, setText] = useState(props.text)
  return <FindField {...props} text={text} onText={setText} />
}
