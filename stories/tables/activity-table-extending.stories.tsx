import { activity, arrayAdapter, withFields, type ActivityEvent } from '@loggia/core'
import { ActivityTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { activityControls } from '../lib/activity-controls.ts'
import { busyFeed, events, eventsWith, feedOf } from '../lib/activity.ts'

const meta: Meta<typeof ActivityTable> = {
  title: 'Tables/ActivityTable/Extending',
  component: ActivityTable,
  argTypes: activityControls,
  args: { adapter: busyFeed, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof ActivityTable>

/** Categories of another product: do they get words and a colour like the usual ones? */
export const OwnCategories: Story = {
  args: {
    adapter: feedOf(
      eventsWith([
        { category: 'backup', action: 'finished', description: 'Nightly backup finished: 4.2 GB' },
        {
          category: 'backup',
          action: 'failed',
          description: 'Nightly backup failed: disk is full',
        },
        { category: 'sso', action: 'connected', description: 'Single sign-on connected to Okta' },
        { category: 'migration', action: 'started', description: 'Migration 41 started' },
        { category: 'webhook', action: 'created', description: 'Webhook endpoint was created' },
      ]),
    ),
    categories: {
      backup: { label: 'Backups', family: 'work' },
      sso: { label: 'Single sign-on', family: 'access' },
      migration: { label: 'Migrations' },
    },
  },
  play: async ({ canvas }) => {
    const finished = await canvas.findByText('backup.finished')
    await expect(finished).toHaveAttribute('data-family', 'work')
    await expect(finished).toHaveAttribute('title', 'Backups')
    await expect(canvas.getByText('migration.started')).toHaveAttribute('data-family', 'none')
    await expect(canvas.getByText('webhook.created')).toHaveAttribute('data-family', 'delivery')
  },
}

interface PlacedEvent extends ActivityEvent {
  readonly workspace: string
}

const placed = withFields<PlacedEvent>(activity, [
  { name: 'workspace', label: 'Workspace', type: 'text', searched: true },
])

const workspaces = ['Studio', 'Research', 'Sandbox'] as const

const placedFeed = arrayAdapter<PlacedEvent>(
  events.slice(0, 400).map((event, at) => ({
    ...event,
    workspace: workspaces[at % workspaces.length] ?? '',
  })),
  placed,
)

const placedLooks = { workspace: { width: 110 } } as const

/** A field of a product's own, declared once: is it shown, sorted, found and exported like the others? */
export const OwnField: Story = {
  render: ({ theme = 'auto', density = 'comfortable' }) => (
    <ActivityTable
      adapter={placedFeed}
      preset={placed}
      columns={placedLooks}
      theme={theme}
      density={density}
      timeZone="UTC"
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–200 of 400')
    await userEvent.type(canvas.getByRole('searchbox'), 'sandbox')
    await expect((await canvas.findAllByText('Sandbox')).length).toBeGreaterThan(2)
    await expect(canvas.queryByText('Studio')).toBeNull()
  },
}
