import { LoggiaError, type DataAdapter, type GatewayLogEntry, type Total } from '@loggia/core'
import { GatewayLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { noDownloads } from '../lib/downloads.ts'
import { busyWorkspace } from '../lib/gateway.ts'

const meta: Meta<typeof GatewayLogsTable> = {
  title: 'Tables/GatewayLogsTable/Selecting and exporting',
  component: GatewayLogsTable,
  argTypes: controls,
  args: { adapter: busyWorkspace, timeZone: 'UTC' },
  beforeEach: noDownloads,
}
export default meta

type Story = StoryObj<typeof GatewayLogsTable>
type Play = NonNullable<Story['play']>

const selectPage: Play = async ({ canvas, userEvent }) => {
  await canvas.findByText('1–100 of 3,210')
  await userEvent.click(canvas.getByRole('checkbox', { name: /all rows/ }))
}

const download: Play = async ({ canvas, userEvent }) => {
  await canvas.findByText('1–100 of 3,210')
  await userEvent.click(canvas.getByRole('button', { name: 'Download results' }))
}

/** Screen readers are told the same. */
const shownLine = { selector: '.loggia-whole-text' }

/** A workspace whose stream does something at its 1,234th row. */
function at1234(happening: () => void | Promise<void>): DataAdapter<GatewayLogEntry> {
  return {
    load: busyWorkspace.load,
    async *stream(query, call) {
      let at = 0
      for await (const entry of busyWorkspace.stream(query, call)) {
        if (at++ === 1234) await happening()
        yield entry
      }
    },
  }
}

/** A workspace of which some rows do not come, and that counts as told before and after. */
function lacking(rows: number, after: Total): DataAdapter<GatewayLogEntry> {
  let streamed = false
  return {
    async load(query, call) {
      const answer = await busyWorkspace.load(query, call)
      return streamed && query.size === 1 ? { ...answer, total: after } : answer
    },
    async *stream(query, call) {
      streamed = true
      let at = 0
      for await (const entry of busyWorkspace.stream(query, call)) if (at++ >= rows) yield entry
    },
  }
}

/** A whole page selected: is it clear that there is more, and is the offer easy to take or to leave? */
export const OfferOfEverything: Story = {
  async play(context) {
    await selectPage(context)
    const { canvas } = context
    await expect(
      await canvas.findByText('All 100 rows on this page are selected.', shownLine),
    ).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Select all 3,210 that match' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Actions (100)' })).toBeVisible()
  },
}

/** Everything selected: does Actions say of how many, and is there a way back? */
export const EverythingSelected: Story = {
  async play(context) {
    await selectPage(context)
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: /^Select all 3,210/ }))
    await expect(
      await canvas.findByText(/^All 3,210 rows that match are selected/, shownLine),
    ).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Actions (3,210)' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Only this page' })).toHaveFocus()
  },
}

/** A backend that does not count exactly: is nothing promised that nobody knows? */
export const NobodyKnowsHowMany: Story = {
  args: {
    adapter: {
      // Without `count`, or somebody would know.
      stream: busyWorkspace.stream,
      load: async (query, call) => ({
        ...(await busyWorkspace.load(query, call)),
        total: { relation: 'at-least', count: 1000 },
      }),
    },
  },
  async play({ canvas, userEvent }) {
    await canvas.findByText('At least 1,000 rows')
    await userEvent.click(canvas.getByRole('checkbox', { name: /all rows/ }))
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Select all that match, at least 1,000' }),
    )
    await expect(await canvas.findByRole('button', { name: 'Actions (1,000+)' })).toBeVisible()
  },
}

/** A running export: are progress and the way out seen without being in the way? */
export const ExportRunning: Story = {
  args: { adapter: at1234(() => new Promise(() => undefined)) },
  async play(context) {
    await download(context)
    const { canvas } = context
    await expect(await canvas.findByText('1,234 of 3,210 rows')).toBeVisible()
    await expect(canvas.getByRole('progressbar', { name: 'Exporting' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Download results' })).toHaveFocus()
  },
}

/** An export that is done: does one know what is in the file, and that it is complete? */
export const ExportDone: Story = {
  async play(context) {
    await download(context)
    const done = 'Exported 3,210 rows to gateway-logs.csv, verified'
    await expect(await context.canvas.findByText(done, shownLine)).toBeVisible()
  },
}

/** Halfway the session ends: is it said how far it came, and that nothing of it is lost? */
export const FailedHalfway: Story = {
  args: {
    adapter: at1234(() => {
      throw new LoggiaError('unauthorized')
    }),
  },
  async play(context) {
    await download(context)
    const { canvas } = context
    await expect(
      await canvas.findByText(
        /^The export stopped after 1,234 rows\..*goes on from there\.$/,
        shownLine,
      ),
    ).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** Retention took rows while they were exported: is that told calmly, with the numbers? */
export const RowsLeftMeanwhile: Story = {
  args: { adapter: lacking(10, { relation: 'exact', count: 3200 }) },
  async play(context) {
    await download(context)
    const told = 'The file holds 3,200 of 3,210 rows; 10 left meanwhile.'
    await expect(await context.canvas.findByText(told, shownLine)).toBeVisible()
    await expect(context.canvas.queryByRole('button', { name: 'Try again' })).toBeNull()
  },
}

/** Rows are missing: is it a warning that nobody overlooks, with what to do? */
export const RowsMissing: Story = {
  args: { adapter: lacking(10, { relation: 'exact', count: 3210 }) },
  async play(context) {
    await download(context)
    const told = 'The file holds 3,200 of 3,210 rows; 10 are missing.'
    await expect(await context.canvas.findByText(told, shownLine)).toBeVisible()
    await expect(context.canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** A host withholds exports: is the table whole without them, a selected page included? */
export const ExportWithheld: Story = {
  args: { allowExport: false },
  async play(context) {
    await selectPage(context)
    const { canvas } = context
    await expect(canvas.queryByRole('button', { name: 'Download results' })).toBeNull()
    await expect(canvas.queryByRole('button', { name: /^Actions/ })).toBeNull()
    await expect(canvas.queryByText(/rows on this page are selected/)).toBeNull()
  },
}
