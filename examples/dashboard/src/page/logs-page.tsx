import { apiLogs, restAdapter } from '@loggia/core'
import { LogsTable, type Density, type Theme } from '@loggia/react'
import { useState, type ReactElement } from 'react'
import { stateFromAddress, writeAddress } from './address-bar.ts'

/** Entries come from the server that serves this page. */
const adapter = restAdapter({ url: '/', preset: apiLogs })

/** API request logs. The address bar holds the question, so that a link shows the same rows. */
export function LogsPage(props: {
  readonly theme: Theme
  readonly density: Density
}): ReactElement {
  const [initialState] = useState(() => stateFromAddress(apiLogs))
  return (
    <>
      <h1 className="page-title">Logs</h1>
      <p className="page-lead">
        API requests of this account, and of this dashboard itself: press Refresh to see it ask.
      </p>
      <div className="page-table">
        <LogsTable
          {...props}
          adapter={adapter}
          initialState={initialState}
          onStateChange={(next) => writeAddress(next, apiLogs)}
        />
      </div>
    </>
  )
}
