'use client'

import { apiLogs, restAdapter, type LogEntry, type Page } from '@loggia/core'
import { browserUrl, LogsTable, useUrlState } from '@loggia/react'
import { useState } from 'react'

const adapter = restAdapter({ url: '/api', preset: apiLogs })

interface RequestLogsProps {
  /** What the server has loaded; `null` where it could not. */
  readonly firstPage: Page<LogEntry> | null
  /** What stood behind the path when it did. */
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
