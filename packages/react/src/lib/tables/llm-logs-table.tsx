import { llmLogs, type LlmLogEntry, type Preset } from '@loggia/core'
import { useMemo, type ReactElement } from 'react'
import { MeasureCell } from '../cells/measure-cell.tsx'
import { ModelCell } from '../cells/model-cell.tsx'
import { senderName, SourceCell } from '../cells/source-cell.tsx'
import { SuccessCell } from '../cells/success-cell.tsx'
import type { ColumnLooks } from '../model/column-look.ts'
import { llmEnglish } from '../words/llm-messages.ts'
import type { Messages } from '../words/messages.ts'
import { PresetTable } from './entry-table.tsx'
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
  messages,
  ...props
}: LlmLogsTableProps<E>): ReactElement {
  const merged = useMemo(() => ({ ...looks, ...columns }), [columns])
  const words = useMemo(() => tableWords(messages), [messages])
  // `llmLogs` is a preset of every kind of such entry: it only names fields that all of them have.
  const preset: Preset<E> = props.preset ?? llmLogs
  return (
    <PresetTable
      autoRefresh
      remember={`loggia.${preset.name}`}
      {...props}
      preset={preset}
      usual={llmLogs}
      columns={merged}
      messages={words}
    />
  )
}

const looks: ColumnLooks<LlmLogEntry> = {
  endpoint: { width: 300, grow: true, cell: ModelCell, stateless: true, card: 'model' },
  source: { width: 200, grow: true, cell: SourceCell, stateless: true, text: senderName },
  total_tokens: { width: 100, cell: MeasureCell, stateless: true, card: 'tokens' },
  cost_usd: { width: 120, cell: MeasureCell, stateless: true },
  status_code: { width: 90, cell: SuccessCell, stateless: true },
  timestamp: { width: 170, card: 'time' },
}

/** A table says about AI gateway logs what it otherwise says about those of an API. */
function tableWords(messages: Partial<Messages> | undefined): Partial<Messages> {
  const { llmTable, llmEmpty, llmEmptyHint } = { ...llmEnglish, ...messages }
  return { ...messages, table: llmTable, empty: llmEmpty, emptyHint: llmEmptyHint }
}
