import { LoggiaError, type AccountAdapter, type LogEntry } from '@loggia/core'
import { KeyDeletion, type KeyDeletionProps } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, within } from 'storybook/test'
import { endlessExport, refusal, silently, standingAccount } from '../lib/account.ts'
import { entryWith, entries } from '../lib/scene.ts'

const prefix = 'bye_AB12C'
const logs: readonly LogEntry[] = entries
  .slice(0, 1240)
  .map((entry) => ({ ...entry, apikey_prefix: prefix, apikey_name: 'production-api' }))
const scene = (): ReturnType<typeof standingAccount> => standingAccount('pro', { logs })
const made = scene()
/** Of the one story that deletes. */
const lasting = scene()

const meta: Meta<KeyDeletionProps> = {
  title: 'Account/Key deletion',
  component: KeyDeletion,
  args: {
    account: made.account,
    adapter: made.logs,
    prefix,
    name: 'production-api',
    onClose: fn(),
    timeZone: 'UTC',
    locale: 'en-US',
  },
  parameters: {
    controls: { exclude: /^(account|adapter|preset|className|csv|exportFields|on[A-Z].*)$/ },
    // Each takes the whole page.
    docs: { story: { inline: false, height: '520px' } },
  },
}
export default meta

type Story = StoryObj<KeyDeletionProps>
type Play = NonNullable<Story['play']>

/** What happens in the dialog, step by step. */
const steps = ({ canvas, userEvent }: Parameters<Play>[0]): Steps => ({
  press: async (name) => userEvent.click(await canvas.findByRole('button', { name })),
  sees: async (text) => {
    const dialog = await canvas.findByRole('dialog', { name: 'Delete production-api' })
    await expect((await within(dialog).findAllByText(text))[0]).toBeVisible()
  },
  disabled: async () =>
    expect(canvas.getByRole('button', { name: 'Delete key and rows' })).toHaveAttribute(
      'aria-disabled',
      'true',
    ),
})

interface Steps {
  readonly press: (name: string) => Promise<void>
  readonly sees: (text: RegExp) => Promise<void>
  readonly disabled: () => Promise<void>
}

/** Before the count: is nothing possible yet? */
export const Counting: Story = {
  args: { account: { ...made.account, key: silently } },
  play: async (context) => {
    await steps(context).sees(/Counting its rows/)
    await steps(context).disabled()
  },
}

/** The rows are counted: is it clear what will go, and what comes first? */
export const Counted: Story = {
  play: async (context) => {
    await steps(context).sees(/^1,240 rows of production-api \(bye_AB12C\.\.\.\) will go/)
    await steps(context).disabled()
  },
}

/** All rows are exported: how far is it, and can it be ended? */
export const Exporting: Story = {
  args: { adapter: endlessExport(made.logs, 700) },
  play: async (context) => {
    await steps(context).press('Export as CSV')
    await steps(context).sees(/^[1-9]\d* of 1,240 rows$/)
    await steps(context).disabled()
  },
}

/** Somebody closes while the export runs: are they asked? */
export const ClosingWhileExporting: Story = {
  args: { adapter: endlessExport(made.logs, 700) },
  play: async (context) => {
    await steps(context).press('Export as CSV')
    await steps(context).press('Close')
    await steps(context).sees(/Stop it and close\?$/)
  },
}

/** The export ended early: is it said that there is no file? */
export const ExportFailed: Story = {
  args: {
    adapter: {
      ...made.logs,
      async *stream() {
        await refusal('unavailable')()
        yield* []
      },
    },
  },
  play: async (context) => {
    await steps(context).press('Export as JSON')
    await steps(context).sees(/^The export stopped, and no file was written\./)
  },
}

/** All rows are in the file: only now may the key go. */
export const Verified: Story = {
  play: async (context) => {
    await steps(context).press('Export as CSV')
    await steps(context).sees(/^1,240 of 1,240 rows are in logs-bye_AB12C\.csv\.$/)
    await expect(
      context.canvas.getByRole('button', { name: 'Delete key and rows' }),
    ).toHaveAttribute('aria-disabled', 'false')
  },
}

/** An account in which rows arrive after the count. */
function busy(): AccountAdapter {
  let counted = 0
  const { account } = made
  return {
    ...account,
    async key(asked, call) {
      const count = await account.key(asked, call)
      const arrived = counted++ === 0 ? 0 : 3
      return { ...count, live: count.live + arrived, total: count.total + arrived }
    },
  }
}

/** Rows arrived meanwhile: does it stop, with the numbers, and say that nothing is gone? */
export const RowsArrived: Story = {
  render: (args) => <KeyDeletion {...args} account={arriving} />,
  play: async (context) => {
    await steps(context).sees(/^1,24\d rows/)
    await steps(context).press('Export as CSV')
    await steps(context).sees(/Nothing was deleted\. Export again/)
    await steps(context).disabled()
  },
}
const arriving = busy()

/** On the way to the backend. */
export const Deleting: Story = {
  args: { account: { ...made.account, deleteKey: silently } },
  play: async (context) => {
    await steps(context).press('Export as CSV')
    await steps(context).sees(/^1,240 of 1,240 rows/)
    await steps(context).press('Delete key and rows')
    await steps(context).sees(/^Deleting…$/)
  },
}

/** A member tries: are they told whom to ask, and that nothing is gone? */
export const Forbidden: Story = {
  args: { account: { ...made.account, deleteKey: refusal('forbidden') } },
  play: async (context) => {
    await steps(context).press('Export as CSV')
    await steps(context).sees(/^1,240 of 1,240 rows/)
    await steps(context).press('Delete key and rows')
    await steps(context).sees(/^Nothing was deleted\. You may not do that\./)
  },
}

/** The answer got lost, but the rows are all there: is that what it says? */
export const AnswerLost: Story = {
  args: { account: { ...made.account, deleteKey: refusal('timeout') } },
  play: async (context) => {
    await steps(context).press('Export as CSV')
    await steps(context).sees(/^1,240 of 1,240 rows/)
    await steps(context).press('Delete key and rows')
    await steps(context).sees(/^The answer got lost\./)
  },
}

/** What the host does with the key itself failed: are the rows kept? */
export const KeyKept: Story = {
  args: { onDelete: () => Promise.reject(new LoggiaError('unavailable')) },
  play: async (context) => {
    await steps(context).press('Export as CSV')
    await steps(context).sees(/^1,240 of 1,240 rows/)
    await steps(context).press('Delete key and rows')
    await steps(context).sees(/^The key itself could not be deleted/)
  },
}

/** Done: is it said what went, and what stays? */
export const Done: Story = {
  args: { account: lasting.account, adapter: lasting.logs },
  play: async (context) => {
    await steps(context).press('Export as CSV')
    await steps(context).sees(/^1,240 of 1,240 rows/)
    await steps(context).press('Delete key and rows')
    await steps(context).sees(/^1,240 rows were removed\. Statistics stay\.$/)
  },
}

const unused = standingAccount('pro', { logs: [entryWith({ apikey_prefix: 'bye_XY98Z' })] })

/** A key without rows: may it go at once? */
export const NoRows: Story = {
  args: { account: unused.account, adapter: unused.logs },
  play: async (context) => {
    await steps(context).sees(/^No row of production-api/)
    await expect(
      context.canvas.getByRole('button', { name: 'Delete key and rows' }),
    ).toHaveAttribute('aria-disabled', 'false')
  },
}
