import { activityCatalogue } from '@loggia/core'
import { referenceActivity } from '@loggia/mocks/samples'
import { ActivityTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { activityControls } from '../lib/activity-controls.ts'
import { busyFeed, events, eventsWith, feedOf } from '../lib/activity.ts'

const meta: Meta<typeof ActivityTable> = {
  title: 'Tables/ActivityTable/Rows',
  component: ActivityTable,
  argTypes: activityControls,
  args: { adapter: busyFeed, timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<typeof ActivityTable>

/** What does a week of a busy account look like, the latest two hundred events of it? */
export const TwoHundredRows: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('1–200 of 2,160')
    const grid = canvas.getByRole('grid', { name: 'Activity' })
    await expect(grid).toHaveAttribute('aria-rowcount', '201')
    const newest = canvas.getByRole('columnheader', { name: 'Timestamp' })
    await expect(newest).toHaveAttribute('aria-sort', 'descending')
  },
}

/** The twelve events of the reference text: is every word of them there? */
export const ReferenceTexts: Story = {
  args: { adapter: feedOf(referenceActivity) },
  play: async ({ canvas }) => {
    const fired = within(await canvas.findByRole('row', { name: /credit_alert\.alert_fired/ }))
    await expect(
      fired.getByText('Low balance alert fired: balance $8.5 dropped below $10 threshold'),
    ).toBeVisible()
    await expect(fired.getByText('Needs attention')).toBeInTheDocument()
    await expect(canvas.getByText('API key "key-name" (bye_XXXXX...) was created')).toBeVisible()
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-rowcount', '13')
  },
}

/** What stands in the blanks of the templates. */
const facts: Readonly<Record<string, string>> = {
  name: 'production-api',
  prefix: 'bye_AB12C...',
  event: 'generation.completed',
  amount: '0.012',
  model: 'bfl/flux-schnell',
  balance: '8.5',
  threshold: '10',
  enabled: 'true',
  thresholds: '10,5,1',
  plan: 'Scale',
  item: 'Extra seat',
  role: 'owner',
  email: 'noor@example.com',
  order: '#1042',
  status: 'paid',
  subject: 'Export stops at 50%',
  method: 'Google',
  domain: 'api.example.com',
  source: 'banner',
}

const catalogue = Object.entries(activityCatalogue).flatMap(([category, actions]) =>
  Object.entries(actions).map(([action, template]) => ({
    category,
    action,
    description: template.replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? name),
    actor: category === 'credit' || category === 'generation' ? 'system' : 'Ada Moreno',
  })),
)

/** Every category and action there is: are families told apart, and does what went wrong stand out? */
export const WholeCatalogue: Story = {
  args: { adapter: feedOf(eventsWith(catalogue)), density: 'dense' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('webhook.quarantined')).toHaveAttribute(
      'data-family',
      'delivery',
    )
    await expect(canvas.getByText('credit.charge')).toHaveAttribute('data-family', 'money')
    await expect(canvas.getAllByText('Needs attention').length).toBeGreaterThan(2)
  },
}

const unknown = [
  { category: 'backup', action: 'finished', description: 'Nightly backup finished: 4.2 GB' },
  { category: 'backup', action: 'failed', description: 'Nightly backup failed: disk is full' },
  { category: 'webhook', action: 'replayed', description: 'Webhook delivery was replayed' },
  { category: 'legacy_event', action: '', description: 'An event of an older version' },
  { category: 'PutBucketPolicy', action: '', description: 'PutBucketPolicy on assets' },
  { category: '', action: '', description: 'No key was recorded' },
]

/** Categories and actions that nobody has told the table about: are they as readable, only quieter? */
export const UnknownCategories: Story = {
  args: { adapter: feedOf(eventsWith(unknown)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('backup.finished')).toHaveAttribute('data-family', 'none')
    await expect(canvas.getByText('webhook.replayed')).toHaveAttribute('data-family', 'delivery')
    await expect(canvas.getByText('legacy_event')).toBeVisible()
    await expect(canvas.getByText('—')).toBeVisible()
  },
}

const members = [
  'Ada Moreno',
  'priya@example.com',
  'system',
  'dependabot[bot]',
  'autoscaling.amazonaws.com',
  'deploy@shop.iam.gserviceaccount.com',
  '',
]

/** People, machines and the system: can they be told apart without reading? */
export const AllKindsOfMembers: Story = {
  args: { adapter: feedOf(eventsWith(members.map((actor) => ({ actor })))) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByTitle('System')).toBeVisible()
    await expect(canvas.getAllByTitle('Automated')).toHaveLength(3)
  },
}

/** Sorted by action, do events of one category stand together, in the order of their actions? */
export const SortedByAction: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Action' }))
    await expect(canvas.getByRole('columnheader', { name: 'Action' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await waitFor(() => expect(keys(canvas.getByRole('grid'))[0]).toBe('account.picture_updated'))
    const shown = keys(canvas.getByRole('grid'))
    await expect(shown).toEqual([...shown].sort())
  },
}

function keys(grid: HTMLElement): readonly string[] {
  return [...grid.querySelectorAll('.loggia-event-key')].map(({ textContent }) => textContent)
}

/** With a single row, is it still a table, and is nothing said in the plural? */
export const OneRow: Story = {
  args: { adapter: feedOf(events.slice(0, 1)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 row', { exact: true })).toBeVisible()
  },
}

/** On the last of two pages, is it clear where one is and that there is no third? */
export const LastPage: Story = {
  args: { adapter: feedOf(events.slice(0, 260)) },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–200 of 260')
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await expect(await canvas.findByText('201–260 of 260')).toBeVisible()
  },
}
