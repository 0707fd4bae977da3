import { GatewayLogsTable } from '@loggia/react'
import type { ReactElement } from 'react'
import { account, gatewayEntries } from './adapters.ts'
import type { PageProps } from './pages.ts'

/** Requests through the API gateway. Filters are gone when the page is left, so the address bar holds none. */
export function GatewayLogsPage(props: PageProps): ReactElement {
  return (
    <div className="page-table">
      <GatewayLogsTable {...props} adapter={gatewayEntries} account={account} statusDetails />
    </div>
  )
}
