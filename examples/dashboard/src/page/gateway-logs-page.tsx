import { gatewayLogs } from '@loggia/core'
import { browserUrl, browserViews, GatewayLogsTable, useUrlState } from '@loggia/react'
import type { ReactElement } from 'react'
import { account, gatewayEntries } from './adapters.ts'
import type { PageProps } from './pages.ts'

/** Requests through the API gateway. A link to the page shows the same rows. */
export function GatewayLogsPage(props: PageProps): ReactElement {
  return (
    <div className="page-table">
      <GatewayLogsTable
        {...props}
        {...useUrlState(gatewayLogs, browserUrl())}
        adapter={gatewayEntries}
        account={account}
        views={browserViews('dashboard.gateway-logs.views')}
        statusDetails
      />
    </div>
  )
}
