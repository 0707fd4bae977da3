import { Timestamp, ViewerProvider } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onRoot, Samples } from '../lib/on-root.tsx'

const meta: Meta<typeof Timestamp> = {
  title: 'Parts/Timestamp',
  component: Timestamp,
  decorators: [onRoot],
}
export default meta

type Story = StoryObj<typeof Timestamp>

const zones = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Australia/Adelaide'] as const
const moment = '2026-03-06T12:30:45.000Z'

/** Is one moment read in each viewer's own zone, to the second? */
export const InEveryZone: Story = {
  render: () => (
    <Samples
      of={zones.map((timeZone) => [
        timeZone,
        <ViewerProvider key={timeZone} locale="en-US" timeZone={timeZone}>
          <Timestamp value={moment} />
        </ViewerProvider>,
      ])}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Mar 6.*12:30:45/)).toHaveAttribute('datetime', moment)
    await expect(canvas.getByText(/Mar 6.*07:30:45/)).toBeVisible()
    await expect(canvas.getByText(/Mar 6.*21:30:45/)).toBeVisible()
    await expect(canvas.getByText(/Mar 6.*23:00:45/)).toBeVisible()
  },
}

const locales = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'ja-JP', 'ar-EG'] as const

/** Does each language have its own order and digits? */
export const InEveryLanguage: Story = {
  render: () => (
    <Samples
      of={locales.map((locale) => [
        locale,
        <ViewerProvider key={locale} locale={locale} timeZone="UTC">
          <Timestamp value={moment} />
        </ViewerProvider>,
      ])}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/6\. März/)).toBeVisible()
    await expect(canvas.getByText(/3月6日/)).toBeVisible()
  },
}

const impossible = ['2026-02-30T00:00:00.000Z', 'yesterday', '2026-03-06', 1_772_800_245_000, null]

/** What is no moment: is it shown as it was recorded, and never as "Invalid Date"? */
export const NoMoment: Story = {
  render: () => (
    <Samples
      of={impossible.map((value) => [JSON.stringify(value), <Timestamp key={0} value={value} />])}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('yesterday')).toBeVisible()
    await expect(canvas.queryByText(/Invalid/)).toBeNull()
  },
}
