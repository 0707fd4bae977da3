import { fastClock, sampleAccount } from '@loggia/mocks/live'
import { sampleLogs } from '@loggia/mocks/samples'
import { LogsTable, RetentionPanel, type Theme } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState, type ReactElement } from 'react'
import { expect } from 'storybook/test'
import { accountTime } from '../lib/account.ts'

const meta: Meta<typeof Watching> = {
  title: 'Account/Live retention',
  component: Watching,
  argTypes: { speed: { control: { type: 'range', min: 0, max: 14_400, step: 600 } } },
  args: { speed: 1800 },
}
export default meta

type Story = StoryObj<typeof Watching>

/** Half an hour goes by each second: rows arrive, tell when they go, and leave with each pass. */
export const HalfAnHourASecond: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Free keeps 1 day\./)).toBeVisible()
    await expect((await canvas.findAllByTitle(/^expires in|^due/))[0]).toBeVisible()
    await expect(await canvas.findByRole('group', { name: 'Passes' })).toBeVisible()
  },
}

interface WatchingProps {
  /** How many times as fast as real time. */
  readonly speed: number
  readonly theme?: Theme
}

/** A sample account that lives by a fast clock, on the memory store and the retention service of the server. */
function Watching({ speed, theme = 'auto' }: WatchingProps): ReactElement {
  const [scene] = useState(startedScene)
  useEffect(() => scene.clock.setSpeed(speed), [scene, speed])
  useEffect(() => {
    const stop = scene.live.start()
    return () => void stop()
  }, [scene])
  const { account, logs } = scene.live
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <div style={{ blockSize: 560 }}>
        <LogsTable
          account={account}
          adapter={logs}
          refreshEvery={1000}
          theme={theme}
          timeZone="UTC"
          locale="en-US"
          initialState={{ sort: [{ field: 'timestamp', direction: 'ascending' }] }}
        />
      </div>
      <RetentionPanel
        account={account}
        refreshEvery={1000}
        theme={theme}
        timeZone="UTC"
        locale="en-US"
      />
    </div>
  )
}

function startedScene(): {
  readonly clock: ReturnType<typeof fastClock>
  readonly live: ReturnType<typeof sampleAccount>
} {
  const clock = fastClock({ from: accountTime, speed: 1800 })
  const logs = sampleLogs({ count: 900, now: accountTime, days: 1 })
  return { clock, live: sampleAccount({ clock, logs, trickle: { requests: 30 } }) }
}
