import { apiLogs, type LogEntry, type Preset } from '@loggia/core'
import { useMemo, type ReactElement } from 'react'
import {
  commonErrorCodes,
  drawErrorCode,
  ErrorCodesContext,
  type ErrorCodes,
} from '../cells/error-codes.tsx'
import { drawHash } from '../cells/hash-cell.tsx'
import { drawKey } from '../cells/key-cell.tsx'
import { drawMethod } from '../cells/method-cell.tsx'
import { drawPath } from '../cells/path-cell.tsx'
import { drawCode } from '../cells/text-cell.tsx'
import type { KitLooks } from '../model/column-look.ts'
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

const looks: KitLooks<LogEntry> = {
  api: { width: 226, draw: drawKey, card: 'key' },
  method: { width: 80, draw: drawMethod },
  endpoint: { width: 212, grow: true, draw: drawPath, copyable: true },
  query_params: { width: 86, grow: true, draw: drawCode },
  status_code: { width: 78 },
  error_code: {
    width: 96,
    draw: drawErrorCode,
    card: 'error-code',
    copyable: true,
  },
  ip_hash: { width: 124, draw: drawHash, card: 'text', copyable: true },
  timestamp: { width: 182, card: 'time' },
}
