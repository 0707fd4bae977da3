import { NoticeArea, useNotice } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, fn } from 'storybook/test'
import { onRoot } from '../lib/on-root.tsx'

const meta: Meta<typeof NoticeArea> = {
  title: 'Parts/NoticeArea',
  component: NoticeArea,
  decorators: [onRoot],
  args: { notice: null, show: fn(), dismiss: fn() },
}
export default meta

type Story = StoryObj<typeof NoticeArea>

/** Something went well: is it said quietly? */
export const Done: Story = {
  args: { notice: { tone: 'done', text: 'Copied 3 rows as CSV' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Copied 3 rows as CSV')
  },
}

/** Something to know: does it differ from good news without shouting? */
export const Warning: Story = {
  args: { notice: { tone: 'warning', text: 'Select rows first' } },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss' }))
    await expect(args.dismiss).toHaveBeenCalled()
  },
}

const saved = fn()

/** Something to decide: are the answers in reach of the words? */
export const WithChoices: Story = {
  args: {
    notice: {
      tone: 'warning',
      text: 'That is 6.2 MB of text. Some programs cut what is pasted; a file is always complete.',
      choices: [
        { label: 'Export as JSON', onChoose: saved },
        { label: 'Copy anyway', onChoose: fn() },
      ],
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Export as JSON' }))
    await expect(saved).toHaveBeenCalled()
  },
}

/** One after the other: does the newest take the place of the one before? */
export const Newest: Story = {
  render: () => <Counting />,
  play: async ({ canvas, userEvent }) => {
    const more = canvas.getByRole('button', { name: 'Tell me' })
    await userEvent.click(more)
    await userEvent.click(more)
    await expect(canvas.getAllByText(/^Told/)).toHaveLength(1)
  },
}

function Counting(): ReactElement {
  const notices = useNotice()
  return (
    <>
      <button
        type="button"
        className="loggia-button"
        onClick={() => notices.show({ tone: 'done', text: `Told at ${performance.now()}` })}
      >
        Tell me
      </button>
      <NoticeArea {...notices} />
    </>
  )
}
