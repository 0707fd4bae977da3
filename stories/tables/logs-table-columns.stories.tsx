import { usualLayout, type ColumnLayout } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyAccount } from '../lib/scene.ts'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Columns',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: busyAccount, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof LogsTable>

const arrangedAs = (layout: Partial<ColumnLayout>): NonNullable<Story['args']> => ({
  initialState: { layout: { ...usualLayout, ...layout } },
})

const bothSides: Partial<ColumnLayout> = {
  widths: { endpoint: 520, query_params: 400 },
  pinned: { status_code: 'start', timestamp: 'end' },
}

const panelOpens: NonNullable<Story['play']> = async ({ canvas, userEvent }) => {
  await canvas.findByText('1–500 of 12,340')
  await userEvent.click(canvas.getByRole('button', { name: 'Columns' }))
  const panel = within(await canvas.findByRole('dialog', { name: 'Columns' }))
  await waitFor(() => expect(panel.getAllByRole('listitem')).toHaveLength(8))
}

/** In the panel, does one see what is shown, in which order, and what stays in view? */
export const PanelOpen: Story = {
  args: arrangedAs({ hidden: ['query_params'], widths: { method: 120 } }),
  play: async (context) => {
    await panelOpens(context)
    await expect(context.canvas.getByRole('checkbox', { name: 'Params' })).not.toBeChecked()
  },
}

const widthOpens: NonNullable<Story['play']> = async (context) => {
  await panelOpens(context)
  const { canvas, userEvent } = context
  await userEvent.click(canvas.getByRole('button', { name: 'Width of Endpoint' }))
  await userEvent.click(await canvas.findByRole('button', { name: 'Make Endpoint wider' }))
  await expect(await canvas.findByText(/^Endpoint, \d+ pixels wide$/)).toBeInTheDocument()
}

/** Without dragging, can a column be given its width by presses, by a number and by what it holds? */
export const WidthByButtons: Story = {
  args: arrangedAs({ widths: { endpoint: 300 } }),
  play: widthOpens,
}

/** On a phone, does all of the width fit on its line, for a finger? */
export const WidthOnPhone: Story = {
  args: arrangedAs({ widths: { endpoint: 300 } }),
  globals: { viewport: { value: 'phone' } },
  play: widthOpens,
}

/** On a phone, does the whole panel fit, and can each column still be told? */
export const PanelOnPhone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async (context) => {
    await panelOpens(context)
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** After a column was moved by the keyboard, is it clear which one it was, and is it announced? */
export const MovedByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    await userEvent.click(canvas.getByRole('button', { name: 'Columns' }))
    const panel = within(await canvas.findByRole('dialog', { name: 'Columns' }))
    const box = await panel.findByRole('checkbox', { name: 'Status' })
    box.focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
    await expect(await panel.findByText('Status, column 3 of 8')).toBeInTheDocument()
    await expect(box).toHaveFocus()
  },
}

/** With few columns, does the table stay calm, and do they take the room? */
export const FewColumns: Story = {
  args: arrangedAs({ hidden: ['api', 'query_params', 'ip_hash', 'error_code'] }),
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(5)
  },
}

/** When only one column is left, is there still a table? */
export const OneColumn: Story = {
  args: arrangedAs({
    hidden: ['api', 'method', 'query_params', 'status_code', 'error_code', 'ip_hash', 'timestamp'],
  }),
}

/** In an order of one's own, do the first column and the names of the checkboxes follow? */
export const Reordered: Story = {
  args: arrangedAs({ order: ['timestamp', 'status_code', 'method', 'endpoint'] }),
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    const [, first] = canvas.getAllByRole('columnheader')
    await expect(first).toHaveTextContent('Timestamp')
  },
}

/** With a very wide column, does the rest scroll, and does the first column stay? */
export const Wide: Story = {
  args: arrangedAs({ widths: { endpoint: 900 } }),
}

/** Pinned at both sides and scrolled between them, is it clear that something is hidden at either edge? */
export const PinnedOnBothSides: Story = {
  args: arrangedAs(bothSides),
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    const grid = canvas.getByRole('grid')
    const frame = grid.parentElement
    await waitFor(() => expect(grid.dataset['end']).toBe('1'))
    frame?.scrollTo({ left: 200 })
    await waitFor(() => expect(frame?.dataset['scrolled']).toBe('true'))
    await expect(frame?.dataset['more']).toBe('true')
  },
}

/** From right to left, are the sides, the lines and the panel mirrored? */
export const RightToLeft: Story = {
  args: arrangedAs(bothSides),
  globals: { direction: 'rtl' },
  play: panelOpens,
}

/** Dense and pinned, is it still one quiet table? */
export const DenseAndPinned: Story = {
  args: {
    initialState: { density: 'dense', layout: { ...usualLayout, ...bothSides } },
  },
}

/** On a phone, where only the first column stays, is there room to read the others? */
export const PinnedOnPhone: Story = {
  args: arrangedAs(bothSides),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await waitFor(() => expect(canvas.getByRole('grid').dataset['end']).toBe(''))
  },
}

/** In the dark, are edges and the panel as clear as in the light? */
export const Dark: Story = {
  args: arrangedAs(bothSides),
  globals: { theme: 'dark' },
  play: panelOpens,
}

const remembered = 'loggia.stories.columns'

/** Arranged at another visit: is it as it was left? Change something and reload. */
export const Remembered: Story = {
  args: { remember: remembered },
  beforeEach: () => {
    const layout = { ...usualLayout, hidden: ['ip_hash'], order: ['timestamp'] }
    localStorage.setItem(remembered, JSON.stringify({ layout, density: 'compact', size: 100 }))
    return () => localStorage.removeItem(remembered)
  },
  play: async ({ canvas }) => {
    await canvas.findByText('1–100 of 12,340')
    await expect(canvas.queryByRole('columnheader', { name: 'IP hash' })).toBeNull()
  },
}

/** What was stored is garbage: is it a table as usual? */
export const RememberedGarbage: Story = {
  args: { remember: remembered },
  beforeEach: () => {
    const layout = { hidden: 7, order: [null, 'gone'], widths: { api: 1e9, method: 'wide' } }
    localStorage.setItem(remembered, JSON.stringify({ layout, density: 'huge', size: 3 }))
    return () => localStorage.removeItem(remembered)
  },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(9)
  },
}

/** Where columns are not to be arranged, is nothing offered? */
export const NotArrangeable: Story = {
  args: { arrangeColumns: false },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(canvas.queryByRole('button', { name: 'Columns' })).toBeNull()
  },
}
