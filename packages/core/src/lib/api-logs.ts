import type { LogEntry } from './entry.ts'
import type { Preset } from './preset.ts'

/** API request logs: 500 rows a page, newest first, found on the page. */
export const apiLogs: Preset<LogEntry> = {
  name: 'logs',
  fields: [
    { name: 'id', label: 'ID', type: 'text', required: true, exported: false },
    { name: 'apikey_name', label: 'Key name', type: 'text', required: true, searched: true },
    {
      name: 'apikey_prefix',
      label: 'Key prefix',
      type: 'text',
      required: true,
      searched: true,
      counted: true,
    },
    { name: 'key_state', label: 'Key state', type: 'text', required: true, exported: false },
    {
      name: 'method',
      label: 'Method',
      type: 'text',
      required: true,
      searched: true,
      counted: true,
    },
    { name: 'endpoint', label: 'Endpoint', type: 'text', required: true, searched: true },
    { name: 'query_params', label: 'Params', type: 'text', searched: true },
    {
      name: 'status_code',
      label: 'Status',
      type: 'status',
      required: true,
      searched: true,
      counted: true,
    },
    { name: 'error_code', label: 'Error code', type: 'text', searched: true, counted: true },
    { name: 'ip_hash', label: 'IP hash', type: 'text', required: true, searched: true },
    { name: 'user_agent', label: 'User agent', type: 'text', exported: false },
    { name: 'timestamp', label: 'Timestamp', type: 'instant', required: true },
  ],
  columns: [
    { name: 'api', label: 'API', fields: ['apikey_name', 'apikey_prefix', 'key_state'] },
    { name: 'method', label: 'Method', fields: ['method'] },
    { name: 'endpoint', label: 'Endpoint', fields: ['endpoint'] },
    { name: 'query_params', label: 'Params', fields: ['query_params'] },
    { name: 'status_code', label: 'Status', fields: ['status_code'] },
    { name: 'error_code', label: 'Error code', fields: ['error_code'] },
    { name: 'ip_hash', label: 'IP hash', fields: ['ip_hash'] },
    { name: 'timestamp', label: 'Timestamp', fields: ['timestamp'] },
  ],
  defaultSort: [{ field: 'timestamp', direction: 'descending' }],
  pageSizes: [100, 250, 500],
  pageSize: 500,
  searchMode: 'find',
}
