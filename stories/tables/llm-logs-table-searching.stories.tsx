import { LlmLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyGateway } from '../lib/llm.ts'

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Tables/LlmLogsTable/Searching',
  component: LlmLogsTable,
  argTypes: controls,
  args: { adapter: busyGateway, timeZone: 'UTC', remember: false },
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const field = (canvas: Canvas): Promise<HTMLElement> =>
  canvas.findByRole('searchbox', { name: 'Search' })

/** A name typed: do the total and the pages follow, without a press of Enter? */
export const ByText: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–25 of 1,240')
    await userEvent.type(await field(canvas), 'engineering')
    await expect(await canvas.findByText(/^1–25 of (?!1,240)/)).toBeVisible()
  },
}

/** Success or Error, Playground or Virtual key: is one press enough? */
export const ByToggles: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Error' }))
    await userEvent.click(await canvas.findByRole('radio', { name: 'Virtual key' }))
    await expect(await canvas.findByText(/^1–\d+ of \d+$/)).toBeVisible()
  },
}

/** Terms before Enter: does the field leave them alone until one is done? */
export const TypingTerms: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await field(canvas), 'status:4xx latency:>500 assistant')
    await expect(await canvas.findByText('1–25 of 1,240')).toBeVisible()
  },
}

/** After Enter: are the terms chips, and is the rest still in the field? */
export const TermsAsChips: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await field(canvas), 'model:gpt latency:>500 -key:ci{Enter}')
    await expect(await canvas.findByText('Latency > 500 ms')).toBeVisible()
    await expect(await field(canvas)).toHaveValue('')
  },
}

/** A word that is no field and a number that is none: does one see which, why, and what to write instead? */
export const WrongTerms: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await field(canvas), 'modle:gpt latency:>fast{Enter}')
    await expect(await canvas.findByText('There is no field named “modle”.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Did you mean model?' })).toBeVisible()
    await expect(await field(canvas)).toHaveValue('modle:gpt latency:>fast')
  },
}

/** Nothing holds the text: does it say so, and is there a way back? */
export const NothingFound: Story = {
  args: { initialState: { search: 'chocolate' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nothing matches “chocolate”')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Clear the text' })).toBeVisible()
  },
}

/** From right to left, with a wrong term. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: WrongTerms.play ?? (() => undefined),
}
