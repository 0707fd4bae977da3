import { apiLogs, arrayAdapter, type LogEntry } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import '@loggia/react/styles.css'
import { createRoot } from 'react-dom/client'

const entries: readonly LogEntry[] = [
  {
    id: '1',
    apikey_name: 'Production',
    apikey_prefix: 'bye_AB12C',
    key_state: 'active',
    method: 'GET',
    endpoint: '/v1/users',
    query_params: null,
    status_code: 200,
    error_code: null,
    ip_hash: '631f08140b24'.padEnd(64, '0'),
    timestamp: '2026-03-14T09:26:53.589Z',
  },
]

const root = document.getElementById('root')
if (root) createRoot(root).render(<LogsTable adapter={arrayAdapter(entries, apiLogs)} />)
