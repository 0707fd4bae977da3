import { llmLogs, type LlmLogEntry, type Preset } from '@loggia/core'
import { useMemo, type ReactElement } from 'react'
import type { ColumnLooks } from '../model/column-look.ts'
import { EntryTable } from './entry-table.tsx'
import type { TableProps } from './table-props.ts'

/** The log table of an AI gateway. */
export interface LlmLogsTableProps<E extends LlmLogEntry = LlmLogEntry> extends TableProps<E> {
  /** Default: {@link llmLogs}. Add fields with `withFields`, outside of the component. */
  readonly preset?: Preset<E>
}

/**
 * Requests to language models under day headers: search, filter, and open one to read the conversation. Rows are
 * read-only.
 *
 * ```tsx
 * const adapter = restAdapter({ url: '/api', preset: llmLogs })
 * const Requests = () => <LlmLogsTable adapter={adapter} />
 * ```
 */
export function LlmLogsTable<E extends LlmLogEntry = LlmLogEntry>({
  columns,
  ...props
}: LlmLogsTableProps<E>): ReactElement {
  const merged = useMemo(() => ({ ...looks, ...columns }), [columns])
  // `llmLogs` is a preset of every kind of such entry: it only names fields that all of them have.
  const preset: Preset<E> = props.preset ?? llmLogs
  return (
    <EntryTable
      autoRefresh
      remember={`loggia.${preset.name}`}
      {...props}
      preset={preset}
      columns={merged}
    />
  )
}

const looks: ColumnLooks<LlmLogEntry> = {
  endpoint: { width: 260, grow: true },
  source: { width: 200 },
  total_tokens: { width: 110 },
  cost_usd: { width: 120 },
  status_code: { width: 90 },
  timestamp: { width: 170, card: 'time' },
}
