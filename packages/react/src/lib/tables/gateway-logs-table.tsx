import { gatewayLogs, type GatewayLogEntry, type Preset } from '@loggia/core'
import { useMemo, type ReactElement } from 'react'
import { PathCell } from '../cells/path-cell.tsx'
import { CodeCell } from '../cells/text-cell.tsx'
import type { ColumnLooks } from '../model/column-look.ts'
import { EntryTable } from './entry-table.tsx'
import type { TableProps } from './table-props.ts'

/** The gateway log table of a workspace. */
export interface GatewayLogsTableProps<
  E extends GatewayLogEntry = GatewayLogEntry,
> extends TableProps<E> {
  /** Default: {@link gatewayLogs}. Add fields with `withFields`, outside of the component. */
  readonly preset?: Preset<E>
  /** Whether an opened row tells the status details, which are for whoever runs the API. Default: no. */
  readonly statusDetails?: boolean
}

/**
 * Requests through an API gateway: filter, search, open, and download all that match. Rows are read-only, and filters
 * are gone with the component.
 *
 * ```tsx
 * const adapter = restAdapter({ url: '/api', preset: gatewayLogs })
 * const Requests = () => <GatewayLogsTable adapter={adapter} />
 * ```
 */
export function GatewayLogsTable<E extends GatewayLogEntry = GatewayLogEntry>({
  columns,
  ...props
}: GatewayLogsTableProps<E>): ReactElement {
  const merged = useMemo(() => ({ ...looks, ...columns }), [columns])
  // `gatewayLogs` is a preset of every kind of gateway log entry: it only names fields that all of them have.
  const preset: Preset<E> = props.preset ?? gatewayLogs
  return <EntryTable autoRefresh downloadResults {...props} preset={preset} columns={merged} />
}

const looks: ColumnLooks<GatewayLogEntry> = {
  timestamp: { width: 170, card: 'time' },
  status_code: { width: 150 },
  api_collection: { width: 180, grow: true },
  endpoint: { width: 220, grow: true, cell: PathCell, copyable: true },
  client: { width: 170 },
  ip: { width: 140, cell: CodeCell, copyable: true },
  timing_ms: { width: 120 },
}
