import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyAccount, entries } from '../lib/scene.ts'
import './surroundings.css'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Surroundings',
  component: LogsTable,
  argTypes: controls,
  args: {
    adapter: busyAccount,
    timeZone: 'UTC',
    initialState: { selection: new Set(entries.slice(1, 3).map(({ id }) => id)) },
  },
}
export default meta

type Story = StoryObj<typeof LogsTable>

/** In the dark, is it a palette of its own, and does colour still carry meaning? */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(canvasElement.querySelector('.loggia-root')).toHaveAttribute('data-theme', 'dark')
  },
}

/** How many more rows does compact show, and is it still easy to hit a checkbox? */
export const Compact: Story = {
  args: { density: 'compact' },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    const [, row] = canvas.getAllByRole('row')
    await expect(row?.offsetHeight).toBe(32)
  },
}

/** As many rows as possible: is it still one quiet table? */
export const Dense: Story = {
  args: { density: 'dense' },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    const [, row] = canvas.getAllByRole('row')
    await expect(row?.offsetHeight).toBe(28)
  },
}

/** On a phone, does the toolbar wrap, and does the table scroll inside its frame, not the page? */
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** On a tablet held upright, which columns are in view, and is it clear that there are more? */
export const Tablet: Story = {
  globals: { viewport: { value: 'tablet' } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** On the narrowest phone, is everything still within reach? */
export const SmallPhone: Story = {
  globals: { viewport: { value: 'small' } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 12,340')
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    await expect(canvas.getByRole('button', { name: 'Fullscreen' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Next page' })).toBeVisible()
  },
}

/** In fullscreen, is there nothing but the table, and does Escape return? */
export const Fullscreen: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const root = canvasElement.querySelector('.loggia-root')
    await canvas.findByText('1–500 of 12,340')
    await userEvent.click(canvas.getByRole('button', { name: 'Fullscreen' }))
    await expect(root?.getBoundingClientRect().width).toBe(window.innerWidth)
    await userEvent.keyboard('{Escape}')
    await expect(root).toHaveAttribute('data-fullscreen', 'false')
    await userEvent.click(canvas.getByRole('button', { name: 'Fullscreen' }))
    await expect(root?.getBoundingClientRect().height).toBe(window.innerHeight)
  },
}

/** For a viewer in Kathmandu, are all times theirs, and is the zone named? */
export const AnotherTimeZone: Story = {
  args: { timeZone: 'Asia/Kathmandu' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('1–500 of 12,340')
    const time = canvasElement.querySelector('time')
    const seconds = time?.dateTime.slice(17, 19) ?? ''
    const local = new Date(Date.parse(time?.dateTime ?? '') + 345 * 60_000).toISOString()
    await expect(time?.textContent).toContain(`${local.slice(11, 16)}:${seconds}`)
    await expect(canvas.getByRole('button', { name: 'Timestamp' })).toHaveAttribute(
      'title',
      expect.stringMatching(/Asia\/Kath?mandu/),
    )
  },
}

/** Right to left: do columns and toolbar turn over while hashes, paths and codes stay as they are? */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { locale: 'ar-EG' },
  play: async ({ canvas }) => {
    const api = await canvas.findByRole('columnheader', { name: 'API' })
    const time = canvas.getByRole('columnheader', { name: 'Timestamp' })
    await expect(api.getBoundingClientRect().left).toBeGreaterThan(
      time.getBoundingClientRect().left,
    )
  },
}

/** With a product's own colours, corners and font in a few custom properties, does it look native? */
export const OwnColours: Story = {
  args: { className: 'acme-logs' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('1–500 of 12,340')
    const root = canvasElement.querySelector('.acme-logs')
    await expect(root && getComputedStyle(root).borderRadius).toBe('14px')
  },
}

/** In a small card of a dashboard, does the table keep to its place? */
export const InACard: Story = {
  render: (args) => (
    <section className="acme-card">
      <LogsTable {...args} />
    </section>
  ),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('1–500 of 12,340')
    const card = canvasElement.querySelector('.acme-card')
    await expect(card?.scrollHeight).toBe(card?.clientHeight)
  },
}
