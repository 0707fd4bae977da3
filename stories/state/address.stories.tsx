import { gatewayLogs, type LinkOptions } from '@loggia/core'
import { GatewayLogsTable, useUrlState, type UrlPort } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, useSyncExternalStore, type ReactElement } from 'react'
import { expect, waitFor } from 'storybook/test'
import { busyWorkspace } from '../lib/gateway.ts'
import { addressBar, type AddressBar } from '../lib/address-bar.ts'
import { shelfOf, teamViews } from '../lib/views.ts'

interface AddressArgs extends LinkOptions {
  /** What stands behind the path at first. */
  readonly search: string
}

/** A table under an address bar with Back and Forward, as a browser has them. */
function BelowAddress({ search, ...options }: AddressArgs): ReactElement {
  const [bar] = useState(() => addressBar(search))
  const linked = useUrlState(gatewayLogs, bar, options)
  return (
    <div style={{ display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', blockSize: '100%' }}>
      <Bar bar={bar} />
      <GatewayLogsTable adapter={busyWorkspace} timeZone="UTC" views={views} {...linked} />
    </div>
  )
}

const views = shelfOf(teamViews)

function Bar({ bar }: { readonly bar: AddressBar & UrlPort }): ReactElement {
  const search = useSyncExternalStore(bar.subscribe, bar.search, bar.search)
  return (
    <p style={{ margin: 8, font: '12px monospace', overflowWrap: 'anywhere' }}>
      <button type="button" onClick={bar.back}>
        Back
      </button>{' '}
      <button type="button" onClick={bar.forward}>
        Forward
      </button>{' '}
      <output>/logs{search}</output>
    </p>
  )
}

const meta: Meta<typeof BelowAddress> = {
  title: 'State/Address',
  component: BelowAddress,
  args: { search: '' },
}
export default meta

type Story = StoryObj<typeof BelowAddress>

/** Nothing is asked: is the address empty? Sort, filter, turn pages, and go back. */
export const AsUsual: Story = {
  play: async ({ canvas, userEvent }) => {
    const address = canvas.getByText('/logs')
    await canvas.findByText('1–100 of 3,210')
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await waitFor(() => expect(address).toHaveTextContent(/cursor=/))
    await userEvent.type(canvas.getByRole('searchbox'), 'orders')
    await waitFor(() => expect(address).toHaveTextContent('/logs?q=orders'))
    await userEvent.click(canvas.getByRole('button', { name: 'Back' }))
    await canvas.findByText('1–100 of 3,210')
    await expect(canvas.getByRole('searchbox')).toHaveValue('')
  },
}

/** A link from a colleague: does one see at once what it narrows, and can one drop it? */
export const FromALink: Story = {
  args: { search: '?status_code=5xx&sort=timing_ms&utm=mail' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear all' }))
    await expect(await canvas.findByText('/logs?utm=mail&sort=timing_ms')).toBeVisible()
  },
}

/** A link to a view: is it named? */
export const ToAView: Story = {
  args: { search: '?status_code=5xx&view=failures' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'View: Failures' })).toBeVisible()
  },
}

/** A forged address: is it a table as usual? */
export const Forged: Story = {
  args: { search: '?page=-1&size=1e9&sort=__proto__&view=gone&q=%E0%A4%A&open=%00&hide=__proto__' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: /^View: All requests/ })).toBeVisible()
  },
}

/** With columns and density in the address: does a link look as it did where it was made? */
export const WithColumns: Story = {
  args: { columns: true, search: '?hide=client,ip&density=dense&pin=timing_ms:end' },
  play: async ({ canvas }) => {
    await canvas.findByText('1–100 of 3,210')
    await expect(canvas.queryByRole('columnheader', { name: 'Client' })).toBeNull()
  },
}
