import { activity, toCsv } from '@loggia/core'
import { ActivityTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { activityControls } from '../lib/activity-controls.ts'
import { busyFeed, events } from '../lib/activity.ts'
import { ownClipboard } from '../lib/clipboard.ts'

const meta: Meta<typeof ActivityTable> = {
  title: 'Tables/ActivityTable/Selecting and exporting',
  component: ActivityTable,
  argTypes: activityControls,
  args: { adapter: busyFeed, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof ActivityTable>

const three = { selection: new Set(events.slice(1, 4).map(({ id }) => id)) }

/** With three rows selected, is it clear which, and that Actions works on them? */
export const ThreeRowsSelected: Story = {
  args: { initialState: three },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Actions (3)' })).toBeVisible()
    await expect(canvas.getAllByRole('row', { selected: true })).toHaveLength(3)
  },
}

/** A whole page selected and the page turned: is it clear that the selection was of that page only? */
export const SelectionOfOnePage: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–200 of 2,160')
    await userEvent.click(canvas.getByRole('checkbox', { name: /all rows/ }))
    await expect(canvas.getByRole('button', { name: 'Actions (200)' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await canvas.findByText('201–400 of 2,160')
    await expect(canvas.getByRole('button', { name: 'Actions' })).toBeVisible()
  },
}

/** The open menu: is it the one of the logs? */
export const MenuOpen: Story = {
  args: { initialState: three },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions (3)' }))
    const menu = within(await canvas.findByRole('menu'))
    await expect(menu.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'Copy as CSV',
      'Copy as JSON',
      'Export as CSV',
      'Export as JSON',
    ])
  },
}

/** Nothing selected and an action chosen: does the table say what to do, without an alarm? */
export const SelectRowsFirst: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions' }))
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Export as JSON' }))
    await expect(await canvas.findByText('Select rows first')).toBeVisible()
  },
}

const copied: string[] = []

/** After a copy, does one know how much of what is on the clipboard now? */
export const Copied: Story = {
  args: { initialState: three },
  beforeEach: () =>
    ownClipboard(async ([item]) => {
      copied.push((await (await item?.getType('text/plain'))?.text()) ?? '')
    }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions (3)' }))
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Copy as CSV' }))
    await expect(await canvas.findByText('Copied 3 rows as CSV')).toBeVisible()
    await expect(copied.at(-1)).toBe(toCsv(events.slice(1, 4), activity.fields))
  },
}
