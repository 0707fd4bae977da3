import type { DataAdapter, LogEntry } from '@loggia/core'
import { LogsTable, preloadScroll } from '@loggia/react'

// Optional: its code comes beside the entries instead of after them. A table tries again what failed here.
preloadScroll().catch(() => undefined)

export function AllOfThem({ adapter }: { readonly adapter: DataAdapter<LogEntry> }) {
  return <LogsTable adapter={adapter} paging="scroll" />
}
