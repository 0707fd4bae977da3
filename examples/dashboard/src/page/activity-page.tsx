import { activity } from '@loggia/core'
import { ActivityTable } from '@loggia/react'
import { useState, type ReactElement } from 'react'
import { account, activityEvents } from './adapters.ts'
import { stateFromAddress, writeAddress } from './address-bar.ts'
import type { PageProps } from './pages.ts'

/** Administrative events. The address bar holds the question, so that a link shows the same rows. */
export function ActivityPage(props: PageProps): ReactElement {
  const [initialState] = useState(() => stateFromAddress(activity))
  return (
    <div className="page-table">
      <ActivityTable
        {...props}
        adapter={activityEvents}
        account={account}
        initialState={initialState}
        onStateChange={(next) => writeAddress(next, activity)}
      />
    </div>
  )
}
