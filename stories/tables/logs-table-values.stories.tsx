import type { LogEntry } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { accountOf, busyAccount, entriesWith } from '../lib/scene.ts'
import { deepPath, hostileTexts, longText } from '../lib/texts.ts'

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/Values',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: busyAccount, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof LogsTable>

const long: readonly Partial<LogEntry>[] = [
  { endpoint: deepPath, query_params: `prompt=${'a+lighthouse+'.repeat(30)}` },
  { apikey_name: 'a-key-that-somebody-named-after-the-whole-department-and-its-quarter' },
  { method: 'VERSION-CONTROL', error_code: 'VENDOR_SPECIFIC_FAILURE_0000001' },
]

/** When values are longer than their columns, do paths keep both ends and everything else its start? */
export const LongValues: Story = {
  args: { adapter: accountOf(entriesWith(long)) },
  play: async ({ canvas }) => {
    // The end of a path is an element's own text, so it can never be clipped away.
    await expect(await canvas.findByText(deepPath.slice(-12), { exact: false })).toBeVisible()
    await expect(canvas.getByRole('grid').offsetWidth).toBeLessThan(1400)
  },
}

const everywhere = (text: string): Partial<LogEntry> => ({
  apikey_name: text,
  apikey_prefix: text,
  key_state: text,
  method: text,
  endpoint: text,
  query_params: text,
  error_code: text,
  ip_hash: text,
})

/** Hostile text in every field: is it only ever text, in its own cell, on one line? */
export const HostileText: Story = {
  args: { adapter: accountOf(entriesWith(hostileTexts.map(everywhere))) },
  play: async ({ canvas, canvasElement }) => {
    await expect((await canvas.findAllByText(/onerror/)).length).toBeGreaterThan(0)
    await expect(
      canvasElement.querySelectorAll('.loggia-root :is(script, img, iframe, a)'),
    ).toHaveLength(0)
    const heights = canvas
      .getAllByRole('row')
      .map((row) => Math.round(row.getBoundingClientRect().height))
    await expect(new Set(heights).size).toBe(1)
  },
}

/** Values of ten thousand characters: does the table stay as fast and as wide as ever? */
export const HugeValues: Story = {
  args: {
    adapter: accountOf(entriesWith(Array.from({ length: 500 }, () => everywhere(longText)))),
  },
  play: async ({ canvas }) => {
    await canvas.findByText('1–500 of 500')
    await expect(canvas.getByRole('grid').offsetWidth).toBeLessThan(1400)
  },
}

/** Where does the whole of a shortened value appear, so that it can be read, selected and copied? */
export const WholeValueOnFocus: Story = {
  args: { adapter: accountOf(entriesWith(long)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText(deepPath.slice(-12), { exact: false }))
    await waitFor(() => expect(canvas.getByText(deepPath)).toBeVisible())
  },
}

/** What does a moment say when one asks it: here, in UTC, and how long ago? */
export const MomentOnFocus: Story = {
  args: { timeZone: 'America/New_York' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByText('1–500 of 12,340')
    const moment = canvasElement.querySelector('time')
    await userEvent.click(moment ?? canvasElement)
    await waitFor(() => expect(canvas.getByText(moment?.dateTime ?? '')).toBeVisible())
    await expect(canvas.getByText('Local (America/New_York)')).toBeVisible()
  },
}

/** What does a known error code say about itself? */
export const ErrorCodeOnFocus: Story = {
  args: {
    adapter: accountOf(
      entriesWith([
        { status_code: 402, error_code: 'BSE1004' },
        { status_code: 422, error_code: 'BSE4006' },
      ]),
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('BSE1004'))
    await waitFor(() => expect(canvas.getByText('402 · Insufficient credits')).toBeVisible())
  },
}
