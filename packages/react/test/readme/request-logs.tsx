import { apiLogs, arrayAdapter, type LogEntry } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import '@loggia/react/styles.css'

export function RequestLogs({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <div style={{ height: 600 }}>
      <LogsTable adapter={arrayAdapter(entries, apiLogs)} label="Request logs" />
    </div>
  )
}
