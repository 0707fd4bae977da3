import { apiLogs } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import { useState, type ReactElement } from 'react'
import { account, logEntries } from './adapters.ts'
import { isOneList, stateFromAddress, writeAddress, writeView } from './address-bar.ts'
import type { PageProps } from './pages.ts'
import { Setting } from './setting.tsx'

const views = ['Pages', 'One list'] as const

/** API request logs. The address bar holds the question, so that a link shows the same rows. */
export function LogsPage(props: PageProps): ReactElement {
  const [view, setView] = useState<(typeof views)[number]>(isOneList() ? 'One list' : 'Pages')
  const show = (next: (typeof views)[number]): void => {
    writeView(next)
    setView(next)
  }
  return (
    <>
      <div className="page-view">
        <Setting label="Rows" value={view} choices={views} onChoose={show} />
      </div>
      <Logs key={view} {...props} paging={view === 'Pages' ? 'pages' : 'scroll'} />
    </>
  )
}

function Logs(props: PageProps & { readonly paging: 'pages' | 'scroll' }): ReactElement {
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
