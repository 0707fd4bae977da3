import { LoggiaError, type Filter } from '@loggia/core'
import { GatewayLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor, within } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyWorkspace, requestsWith, workspaceOf } from '../lib/gateway.ts'

const meta: Meta<typeof GatewayLogsTable> = {
  title: 'Tables/GatewayLogsTable/Filtering',
  component: GatewayLogsTable,
  argTypes: controls,
  args: { adapter: busyWorkspace, timeZone: 'Europe/Berlin' },
}
export default meta

type Story = StoryObj<typeof GatewayLogsTable>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** The clients with how many rows each has: does one see at once whom to choose? */
export const Clients: Story = {
  play: async ({ canvas, userEvent }) => {
    await open(canvas, userEvent, 'Client')
    await userEvent.click(
      await within(panel()).findByRole('checkbox', { name: /^Customer Success Team/ }),
    )
    await expect(await button(canvas, 'Client')).toHaveAccessibleName(
      'Client: Customer Success Team',
    )
  },
}

/** Statuses read as they are written in manuals, and a class is one choice: is `4xx` where one looks first? */
export const Statuses: Story = {
  play: async ({ canvas, userEvent }) => {
    await open(canvas, userEvent, 'Status')
    await userEvent.click(await within(panel()).findByRole('checkbox', { name: /^4xx/ }))
    await expect(await button(canvas, 'Status')).toHaveAccessibleName('Status: 4xx Client error')
  },
}

/** Two collections chosen: does the button say how many, without growing? */
export const SeveralCollections: Story = {
  args: {
    initialState: {
      filters: [filter('api_collection', 'is', 'Order Management', 'Payments proxy')],
    },
  },
  play: async ({ canvas }) => {
    await expect(await button(canvas, 'Collection', true)).toHaveAccessibleName(
      'Collection: 2 chosen',
    )
  },
}

/** Hundreds of collections: can one be found by a part of its name? */
export const ManyCollections: Story = {
  args: {
    adapter: workspaceOf(
      requestsWith(
        Array.from({ length: 260 }, (_, at) => ({ api_collection: `Collection ${at + 1}` })),
      ),
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await open(canvas, userEvent, 'Collection')
    const field = await within(panel()).findByRole('searchbox', { name: 'Find collection' })
    await userEvent.type(field, 'collection 25')
    await expect(within(panel()).getByRole('button', { name: /Contains/ })).toBeVisible()
  },
}

/** A backend that does not count: is a part of the name still enough to filter by? */
export const WithoutCounts: Story = {
  args: { adapter: { load: busyWorkspace.load } },
  play: async ({ canvas, userEvent }) => {
    await open(canvas, userEvent, 'Client')
    await userEvent.type(
      await within(panel()).findByRole('textbox', { name: 'Client contains' }),
      'team',
    )
  },
}

/** The counts could not be had: is that said calmly, with what is chosen still there? */
export const CountsFail: Story = {
  args: {
    adapter: {
      load: busyWorkspace.load,
      facets: () => Promise.reject(new LoggiaError('unavailable')),
    },
    initialState: { filters: [filter('client', 'is', 'Mobile app')] },
  },
  play: async ({ canvas, userEvent }) => {
    await open(canvas, userEvent, 'Client')
    await expect(await within(panel()).findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(within(panel()).getByRole('checkbox', { name: 'Mobile app' })).toBeChecked()
  },
}

/** The counts are on their way: does the panel stand already? */
export const CountsComing: Story = {
  args: { adapter: { load: busyWorkspace.load, facets: () => new Promise(() => undefined) } },
  play: async ({ canvas, userEvent }) => {
    await open(canvas, userEvent, 'Client')
    await expect(await within(panel()).findByText('Looking up what there is…')).toBeVisible()
  },
}

/** A dozen filters that no control shows: does the line keep its height, and does each chip say what it does? */
export const ManyChips: Story = {
  args: {
    initialState: {
      filters: [
        filter('status_code', 'not', '200', '201'),
        filter('timing_ms', 'above', '500'),
        filter('timing_ms', 'below', '20000'),
        filter('endpoint', 'contains', '/orders'),
        filter('endpoint', 'lacks', 'health'),
        filter('gateway_code', 'not', ''),
        filter('client', 'not', 'QA "nightly" <staging>'),
        filter('ip', 'lacks', '2001:db8'),
      ],
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Status is not 200 or 201')).toBeVisible()
    await expect(canvas.getByText('Gateway code is not empty')).toBeInTheDocument()
  },
}

/** The choice of a period: ready-made ones at hand, and the zone of one's own named. */
export const Periods: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Period/ }))
    await expect(await screen.findByText('Times are in Europe/Berlin (GMT+1)')).toBeVisible()
  },
}

/** A period of one's own: does its button say it in the words of a person? */
export const OwnPeriod: Story = {
  args: {
    initialState: {
      period: { from: '2026-03-01T23:00:00.000Z', to: '2026-03-04T23:00:00.000Z' },
    },
  },
  play: async ({ canvas }) => {
    const shown = await canvas.findByRole('button', { name: /^Period: Mar 2\s–\s4/ })
    await expect(shown).toBeVisible()
  },
}

/** An end before the beginning: is it explained where it stands? */
export const WrongPeriod: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Period/ }))
    await userEvent.type(await screen.findByLabelText('From'), '2026-03-04T12:00')
    await userEvent.type(screen.getByLabelText('To'), '2026-03-02T12:00')
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
    await expect(await screen.findByText('The end has to be after the beginning.')).toBeVisible()
  },
}

/** The menu of a cell: only this, all but this, copy. Does one find it without being told? */
export const CellMenu: Story = {
  play: async ({ canvas, userEvent }) => {
    const [cell] = await canvas.findAllByText('Customer Success Team')
    if (!cell) throw new Error('The client has no rows.')
    await userEvent.pointer({ keys: '[MouseRight]', target: cell })
    await expect(
      await screen.findByRole('menuitem', { name: 'Only Customer Success Team' }),
    ).toBeVisible()
  },
}

/** On a telephone: do the filters scroll sideways within their line? */
export const Narrow: Story = {
  decorators: [
    (Shown) => (
      <div style={{ inlineSize: 390, blockSize: 600 }}>
        <Shown />
      </div>
    ),
  ],
  args: ManyChips.args ?? {},
  play: async ({ canvas }) => {
    const bar = await canvas.findByRole('group', { name: 'Filters' })
    await waitFor(() => expect(bar.scrollWidth).toBeGreaterThan(bar.clientWidth))
  },
}

/** From right to left: do the filters begin at the right? */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: ManyChips.args ?? {},
  play: async ({ canvas }) => {
    const bar = await canvas.findByRole('group', { name: 'Filters' })
    const first = await canvas.findByRole('button', { name: /^Period/ })
    await expect(first.getBoundingClientRect().right).toBeGreaterThan(
      bar.getBoundingClientRect().right - 40,
    )
  },
}

function filter(field: string, operator: Filter['operator'], ...values: string[]): Filter {
  return { field, operator, values }
}

async function button(canvas: Canvas, label: string, chosen = false): Promise<HTMLElement> {
  const bar = await canvas.findByRole('group', { name: 'Filters' })
  return within(bar).findByRole('button', {
    name: new RegExp(`^${label}(${chosen ? ': ' : '$|: '})`),
  })
}

async function open(
  canvas: Canvas,
  userEvent: { readonly click: (element: Element) => Promise<void> },
  label: string,
): Promise<void> {
  await userEvent.click(await button(canvas, label))
  await screen.findByRole('dialog', { name: label })
}

function panel(): HTMLElement {
  return screen.getByRole('dialog')
}
