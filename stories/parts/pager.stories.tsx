import { Pager, type Pagination } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { onRoot } from '../lib/on-root.tsx'

const middle: Pagination = {
  range: { from: 501, to: 1000 },
  total: { relation: 'exact', count: 12_340 },
  next: fn(),
  previous: fn(),
  first: fn(),
  size: 500,
  setSize: fn(),
}

const meta: Meta<typeof Pager> = {
  title: 'Parts/Pager',
  component: Pager,
  decorators: [onRoot],
  args: { pages: middle, sizes: [100, 250, 500] },
}
export default meta

type Story = StoryObj<typeof Pager>

/** In the middle: is it clear where one is, of how many, and how to go on? */
export const Middle: Story = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('501–1,000 of 12,340')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await expect(middle.next).toHaveBeenCalled()
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Rows per page' }), '100')
    await expect(middle.setSize).toHaveBeenCalledWith(100)
  },
}

/** On the only page: do the arrows stay in place, and do nothing? */
export const OnlyPage: Story = {
  args: {
    pages: {
      ...middle,
      range: { from: 1, to: 2 },
      total: { relation: 'exact', count: 2 },
      next: null,
      previous: null,
      first: null,
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('1–2 of 2')).toBeVisible()
    for (const name of ['Previous page', 'Next page']) {
      await expect(canvas.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
    }
  },
}

/** When nobody has counted: does it promise no total? */
export const UnknownTotal: Story = {
  args: { pages: { ...middle, total: { relation: 'unknown' } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('501–1,000')).toBeVisible()
  },
}

/** Before the first answer: is its place already there? */
export const NothingLoaded: Story = {
  args: {
    pages: {
      ...middle,
      range: null,
      total: { relation: 'unknown' },
      next: null,
      previous: null,
      first: null,
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('group', { name: 'Pages' })).toBeVisible()
  },
}
