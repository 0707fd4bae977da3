import { apiLogs, restAdapter, type LogEntry, type Page } from '@loggia/core'
import { browserUrl, LogsTable, useUrlState } from '@loggia/react'
import '@loggia/react/styles.css'
import './page.css'
import { useState } from 'react'

const adapter = restAdapter({ url: '/api', preset: apiLogs })

export interface RequestLogsProps {
  /** What a server has loaded; `null` where none has. */
  readonly firstPage: Page<LogEntry> | null
  /** What stands behind the path. */
  readonly search: string
}

export function RequestLogs({ firstPage, search }: RequestLogsProps) {
  const [url] = useState(() => browserUrl(search))
  const state = useUrlState(apiLogs, url)
  return (
    <main className="logs">
      <LogsTable adapter={adapter} initialPage={firstPage} label="Request logs" {...state} />
    </main>
  )
}
