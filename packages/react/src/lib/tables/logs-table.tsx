import { apiLogs, type LogEntry, type Preset } from '@loggia/core'
import { useMemo, type ReactElement } from 'react'
import {
  commonErrorCodes,
  ErrorCodeCell,
  ErrorCodesContext,
  type ErrorCodes,
} from '../cells/error-codes.tsx'
import { HashCell } from '../cells/hash-cell.tsx'
import { KeyCell } from '../cells/key-cell.tsx'
import { MethodCell } from '../cells/method-cell.tsx'
import { PathCell } from '../cells/path-cell.tsx'
import { CodeCell } from '../cells/text-cell.tsx'
import type { ColumnLooks } from '../model/column-look.ts'
import { PresetTable } from './entry-table.tsx'
import type { TableProps } from './table-props.ts'

/** The request log table of an account. */
export interface LogsTableProps<E extends LogEntry = LogEntry> extends TableProps<E> {
  /** Default: {@link apiLogs}. Add fields with `withFields`, outside of the component. */
  readonly preset?: Preset<E>
  /** What error codes mean. Default: {@link commonErrorCodes}. */
  readonly errorCodes?: ErrorCodes
}

/**
 * API request logs: find, sort, page, select, copy and export. Rows are read-only.
 *
 * ```tsx
 * const adapter = restAdapter({ url: '/api', preset: apiLogs })
 * const Logs = () => <LogsTable adapter={adapter} />
 * ```
 */
export function LogsTable<E extends LogEntry = LogEntry>({
  errorCodes = commonErrorCodes,
  columns,
  ...props
}: LogsTableProps<E>): ReactElement {
  const merged = useMemo(() => ({ ...looks, ...columns }), [columns])
  // `apiLogs` is a preset of every kind of log entry: it only names fields that all of them have.
  const preset: Preset<E> = props.preset ?? apiLogs
  return (
    <ErrorCodesContext value={errorCodes}>
      <PresetTable {...props} preset={preset} usual={apiLogs} columns={merged} />
    </ErrorCodesContext>
  )
}

const looks: ColumnLooks<LogEntry> = {
  api: { width: 226, cell: KeyCell, stateless: true, card: 'key' },
  method: { width: 80, cell: MethodCell, stateless: true },
  endpoint: { width: 212, grow: true, cell: PathCell, stateless: true, copyable: true },
  query_params: { width: 86, grow: true, cell: CodeCell, stateless: true },
  status_code: { width: 78 },
  error_code: {
    width: 96,
    cell: ErrorCodeCell,
    stateless: true,
    card: 'error-code',
    copyable: true,
  },
  ip_hash: { width: 124, cell: HashCell, stateless: true, card: 'text', copyable: true },
  timestamp: { width: 182, card: 'time' },
}
