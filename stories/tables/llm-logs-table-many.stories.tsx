import { LoggiaError, type DataAdapter, type LlmLogEntry } from '@loggia/core'
import { LlmLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { firstThen, silent } from '../lib/adapters.ts'
import { controls } from '../lib/controls.ts'
import { busyGateway, llmEntries } from '../lib/llm.ts'

const rare = llmEntries.slice(0, 3)
const cut = { next: 'further', previous: null, scannedThrough: '2026-03-04T09:30:00.000Z' }

/** A backend of millions of requests, which answers a search with what it found in its time, and then goes on looking. */
const cutOff: DataAdapter<LlmLogEntry> = firstThen(
  {
    load: async () => ({ ...cut, entries: rare, total: { relation: 'at-least', count: 3 } }),
  },
  silent,
)

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Tables/LlmLogsTable/Very many rows',
  component: LlmLogsTable,
  argTypes: controls,
  args: { adapter: busyGateway, timeZone: 'UTC', remember: false },
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>

/** A search through millions: are the first rows there while it goes on, and is it said how far it is? */
export const LookingFurther: Story = {
  args: { adapter: cutOff, initialState: { search: 'rare' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Looking further, back to Mar 4/)).toBeVisible()
  },
}

/** Nobody has counted all of them: does the foot say that there are more? */
export const MoreThanWereCounted: Story = {
  args: {
    adapter: {
      async load(query, call) {
        const page = await busyGateway.load(query, call)
        return { ...page, total: { relation: 'at-least', count: 10_000 } }
      },
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–25 of 10,000+')).toBeVisible()
  },
}

/** The rows are there before anybody has counted them: does the total come by itself? */
export const CountedMeanwhile: Story = {
  args: {
    adapter: {
      async load(query, call) {
        const page = await busyGateway.load(query, call)
        return { ...page, total: { relation: 'unknown' } }
      },
      count: async () => ({ relation: 'exact', count: 9_000_000 }),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1–25 of 9,000,000')).toBeVisible()
  },
}

/** An order that would need all of them first: is the refusal calm, and does it say what to do? */
export const TooManyToSort: Story = {
  args: {
    adapter: {
      async load(query, call) {
        const [first] = query.sort
        if (first?.field === 'cost_usd') {
          throw new LoggiaError('too-many')
        }
        return busyGateway.load(query, call)
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–25 of 1,240')
    await userEvent.click(canvas.getByRole('button', { name: /^Cost/ }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Sort by time')
  },
}
