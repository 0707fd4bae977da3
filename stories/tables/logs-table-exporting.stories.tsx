import { apiLogs, toCsv } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { ownClipboard } from '../lib/clipboard.ts'
import { controls } from '../lib/controls.ts'
import { busyAccount, entries } from '../lib/scene.ts'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Selecting and exporting',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: busyAccount, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof LogsTable>

const three = { selection: new Set(entries.slice(1, 4).map(({ id }) => id)) }

/** With three rows selected, is it clear which, and that Actions works on them? */
export const ThreeRowsSelected: Story = {
  args: { initialState: three },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Actions (3)' })).toBeVisible()
    await expect(canvas.getAllByRole('row', { selected: true })).toHaveLength(3)
    const all = canvas.getByRole<HTMLInputElement>('checkbox', { name: /all rows/ })
    await expect(all.indeterminate).toBe(true)
  },
}

/** Does Shift select from the row before to this one, as lists everywhere do? */
export const RangeWithShift: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    const [, first, , , , fifth] = canvas.getAllByRole('checkbox')
    if (!first || !fifth) throw new Error('There are fewer rows than that.')
    await userEvent.click(first)
    await userEvent.keyboard('{Shift>}')
    await userEvent.click(fifth)
    await userEvent.keyboard('{/Shift}')
    await expect(canvas.getByRole('button', { name: 'Actions (5)' })).toBeVisible()
  },
}

/** All found rows selected: does the number say found, and not all? */
export const AllFoundSelected: Story = {
  args: { initialState: { find: 'BSE4004' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: /all rows/ }))
    const found = Number(canvas.getByRole('grid').getAttribute('aria-rowcount')) - 1
    await expect(found).toBeLessThan(100)
    await expect(canvas.getByRole('button', { name: `Actions (${found})` })).toBeVisible()
  },
}

/** The open menu: are copying and saving told apart at a glance? */
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
    await expect(menu.getByRole('group', { name: 'Copy to clipboard' })).toBeVisible()
    await expect(menu.getByRole('group', { name: 'Export as file' })).toBeVisible()
  },
}

/** Nothing selected and an action chosen: does the table say what to do, without an alarm? */
export const SelectRowsFirst: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions' }))
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Copy as CSV' }))
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
    await expect(copied.at(-1)).toBe(toCsv(entries.slice(1, 4), apiLogs.fields))
  },
}

/** The browser refuses to copy: does the table say so, and name the way that always works? */
export const CopyRefused: Story = {
  args: { initialState: three },
  beforeEach: () => ownClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError'))),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions (3)' }))
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Copy as JSON' }))
    await expect(await canvas.findByText(/did not let the table copy. Use Export/)).toBeVisible()
  },
}

/** A copy that some programs would cut: is the file offered first? */
export const CopyOverTheLimit: Story = {
  args: {
    copyLimit: 50_000,
    initialState: { selection: new Set(entries.slice(0, 500).map(({ id }) => id)) },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions (500)' }))
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Copy as JSON' }))
    await expect(await canvas.findByText(/Some programs cut what is pasted/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Export as JSON' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Copy anyway' })).toBeVisible()
  },
}

/** A host withholds exports: is the table whole without the Actions button? */
export const ExportWithheld: Story = {
  args: { allowExport: false },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(canvas.queryByRole('button', { name: /^Actions/ })).toBeNull()
  },
}
