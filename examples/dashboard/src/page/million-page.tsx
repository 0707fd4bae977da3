import { apiLogs, arrayAdapter, type ArrayAdapter, type LogEntry } from '@loggia/core'
import { sampleLogs } from '@loggia/mocks/samples'
import { LogsTable } from '@loggia/react'
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
    return (
      <div className="page-table">
        <LogsTable {...props} adapter={adapter} paging="scroll" />
      </div>
    )
  }
  return (
    <p>
      <button type="button" onClick={make} disabled={making}>
        {making ? 'Making 1,000,000 entries…' : 'Make 1,000,000 sample entries'}
      </button>{' '}
      It takes some seconds and about 600 MB of memory in this browser.
    </p>
  )
}

function millionEntries(): ArrayAdapter<LogEntry> {
  return arrayAdapter(sampleLogs({ count: 1_000_000, now: new Date() }), apiLogs)
}
