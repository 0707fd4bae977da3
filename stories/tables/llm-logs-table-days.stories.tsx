import type { LlmLogEntry } from '@loggia/core'
import { LlmLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyGateway, gatewayOf, llmEntries, promptsWith } from '../lib/llm.ts'
import { openedAt } from '../lib/opened.ts'

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Tables/LlmLogsTable/Days and opened rows',
  component: LlmLogsTable,
  argTypes: controls,
  args: { adapter: busyGateway, timeZone: 'UTC', remember: false },
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>

const hour = 3_600_000

/** Requests a number of hours before a moment. */
const hoursBefore = (moment: number, hours: readonly number[]): readonly LlmLogEntry[] =>
  promptsWith(hours.map((ago) => ({ timestamp: new Date(moment - ago * hour).toISOString() })))

const recent = gatewayOf(hoursBefore(Date.now(), [0, 24, 48, 24 * 400]))

/** From now to last year: is each day named as one would say it? */
export const TodayAndBefore: Story = {
  args: { adapter: recent },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Today')).toBeVisible()
    await expect(canvas.getByText('Yesterday')).toBeVisible()
  },
}

/** Scrolled through days: is it always clear which one is in view? */
export const ScrolledThroughDays: Story = {
  args: { initialState: { size: 50 } },
  play: async ({ canvas }) => {
    const grid = await canvas.findByRole('grid')
    await canvas.findByText('1–50 of 1,240')
    const frame = grid.parentElement
    frame?.scrollTo(0, 900)
    const header = grid.querySelector('thead th')
    await waitFor(async () => {
      const day = grid.querySelector('tbody th')?.getBoundingClientRect().top ?? 0
      await expect(Math.abs(day - (header?.getBoundingClientRect().bottom ?? 0))).toBeLessThan(2)
    })
  },
}

/** Sorted by cost, days would be all over the place: are there none? */
export const SortedByCost: Story = {
  args: { initialState: { sort: [{ field: 'cost_usd', direction: 'descending' }] } },
  play: async ({ canvas }) => {
    await canvas.findByText('1–25 of 1,240')
    await expect(canvas.getByRole('grid').querySelector('tbody th')).toBeNull()
  },
}

const clocksChange = Date.parse('2026-03-09T05:00:00.000Z')

/** The weekend in New York on which a day has 23 hours: is every request under its day? */
export const ClocksChange: Story = {
  args: {
    adapter: gatewayOf(hoursBefore(clocksChange, [0, 1.5, 12, 23.9, 24.1, 30])),
    timeZone: 'America/New_York',
  },
  play: async ({ canvas }) => {
    for (const day of ['Mar 9', 'Mar 8', 'Mar 7']) {
      await expect(await canvas.findByText(new RegExp(`^${day}(, \\d+)?$`))).toBeVisible()
    }
  },
}

/** By keyboard: Enter opens, Tab leads in, Escape out, J and K from one open row to the next. */
export const ByKeyboard: Story = {
  args: openedAt(llmEntries[12]?.id ?? ''),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–25 of 1,240')
    canvas.getByRole('grid').querySelector<HTMLElement>('tbody [aria-expanded]')?.focus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-expanded', 'true'))
    await userEvent.keyboard('j')
    await waitFor(() => {
      return expect(document.activeElement?.closest('tr')).toHaveAttribute('data-index', '12')
    })
  },
}

/** Selected, open and in the dark: do row and detail still look like one? */
export const SelectedInTheDark: Story = {
  globals: { theme: 'dark' },
  args: {
    adapter: gatewayOf(promptsWith([{}, {}, {}])),
    initialState: { open: new Set(['story-1']), selection: new Set(['story-1']) },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('It left our warehouse this morning.')).toBeVisible()
  },
}

/** From right to left: does the chevron point the other way, and the day stand at the other side? */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { adapter: gatewayOf(promptsWith([{}, {}, {}])), ...openedAt('story-0') },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('It left our warehouse this morning.')).toBeVisible()
  },
}

/** On a phone, scrolled sideways: are the day and what a row tells still in view, and readable? */
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  args: { adapter: gatewayOf(promptsWith([{}, {}, {}])), ...openedAt('story-0') },
  play: async ({ canvas }) => {
    await canvas.findByText('It left our warehouse this morning.')
    const frame = canvas.getByRole('grid').parentElement
    frame?.scrollTo({ left: 300 })
    const day = canvas.getByRole('grid').querySelector('.loggia-day-name')
    await waitFor(() => expect(day?.getBoundingClientRect().left).toBeGreaterThanOrEqual(0))
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}
