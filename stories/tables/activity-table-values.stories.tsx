import type { ActivityEvent } from '@loggia/core'
import { ActivityTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { activityControls } from '../lib/activity-controls.ts'
import { busyFeed, eventsWith, feedOf } from '../lib/activity.ts'
import { hostileTexts, longText } from '../lib/texts.ts'

const meta: Meta<typeof ActivityTable> = {
  title: 'Tables/ActivityTable/Values',
  component: ActivityTable,
  argTypes: activityControls,
  args: { adapter: busyFeed, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof ActivityTable>

const wide =
  'Credit alert settings updated: enabled=true, thresholds={500,250,100,50,25,10,5,1}, recipients={billing@example.com, ada.moreno@example.com, on-call@example.com}, channel=email, reason="too many alerts at the end of the month"'

const long: readonly Partial<ActivityEvent>[] = [
  { category: 'credit_alert', action: 'settings_updated', description: wide },
  { actor: 'a-person-whose-name-is-longer-than-any-column-would-ever-be@subsidiary.example.com' },
  { category: 'infrastructure_provisioning', action: 'autoscaling_group_capacity_changed' },
]

/** When values are longer than their columns, does each keep its start, on one line? */
export const LongValues: Story = {
  args: { adapter: feedOf(eventsWith(long)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(wide)).toBeVisible()
    await expect(canvas.getByRole('grid').offsetWidth).toBeLessThan(1400)
  },
}

/** Where does the whole of a wide description appear, so that it can be read, selected and copied? */
export const WholeDescriptionOnFocus: Story = {
  args: { adapter: feedOf(eventsWith(long)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText(wide))
    const card = await canvas.findByRole('group', { name: 'Description' })
    await waitFor(() => expect(card).toBeVisible())
    await expect(card).toHaveTextContent(wide)
  },
}

/** What does an action say about itself when one asks? */
export const ActionOnFocus: Story = {
  args: {
    adapter: feedOf(
      eventsWith([
        {
          category: 'webhook',
          action: 'quarantined',
          description: 'Webhook endpoint was quarantined',
        },
      ]),
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('webhook.quarantined'))
    const card = await canvas.findByRole('group', { name: 'Action' })
    await waitFor(() => expect(card).toBeVisible())
    await expect(card).toHaveTextContent('Webhooks')
  },
}

const everywhere = (text: string): Partial<ActivityEvent> => ({
  actor: text,
  category: text,
  action: text,
  description: text,
})

/** Hostile text in every field: is it only ever text, in its own cell, on one line? */
export const HostileText: Story = {
  args: { adapter: feedOf(eventsWith(hostileTexts.map(everywhere))) },
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
  args: { adapter: feedOf(eventsWith(Array.from({ length: 200 }, () => everywhere(longText)))) },
  play: async ({ canvas }) => {
    await canvas.findByText('1–200 of 200')
    await expect(canvas.getByRole('grid').offsetWidth).toBeLessThan(1400)
  },
}
