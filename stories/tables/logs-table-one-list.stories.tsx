import {
  apiLogs,
  arrayAdapter,
  firstQuery,
  LoggiaError,
  runQuery,
  type DataAdapter,
  type LogEntry,
} from '@loggia/core'
import { sampleLogs } from '@loggia/mocks/samples'
import { LogsTable } from '@loggia/react'
import { oneList } from '@loggia/react/one-list'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { silent } from '../lib/adapters.ts'
import { controls } from '../lib/controls.ts'
import { accountOf, busyAccount, entries } from '../lib/scene.ts'

const now = new Date('2026-03-06T15:00:00.000Z')
const hundredThousand = arrayAdapter(sampleLogs({ count: 100_000, now }), apiLogs)

/** A backend that gives the first rows, and does something else when it is asked for others. */
function afterTheFirst(then: DataAdapter<LogEntry>['load']): DataAdapter<LogEntry> {
  return {
    load: (query, call) =>
      query.cursor === null && query.period.to === null
        ? busyAccount.load(query, call)
        : then(query, call),
  }
}

const meta: Meta<typeof LogsTable> = {
  title: 'Tables/LogsTable/One list',
  component: LogsTable,
  argTypes: controls,
  args: { adapter: hundredThousand, timeZone: 'UTC', paging: 'scroll' },
}
export default meta

type Story = StoryObj<typeof LogsTable>
type Play = NonNullable<Story['play']>

const toTheEnd: Play = async ({ canvas, userEvent }) => {
  await canvas.findAllByText(/^Rows 1–/, {}, { timeout: 5000 })
  await userEvent.click(canvas.getByRole('checkbox', { name: /^Select all/ }))
  await userEvent.click(canvas.getByRole('checkbox', { name: /^Select all/ }))
  await userEvent.keyboard('{ArrowDown}{Control>}{End}{/Control}')
}

const toTheLastRow: Play = async ({ canvas, userEvent }) => {
  const [box] = await canvas.findAllByRole('checkbox', { name: /^Select (?!all)/ })
  box?.focus()
  await userEvent.keyboard('{ArrowRight}{Control>}{End}{/Control}')
}

/** A hundred thousand rows: is it one list, and does its foot say where one is? */
export const HundredThousandRows: Story = {
  play: async ({ canvas }) => {
    const place = await canvas.findAllByText(/^Rows 1–\d+ of 100,000$/, {}, { timeout: 5000 })
    await expect(place[0]).toBeVisible()
  },
}

/** Is the last row whole, and right above the foot? */
export const AtTheEnd: Story = {
  play: async (context) => {
    await toTheEnd(context)
    const place = await context.canvas.findAllByText(/–100,000 of 100,000$/)
    await expect(place[0]).toBeVisible()
  },
}

/** Rows that are on their way: do they stand where they will be? */
export const WaitingRows: Story = {
  args: { adapter: afterTheFirst((query, call) => silent.load(query, call)) },
  play: toTheLastRow,
}

/** The first rows came with the page of a server, and nothing else yet: is it the list that it will be? */
export const RowsOfAServer: Story = {
  args: {
    adapter: silent,
    paging: oneList,
    initialPage: runQuery(entries, firstQuery(apiLogs), apiLogs.fields),
  },
  play: async ({ canvas }) => {
    // At once: no code is fetched, and no answer awaited.
    await expect(canvas.getAllByRole('checkbox', { name: /^Select (?!all)/ })[9]).toBeVisible()
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}

/** Some rows could not be loaded: do the others stay, and can one try again? */
export const RowsThatFailed: Story = {
  args: { adapter: afterTheFirst(() => Promise.reject(new LoggiaError('unavailable'))) },
  play: async (context) => {
    await toTheLastRow(context)
    await expect(await context.canvas.findByRole('alert')).toHaveTextContent(
      'The logs could not be loaded. Some rows are missing.',
    )
  },
}

/** Everything but two rows: how does one see what is selected? */
export const EverythingButTwo: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findAllByText(/^Rows 1–/, {}, { timeout: 5000 })
    await userEvent.click(canvas.getByRole('checkbox', { name: /^Select all/ }))
    const rows = canvas.getAllByRole('checkbox', { name: /^Select (?!all)/ })
    for (const row of rows.slice(2, 4)) await userEvent.click(row)
    await expect(canvas.getByRole('button', { name: 'Actions (99,998)' })).toBeVisible()
  },
}

/** Nothing was recorded yet. */
export const NoRequestsYet: Story = { args: { adapter: accountOf([]) } }

/** Nothing matches: what can one do? */
export const NothingMatches: Story = {
  args: { initialState: { search: 'nothing holds this' } },
}

/** Ordered by something else than time: does the toolbar keep its places, and say why nothing leads to a moment? */
export const NoWayToAMoment: Story = {
  args: { initialState: { sort: [{ field: 'endpoint', direction: 'ascending' }] } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findAllByText(/^Rows 1–/, {}, { timeout: 5000 })
    await userEvent.click(canvas.getByRole('button', { name: 'Jump to time' }))
    await canvas.findByText(/^Leads to a moment while/)
  },
}

/** Is it calm in the dark? */
export const InTheDark: Story = { args: { theme: 'dark' } }

/** Led to a moment: does its row stand at the top, with the focus? */
export const JumpedToATime: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findAllByText(/^Rows 1–/, {}, { timeout: 5000 })
    await userEvent.click(canvas.getByRole('button', { name: 'Jump to time' }))
    const moment = await canvas.findByLabelText('Time')
    await userEvent.clear(moment)
    await userEvent.type(moment, '2026-03-03T12:00:00')
    await userEvent.click(canvas.getByRole('button', { name: 'Jump' }))
    await waitFor(() =>
      expect(document.activeElement?.closest('tr')).toHaveTextContent(/Mar 3, (11:59|12:00)/),
    )
  },
}

/** On a phone: does only the table scroll sideways, and is the foot in one line? */
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findAllByText(/^Rows 1–\d+ of 100,000$/)
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    await expect(canvas.getByRole('button', { name: 'Jump to time' })).toBeVisible()
  },
}

/** Right to left: do header and rows turn over together? */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findAllByText(/^Rows 1–\d+ of 100,000$/)
    const [first, last] = ['method', 'endpoint'].map((name) =>
      [...canvasElement.querySelectorAll(`[data-column=${name}]`)].map(
        (cell) => cell.getBoundingClientRect().right,
      ),
    )
    await expect(new Set(first).size).toBe(1)
    await expect(last?.[0]).toBeLessThan(first?.[0] ?? 0)
  },
}

/** As many rows as fit: is it still one quiet table? */
export const Dense: Story = { args: { density: 'dense' } }
