import { LlmLogsTable, type LlmLogsTableProps } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, type ReactElement } from 'react'
import { expect, waitFor } from 'storybook/test'
import { firstThen, refusing } from '../lib/adapters.ts'
import { arriving, letPauseGoBy, offline, ownClock } from '../lib/arriving.ts'
import { controls } from '../lib/controls.ts'
import { busyGateway } from '../lib/llm.ts'

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Tables/LlmLogsTable/Live',
  component: LlmLogsTable,
  argTypes: controls,
  args: { timeZone: 'UTC', remember: false },
  beforeEach: ownClock,
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>
type Played = Parameters<NonNullable<Story['play']>>[0]

/** Switches Auto on after the pause, so that it asks at once. */
async function switchOn({ canvas, userEvent }: Played): Promise<HTMLElement> {
  const auto = await canvas.findByRole('button', { name: 'Auto' })
  await canvas.findByRole('button', { name: 'Next page' })
  letPauseGoBy()
  await userEvent.click(auto)
  return auto
}

const inUse = arriving()

/** Auto on, with a request every two seconds: do new rows come in quietly, and are they easy to tell for a moment? */
export const AutoOn: Story = {
  args: { adapter: inUse.adapter },
  render: (args) => <InUse {...args} />,
  play: async (played) => {
    const { canvas } = played
    await canvas.findByText('1–25 of 60')
    inUse.arrive(3)
    const auto = await switchOn(played)
    await expect(auto).toHaveAttribute('aria-pressed', 'true')
    await expect((await canvas.findAllByText('ticket-triage')).length).toBeGreaterThanOrEqual(3)
    await expect(canvas.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  },
}

function InUse(props: LlmLogsTableProps): ReactElement {
  useEffect(() => {
    const timer = setInterval(() => inUse.arrive(1), 2000)
    return () => clearInterval(timer)
  }, [])
  return <LlmLogsTable {...props} />
}

const withSelection = arriving()

/** A row is selected while others arrive: does it stay under the pointer, and is it said that they wait? */
export const NewRowsWait: Story = {
  args: { adapter: withSelection.adapter, initialState: { selection: new Set(['story-2']) } },
  play: async (played) => {
    const { canvas } = played
    await canvas.findByText('1–25 of 60')
    withSelection.arrive(12)
    await switchOn(played)
    const pill = await canvas.findByRole('button', { name: '12 new rows, show them' })
    await expect(pill).toHaveTextContent('12 new')
    await expect(canvas.queryByText('ticket-triage')).toBeNull()
  },
}

const shown = arriving()

/** After a press on the pill, is what waited at the top, and the keyboard still in the table? */
export const NewRowsShown: Story = {
  args: { adapter: shown.adapter, initialState: { selection: new Set(['story-2']) } },
  play: async (played) => {
    const { canvas, userEvent } = played
    await canvas.findByText('1–25 of 60')
    shown.arrive(4)
    await switchOn(played)
    await userEvent.click(await canvas.findByRole('button', { name: '4 new rows, show them' }))
    await expect(await canvas.findAllByText('ticket-triage')).toHaveLength(4)
    await expect(canvas.getByRole('grid')).toContainElement(document.activeElement as HTMLElement)
  },
}

const flooded = arriving()

/** More arrives than a page holds: is it honest that nobody counted all of it? */
export const MoreThanAPageWaits: Story = {
  args: {
    adapter: flooded.adapter,
    initialState: { size: 50, selection: new Set(['story-2']) },
  },
  play: async (played) => {
    const { canvas } = played
    await canvas.findByText('1–50 of 60')
    flooded.arrive(70)
    await switchOn(played)
    await expect(await canvas.findByRole('button', { name: /^50\+ new rows/ })).toBeVisible()
  },
}

const missing = arriving()

/** Rows came that were never on screen: does the end of the rows say so, and lead to them? */
export const Gap: Story = {
  args: { adapter: missing.adapter, initialState: { size: 10 } },
  play: async (played) => {
    const { canvas } = played
    await canvas.findByText('1–10 of 60')
    missing.arrive(25)
    await switchOn(played)
    const marker = await canvas.findByRole('button', { name: 'Go on to them' })
    await expect(marker.parentElement).toHaveTextContent(
      /^New rows fill this page\. Any others since/,
    )
    marker.scrollIntoView({ block: 'nearest' })
  },
}

/** The backend asks for a pause: is it said until when, while the rows stay? */
export const RateLimited: Story = {
  args: { adapter: firstThen(busyGateway, refusing('rate-limited', { retryAfter: 90_000 })) },
  play: async (played) => {
    const { canvas } = played
    await canvas.findByText('1–25 of 1,240')
    const auto = await switchOn(played)
    await expect(await canvas.findByText(/asked for a pause\. Next try at/)).toBeVisible()
    await expect(auto).toHaveAttribute('data-state', 'failing')
    await expect(canvas.getAllByRole('row').length).toBeGreaterThan(5)
  },
}

/** Without a connection nothing is asked: is it calm about that, and plain that it goes on by itself? */
export const Offline: Story = {
  args: { adapter: busyGateway },
  beforeEach: offline,
  play: async (played) => {
    const { canvas } = played
    await canvas.findByText('1–25 of 1,240')
    await switchOn(played)
    await expect(await canvas.findByText(/^You are offline\./)).toBeVisible()
  },
}

/** Signed out meanwhile: is Auto off, the reason said once, and do the rows stay? */
export const SignedOut: Story = {
  args: { adapter: firstThen(busyGateway, refusing('unauthorized')) },
  play: async (played) => {
    const { canvas } = played
    await canvas.findByText('1–25 of 1,240')
    const auto = await switchOn(played)
    await expect(
      await canvas.findByText(/^You are signed out, so no new rows come\./),
    ).toBeVisible()
    await waitFor(() => expect(auto).toHaveAttribute('aria-pressed', 'false'))
  },
}
