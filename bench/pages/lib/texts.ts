import type { LogEntry } from '@loggia/core'

/** The columns of all pages, with their widths in pixels. `null` takes the rest. */
export const columns = [
  { field: 'apikey_name', label: 'API', width: 220 },
  { field: 'method', label: 'Method', width: 84 },
  { field: 'endpoint', label: 'Endpoint', width: null },
  { field: 'query_params', label: 'Params', width: 150 },
  { field: 'status_code', label: 'Status', width: 80 },
  { field: 'error_code', label: 'Error code', width: 106 },
  { field: 'ip_hash', label: 'IP hash', width: 136 },
  { field: 'timestamp', label: 'Timestamp', width: 164 },
] as const satisfies readonly { readonly field: keyof LogEntry; [other: string]: unknown }[]

/** Fields set in the monospace font, which a browser has to look for too. */
export const codeFields: ReadonlySet<string> = new Set([
  'method',
  'endpoint',
  'query_params',
  'error_code',
  'ip_hash',
])

/** A field that has a column. */
export type ColumnField = (typeof columns)[number]['field']

/** Pixels. */
export const rowHeight = 40

/** Rows drawn above and below those in view. */
export const overscan = 8

/** Made at the first use, for what it takes is part of the first rows. */
let clock: Intl.DateTimeFormat | undefined

const clockOptions: Intl.DateTimeFormatOptions = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
}

/** What a cell of a plain page shows. */
export const cellText: Readonly<Record<ColumnField, (entry: LogEntry) => string>> = {
  apikey_name: (entry) => `${entry.apikey_name} ${entry.apikey_prefix}...`,
  method: (entry) => entry.method,
  endpoint: (entry) => entry.endpoint,
  query_params: (entry) => entry.query_params ?? '—',
  status_code: (entry) => String(entry.status_code),
  error_code: (entry) => entry.error_code ?? '—',
  ip_hash: (entry) => `${entry.ip_hash.slice(0, 12)}…`,
  timestamp(entry) {
    clock ??= new Intl.DateTimeFormat('en', clockOptions)
    return clock.format(Date.parse(entry.timestamp))
  },
}
