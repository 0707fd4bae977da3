import { apiLogs, restAdapter, type LogEntry, type Page } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import '@loggia/react/styles.css'
import './page.css'

const adapter = restAdapter({ url: '/api', preset: apiLogs })

export function RequestLogs({ firstPage }: { firstPage: Page<LogEntry> | null }) {
  return (
    <main className="logs">
      <LogsTable adapter={adapter} initialPage={firstPage} label="Request logs" />
    </main>
  )
}
