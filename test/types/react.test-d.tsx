import { apiLogs, arrayAdapter, type LogEntry } from '@loggia/core'
import { LogsTable } from '@loggia/react'

declare const entries: readonly LogEntry[]
const adapter = arrayAdapter(entries, apiLogs)

// One adapter is all that a table needs.
export const table = <LogsTable adapter={adapter} />
// @ts-expect-error without an adapter there is nothing to show
export const empty = <LogsTable />
// @ts-expect-error entries are handed over by an adapter
export const bare = <LogsTable adapter={entries} />
// @ts-expect-error `pagesize` is no prop
export const misspelt = <LogsTable adapter={adapter} pagesize={10} />
