import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyAccount } from '../lib/scene.ts'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Finding',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: busyAccount, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof LogsTable>

/** While one types, is it clear how many of how many rows are left? */
export const Found: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    await userEvent.type(canvas.getByRole('searchbox'), 'BSE4006')
    const [, first] = canvas.getAllByRole('row')
    await expect(first && within(first).getByText('422')).toBeVisible()
    await expect(canvas.getByText(/^\d+ of 500$/)).toBeVisible()
  },
}

/** Does the empty field say what it searches? */
export const NothingTyped: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(canvas.getByRole('searchbox')).toHaveAttribute(
      'placeholder',
      'Find in 500 rows on this page',
    )
  },
}

/** Nothing on the page holds the text: does the table say so, say where it looked, and offer a way back? */
export const NoMatch: Story = {
  args: { initialState: { find: 'chocolate' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No row on this page holds “chocolate”')).toBeVisible()
    await expect(canvas.getByText('Find looks at the loaded page only.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Clear the text' })).toBeVisible()
  },
}

/** After the way back is taken, are all rows there again? */
export const NoMatchCleared: Story = {
  args: { initialState: { find: 'chocolate' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear the text' }))
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-rowcount', '501')
    await expect(canvas.getByRole('searchbox')).toHaveValue('')
  },
}

/** Filters that a host has set leave nothing: does the table know that it is not an empty account? */
export const NothingMatchesTheFilters: Story = {
  args: {
    initialState: { filters: [{ field: 'endpoint', operator: 'is', values: ['/v0/legacy'] }] },
  },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText('Nothing matches these filters')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }))
    await expect(await canvas.findByText('1–500 of 12,340')).toBeVisible()
  },
}
