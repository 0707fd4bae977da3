import { ActionsButton, type ActionsButtonProps } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef, type ReactElement } from 'react'
import { expect, fn, waitFor, within } from 'storybook/test'
import { onRoot } from '../lib/on-root.tsx'

const meta: Meta<typeof ActionsButton> = {
  title: 'Parts/ActionsButton',
  component: ActionsButton,
  decorators: [onRoot],
  args: {
    selected: 0,
    onCopy: fn(),
    onSave: fn(),
    onUnavailable: fn(),
    container: { current: null },
  },
  render: (args) => <WithPlace {...args} />,
}
export default meta

type Story = StoryObj<typeof ActionsButton>

/** Closed, with nothing selected: does it look like a menu, not like a deed? */
export const NothingSelected: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Actions' })).toHaveAttribute(
      'aria-haspopup',
      'menu',
    )
  },
}

/** With many rows selected, does the number fit, in the viewer's digits? */
export const ManySelected: Story = {
  args: { selected: 12_340 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Actions (12,340)' })).toBeVisible()
  },
}

/** By keyboard alone: does it open, move, choose, and give the focus back? */
export const ByKeyboard: Story = {
  args: { selected: 3 },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    const menu = within(await canvas.findByRole('menu'))
    await waitFor(() => expect(menu.getByRole('menuitem', { name: 'Copy as CSV' })).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}')
    await expect(menu.getByRole('menuitem', { name: 'Copy as JSON' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onCopy).toHaveBeenCalledWith('json')
    await expect(canvas.getByRole('button', { name: 'Actions (3)' })).toHaveFocus()
  },
}

/** The menu is drawn in a place of its owner's. */
function WithPlace(props: ActionsButtonProps): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place}>
      <ActionsButton {...props} container={place} />
    </div>
  )
}
