import { apiLogs, arrayAdapter, type ArrayAdapter, type LogEntry } from '@loggia/core'
import { sampleLogs } from '@loggia/mocks/samples'
import { browserUrl, browserViews, LogsTable, useUrlState } from '@loggia/react'
import { useState, type ReactElement } from 'react'
import type { PageProps } from './pages.ts'

/** A million sample entries in the memory of this browser, as one list. They are made when somebody asks for them. */
export function MillionPage(props: PageProps): ReactElement {
  const [adapter, setAdapter] = useState<ArrayAdapter<LogEntry> | null>(null)
  const [making, setMaking] = useState(false)
  const make = (): void => {
    setMaking(true)
    // Once the words are on screen.
    requestAnimationFrame(() => setTimeout(() => setAdapter(millionEntries())))
  }
  if (adapter) {
    return <Million {...props} adapter={adapter} />
  }
  return (
    <div className="page-start">
      <button type="button" className="page-button" onClick={make} disabled={making}>
        {making ? 'Making 1,000,000 entries…' : 'Make 1,000,000 sample entries'}
      </button>
      <p>It takes some seconds and about 600 MB of memory in this browser.</p>
    </div>
  )
}

function Million(props: PageProps & { readonly adapter: ArrayAdapter<LogEntry> }): ReactElement {
  return (
    <div className="page-table">
      <LogsTable
        {...props}
        {...useUrlState(apiLogs, browserUrl())}
        views={browserViews('dashboard.million.views')}
        paging="scroll"
      />
    </div>
  )
}

function millionEntries(): ArrayAdapter<LogEntry> {
  return arrayAdapter(sampleLogs({ count: 1_000_000, now: new Date() }), apiLogs)
}
