import { apiLogs } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import { useState, type ReactElement } from 'react'
import { account, logEntries } from './adapters.ts'
import { stateFromAddress, writeAddress } from './address-bar.ts'
import type { PageProps } from './pages.ts'

/** API request logs. The address bar holds the question, so that a link shows the same rows. */
export function LogsPage(props: PageProps): ReactElement {
  const [initialState] = useState(() => stateFromAddress(apiLogs))
  return (
    <div className="page-table">
      <LogsTable
        {...props}
        adapter={logEntries}
        account={account}
        initialState={initialState}
        onStateChange={(next) => writeAddress(next, apiLogs)}
      />
    </div>
  )
}
