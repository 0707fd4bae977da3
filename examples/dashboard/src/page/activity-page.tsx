import { activity } from '@loggia/core'
import { ActivityTable, browserUrl, browserViews, useUrlState } from '@loggia/react'
import type { ReactElement } from 'react'
import { account, activityEvents } from './adapters.ts'
import type { PageProps } from './pages.ts'

/** Administrative events. A link to the page shows the same rows. */
export function ActivityPage(props: PageProps): ReactElement {
  return (
    <div className="page-table">
      <ActivityTable
        {...props}
        {...useUrlState(activity, browserUrl())}
        adapter={activityEvents}
        account={account}
        views={browserViews('dashboard.activity.views')}
      />
    </div>
  )
}
